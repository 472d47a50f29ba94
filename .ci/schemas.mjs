// Holds the schemas of docs/schema and the readers of the library against each other: every case that the readers take
// must be valid by its schema, every case that they refuse for its shape must not.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";

const [work, schemas] = process.argv.slice(2);
const Ajv = createRequire(join(work, "node_modules/x.js"))("ajv/dist/2020.js").default;
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: false, logger: console });
const validators = new Map(readdirSync(schemas).filter(name => name.endsWith(".json"))
  .map(name => [name, ajv.compile(JSON.parse(readFileSync(join(schemas, name), "utf8")))]));

const judged = { valid: 0, invalid: 0 }, wrong = [];
for (const line of readFileSync(join(work, "cases.jsonl"), "utf8").split("\n").filter(line => line)) {
  const { Schema, What, IsValid, Json } = JSON.parse(line);
  const validate = validators.get(Schema);
  if (!validate) { wrong.push(`There is no schema ${Schema}.`); break; }
  judged[IsValid ? "valid" : "invalid"]++;
  if (validate(Json) !== IsValid)
    wrong.push(`${Schema}: ${Json.type ?? ""} ${What}: the reader ${IsValid ? "takes" : "refuses"} it, the schema does not. ` +
      JSON.stringify(validate.errors ?? "").slice(0, 300));
}
console.log(`${validators.size} schemas, ${judged.valid} valid and ${judged.invalid} invalid cases, ${wrong.length} judged otherwise.`);
for (const text of wrong.slice(0, 30)) console.log(text);
process.exit(wrong.length === 0 && judged.valid >= 300 && judged.invalid >= 200 ? 0 : 1);
