// Asks the running sample what a user would ask: its answers, two writers at once, and its page in a browser.
// node test.mjs URL PHASE, where the phase is "first", "again" (after a restart) or "later" (after another, two years on).
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";

const [url, phase, modules] = process.argv.slice(2);
let checks = 0;
function check(what, holds, given) {
  checks++;
  if (!holds) { console.log(`FAILED: ${what}`, given ?? ""); process.exit(1); }
}

async function user(person) {
  const answer = await fetch(`${url}/login?person=${person}`, { redirect: "manual" });
  const cookie = answer.headers.get("set-cookie").split(";")[0];
  return async (path, body, headers = {}) => {
    const got = await fetch(url + path, {
      method: body === undefined ? "GET" : "POST",
      headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await got.text();
    const json = /json\b/.test(got.headers.get("content-type") ?? "") ? JSON.parse(text) : null;
    return { status: got.status, version: got.headers.get("etag"), text, json, codes: json?.refusals?.map(one => one.code) };
  };
}

const facts = "/agreements/agr-2026-01/facts";
const suspend = { type: "agreement-suspended/1", reason: "A landslide cut the road.", noticeOn: "2026-11-27" };
const [director, focal, partner] = [await user("p-01"), await user("p-03"), await user("p-08")];

if (phase === "first") {
  check("nobody is let in without a login", (await fetch(`${url}/`, { redirect: "manual" })).status === 401);
  check("a stranger is nobody", (await (await user("p-99"))("/")).status === 403);
  const form = await focal(facts);
  check("what may be recorded comes with its fields", form.json.some(one =>
    one.type === "due-diligence-renewed/1" && one.fields.some(field => field.name === "risk" && field.shape.names.includes("low"))), form.text);
  const money = await (await user("p-04"))("/agreements/agr-2025-02/facts");
  check("what may be done with money, reports, assets and close-out is offered too, part by part", ["expenditure-recorded/1 null",
    "payment-cancelled/1 pay-4", "report-accepted/1 rep-q3", "asset-counted/1 boat-1", "close-out-step-done/1 assets"].every(offer =>
    money.json.some(one => `${one.type} ${one.about}` === offer)), money.text.slice(0, 300));
  check("numbers come with their unit", money.text.includes('"unit":"days"'), money.text.slice(0, 300));
  for (const [path, who, type] of [["/check-ins/chk-2026-q3/facts", focal, "sheets-handed-in/1"],
    ["/relationships/rel-tanglaw/facts", focal, "promise-made/1"], ["/monitoring/mon-2026-01/facts", focal, null],
    ["/surveys/srv-2026-1/facts", director, null], ["/media/media-2026-02/facts", focal, null], ["/cases/fbk-2026-01/facts", focal, "case-retaliation-flagged/1"]]) {
    const offered = await who(path);
    check(`what may be recorded is offered at ${path}`, offered.status === 200 && offered.version !== null &&
      (type === null || offered.json.some(one => one.type === type && one.fields.every(field => field.shape.form))), offered.text);
  }
  const elsewhere = await focal("/check-ins/chk-2026-q3/facts", suspend);
  check("a fact of something else is told", elsewhere.status === 400 && elsewhere.codes[0] === "HOST-003", elsewhere.text);
  const opened = JSON.parse(readFileSync("docs/data/typhoon-response.json")).relationships[0].entries[0];
  delete opened.by; delete opened.on;
  check("nobody learns of a relationship of others by opening it", (await partner("/relationships/rel-tanglaw/facts", opened)).status === 404);
  const half = await director(`${facts}/agreement-suspended`, '{"\\ud800":1}');
  check("half a character is told", half.status === 400 && half.codes.length > 0, half.text);
  check("nothing is offered of what one may not know", (await partner("/check-ins/chk-2026-q3/facts")).status === 404 &&
    (await partner("/relationships/rel-tanglaw/facts")).status === 404);
  check("what is not there is a problem with a title", (await director("/agreements/none/facts", suspend)).json?.title === "Not Found");
  check("a version may be any", (await director(facts, { ...suspend, reason: " " }, { "if-match": "*" })).status === 400);
  check("an agreement of others is not there", (await partner("/agreements/agr-2025-02/facts")).status === 404);
  check("an identity that is none is a bad request", (await director("/agreements/bad%20id/facts", suspend)).status === 400);
  const misplaced = await director(facts, { type: "check-in-closed/1" });
  check("a fact of a check-in is refused under an agreement", misplaced.status === 422 && misplaced.codes[0] === "CP-DOS-002", misplaced.text);
  check("a check-in of others is not there", (await partner("/check-ins/chk-2026-q1/facts", { type: "check-in-closed/1" })).status === 404);
  check("nobody learns of a case that is not his to know", (await partner("/cases/no-such/facts", { type: "case-acknowledged/1", at: "published" })).status === 404);
  const lines = await focal("/relationships/rel-tanglaw/entries");
  check("the history of a relationship comes as lines, with the version", lines.status === 200 && lines.version !== null &&
    lines.text.trim().split("\n").every(line => JSON.parse(line).type.startsWith("relationship-") || JSON.parse(line).by), lines.text);
  check("that of others is not there", (await partner("/relationships/rel-tanglaw/entries")).status === 404);
  check("duties are those of one's own agreements", (await partner("/duties")).json.every(one => !one.agreement.includes("2025-007")));

  const unread = await director(facts, { ...suspend, reason: " ", noticeOn: undefined, more: 1 });
  check("everything unreadable is told at once", unread.status === 400 &&
    ["CP-FIL-010", "CP-FIL-011", "CP-FIL-014"].every(code => unread.codes.includes(code)), unread.text);
  check("nobody records in the name of another", (await director(facts, { ...suspend, by: "p-03" })).codes[0] === "CP-FIL-038");
  check("whoever may not is forbidden", (await focal(facts, suspend)).status === 403);
  const late = await director(facts, { ...suspend, noticeOn: "2027-11-27" });
  check("a rule refuses with 422", late.status === 422 && late.codes.length > 0, late.text);
  const wrongPhase = await director(facts, { type: "agreement-resumed/1" });
  check("the phase refuses with 409", wrongPhase.status === 409 && wrongPhase.codes.length > 0, wrongPhase.text);
  check("a version that is none is told", (await director(facts, suspend, { "if-match": 'W/"7"' })).status === 400);
  check("an agreement of others cannot be drafted again", (await partner("/agreements/agr-2025-02/facts", { type: "agreement-drafted/1",
    heading: { id: "agr-2025-02", number: "X", title: "X", kind: "partner-funding", sides: { lead: "care-phl", partner: "penafrancia-women" },
      signatories: { lead: "country-director", partner: "executive-director" } } })).status === 404);
  check("a stale version is told", (await director(facts, suspend, { "if-match": '"7"' })).status === 409);

  // Who holds two posts says in which one; nothing is assumed.
  const two = await user("p-02");
  const undecided = await two(facts, suspend);
  check("whoever holds two posts is asked which one", undecided.status === 400 && undecided.codes[0] === "HOST-001" &&
    ["programme-manager of care-phl", "country-director of care-phl"].every(post => undecided.text.includes(post)), undecided.text);
  check("also where nothing is recorded", (await two("/duties")).status === 400 && (await two("/")).status === 400);
  const other = await two(facts, suspend, { "acting-as": "finance-manager of care-phl" });
  check("a post of somebody else is refused with one's own", other.status === 400 && other.codes[0] === "HOST-002" &&
    other.text.includes("country-director of care-phl"), other.text);
  check("as programme manager he may not suspend", (await two(facts, suspend, { "acting-as": "programme-manager of care-phl" })).status === 403);
  const asDirector = await two(`${facts}?as=${encodeURIComponent("country-director of care-phl")}`);
  check("as director he may, and says so in the address", asDirector.json.some(one => one.type === "agreement-suspended/1"), asDirector.text);
  check("one post needs no word", (await director("/duties", undefined, { "acting-as": "country-director of care-phl" })).status === 200);

  const text = await director(facts, JSON.stringify(suspend), { "content-type": "text/plain" });
  check("a body that does not say it is JSON is told what it has to be", text.status === 415 && text.json.title.includes("application/json"), text.text);
  check("and nobody's body is looked at", (await (await user("p-99"))(facts, "x", { "content-type": "text/plain" })).status === 403);
  const misspelt = await director(`${facts}/agreement-suspend`, { reason: "x" });
  check("a fact that there is not comes with the nearest one", misspelt.status === 400 && misspelt.codes[0] === "CP-FIL-020" &&
    misspelt.text.includes("the nearest is agreement-suspended/1"), misspelt.text);
  const both = await director(`${facts}/agreement-resumed/1`, suspend);
  check("two names for one fact are told", both.status === 400 && both.codes.includes("CP-FIL-031"), both.text);
  const extra = await director(`${facts}/agreement-suspended`, { reason: "x", noticeOn: "2026-11-27", note: "y" });
  check("a field that there is not comes with those that there are", extra.codes[0] === "CP-FIL-011" && extra.text.includes("noticeOn"), extra.text);

  const done = await director(facts, suspend, { "if-match": form.version });
  check("it is recorded", done.status === 200 && done.json.recorded[0] === "agreement-suspended/1", done.text);
  const again = await director(facts, suspend);
  check("sent again, it is recorded once", again.status === 200 && again.json.recorded.length === 0, again.text);

  // Many at once: each comes from the same version, and none is lost.
  const before = (await director(facts)).version;
  const many = await Promise.all(Array.from({ length: 8 }, (_, i) => focal(facts, {
    type: "due-diligence-renewed/1", risk: "low", screenedOn: "2026-11-20", validUntil: null, reason: `Renewal ${i}.` })));
  const taken = many.filter(one => one.status === 200 && one.json.recorded.length > 0).length;
  const after = (await director(facts)).version;
  check("two writers lose nothing", taken > 0 && Number(after.slice(1, -1)) >= Number(before.slice(1, -1)) + taken,
    many.map(one => one.text));
} else if (phase === "later") {
  // Nobody has recorded anything since: the timer does, as soon as the host starts.
  const known = Number(readFileSync(`${modules}/../version`, "utf8"));
  let now = known;
  for (let tried = 0; tried < 50 && now === known; tried++) {
    if (tried > 0) await new Promise(done => setTimeout(done, 200));
    now = Number((await director(facts)).version.slice(1, -1));
  }
  check("what time brings is recorded by the timer", now > known, `${known}, then ${now}`);
} else {
  const again = await director(facts, suspend);
  check("what was recorded stands after a restart", again.status === 200 && again.json.recorded.length === 0, again.text);
  writeFileSync(`${modules}/../version`, again.version.slice(1, -1));
}

const { chromium } = createRequire(`${modules}/x.js`)("playwright-core");
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
const page = await browser.newPage();
await page.goto(`${url}/login?person=p-08`);
check("the page of the partner is shown", (await page.title()).includes("Typhoon response"), await page.title());
check("it shows that the agreement is suspended", (await page.textContent("body")).toLowerCase().includes("suspended"));
await browser.close();
console.log(`${checks} checks passed (${phase}).`);
