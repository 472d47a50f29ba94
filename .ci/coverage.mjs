// Reads a Cobertura report and fails below the floors: node .ci/coverage.mjs REPORT
import { readFileSync } from "node:fs";

const floors = { lines: 97, branches: 93 };
const report = readFileSync(process.argv[2], "utf8"), totals = new Map();
for (const [, name, body] of report.matchAll(/<package name="(Care\.Partnerships[^"]*)"[^>]*>([\s\S]*?)<\/package>/g)) {
  if (name.includes("Tests")) continue;
  // A line of a generic or of a lambda stands there several times: it is covered where one of them is.
  const lines = new Map(), branches = new Map();
  for (const [, file, inner] of body.matchAll(/<class [^>]*filename="([^"]*)"[^>]*>([\s\S]*?)<\/class>/g))
    for (const [, number, hits, rest] of inner.matchAll(/<line number="(\d+)" hits="(\d+)"([^>]*)>/g)) {
      const key = `${file}:${number}`;
      lines.set(key, Math.max(lines.get(key) ?? 0, Number(hits)));
      const [, taken, all] = /condition-coverage="[^(]*\((\d+)\/(\d+)\)"/.exec(rest) ?? [];
      if (all === undefined) continue;
      const before = branches.get(key) ?? { taken: 0, all: 0 };
      branches.set(key, { taken: Math.max(before.taken, Number(taken)), all: Math.max(before.all, Number(all)) });
    }
  totals.set(name, {
    lines: [[...lines.values()].filter(hits => hits > 0).length, lines.size],
    branches: [...branches.values()].reduce(([taken, all], one) => [taken + one.taken, all + one.all], [0, 0]),
  });
}

const share = ([part, whole]) => 100 * part / whole;
const sum = kind => [...totals.values()].reduce(([part, whole], one) => [part + one[kind][0], whole + one[kind][1]], [0, 0]);
for (const [name, one] of totals)
  console.log(`${name.padEnd(32)} lines ${share(one.lines).toFixed(1)} %, branches ${share(one.branches).toFixed(1)} %`);
let short = totals.size === 0;
for (const [kind, floor] of Object.entries(floors)) {
  const reached = share(sum(kind));
  console.log(`${kind}: ${reached.toFixed(2)} % of ${sum(kind)[1]}, at least ${floor} %`);
  short ||= !(reached >= floor);
}
process.exit(short ? 1 : 0);
