// Runs the built quick start with each of its options, and compares the words that matter.
//     node .ci/quickstart.mjs PROGRAM.dll FOLDER
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [program, work] = process.argv.slice(2);
const sample = 'docs/data/typhoon-response.json', mistakes = 'docs/data/typhoon-response-with-mistakes.json';
const faults = [];
let runs = 0;

function run(...args) {
  const { status, stdout, stderr } = spawnSync('dotnet', [program, ...args], { encoding: 'utf8' });
  runs++;
  return { what: args.join(' ') || '(nothing)', code: status, out: stdout, err: stderr };
}

// With which exit code it ends, and which words it says, or does not say.
function expect({ what, code, out, err }, { ends = 0, says = [], hides = [], lines } = {}) {
  const text = out + err;
  if (code !== ends) faults.push(`${what}: ended with ${code}, not ${ends}\n${err.slice(0, 400)}`);
  for (const word of says) if (word instanceof RegExp ? !word.test(text) : !text.includes(word)) faults.push(`${what}: does not say "${word}"`);
  for (const word of hides) if (text.includes(word)) faults.push(`${what}: says "${word}"`);
  if (/Unhandled exception|^ +at .*\(/m.test(err)) faults.push(`${what}: an exception is shown`);
  if (lines && out.trimEnd().split('\n').length > lines) faults.push(`${what}: more than ${lines} lines`);
  return text;
}

const screen = ['Sunday 22 Nov 2026 · 3 agreements', 'YOURS (CARE Philippines (illustrative))',
  "THE OTHER SIDE'S", /review the financial report Jun to Aug 2026 +44 days late/, 'MONEY', 'PEOPLE SAID',
  'Audited: nothing to object.', '--as tanglaw-samar'];
expect({ what: 'dotnet run', code: 0, out: readFileSync(join(work, 'bare.txt'), 'utf8'), err: '' }, { says: screen, lines: 45 });
expect(run(sample), { says: screen, lines: 45 });

// What is shown instead of the first screen.
expect(run('--duties'), {
  says: ['What is to be done, on 2026-11-22', 'Whose', 'Since / by', '104,000.00 USD; holds up 62,500.00 USD'], hides: ['PEOPLE SAID'],
});
expect(run('--money'), { says: ['Money of PFA-2025-007', 'What happened to the money of PFA-2025-007', 'Budget of PFA-2025-007'] });
expect(run('--close-out'), { says: ['Close-out of PFA-2025-007', 'final reports'] });
expect(run('--scores'), { says: ['Check-ins of PFA-2025-007', 'What the survey "How we work together, half way" found'] });
expect(run('--agreement', 'PFA-2025-007'), {
  says: ['PFA-2025-007: ', 'What happened', 'Who may do what', 'Amendments'], hides: ['PFA-2026-002: '],
});
expect(run('--all'), { says: [...screen.slice(0, 6), 'What is to be done', 'Money of PFA-2025-007', 'Close-out of', 'Who may do what'] });

// As somebody else, as of another day.
expect(run('--as', 'tanglaw-samar'), { says: ['YOURS (Tanglaw Samar', '2 agreements'], hides: ['PFA-2026-002'] });
expect(run('--as', 'tanglaw-samar', '--duties'), { says: ['PFA-2025-007'], hides: ['PFA-2026-002'] });
expect(run('--on', '2026-04-10'), { says: ['Friday 10 Apr 2026', 'resume the suspended agreement'] });
expect(run('--on', '2020-01-01'), { says: ['on 2020-01-01: nothing is recorded by then'] });

// What is kept.
const kept = name => join(work, name);
const read = name => readFileSync(kept(name), 'utf8');
expect(run('--html', kept('page.html'), '--md', kept('duties.md'), '--ics', kept('duties.ics'), '--csv', kept('tables')), {
  says: ['page.html: ', 'duties.md: ', 'duties.ics: ', 'duties.csv: ', 'PFA-2025-007-ledger.csv: '], hides: ['PEOPLE SAID'],
});
for (const [name, words] of [['page.html', ['<!DOCTYPE html>', 'At a glance', 'PFA-2025-007']],
  ['duties.md', ['# Typhoon response', '| Whose', 'review the financial report']],
  ['duties.ics', ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'END:VCALENDAR']],
  ['tables/duties.csv', ['Whose,Agreement', 'review the financial report']],
  ['tables/PFA-2025-007-ledger.csv', [',']], ['tables/PFA-2025-007-payments.csv', [',']]])
  for (const word of words) if (!read(name).includes(word)) faults.push(`${name}: does not hold "${word}"`);
expect(run('--on', '2020-01-01', '--md', kept('never.md')), { ends: 2, says: ['Nothing is recorded by 2020-01-01'] });
expect(run('--html', join(work, 'no-such-folder', 'page.html')), { ends: 2, says: ['It could not be written'] });
expect(run('--csv', kept('duties.md')), { ends: 2, says: ['It could not be written'] });

// Wrong use: the exit code is 2, and it says what would be right.
expect(run('--dutys'), { ends: 2, says: ['--dutys is not known', '--duties --money'] });
expect(run('--as'), { ends: 2, says: ['--as is not known, or lacks what comes after it'] });
expect(run('--on', '2026-02-30'), { ends: 2, says: ['a day of the calendar'] });
expect(run('--as', 'tanglaw'), { ends: 2, says: ['No party tanglaw', 'the nearest is tanglaw-samar', 'care-phl'] });
expect(run('--agreement', 'PFA-2025-070'), { ends: 2, says: ['No agreement PFA-2025-070', 'the nearest is PFA-2025-007'] });
expect(run('--as', 'tanglaw-samar', '--agreement', 'PFA-2026-002'), { ends: 2, says: ['the nearest is PFA-2025-007'], hides: ['(known: PFA-2026-002'] });
expect(run('no-such-file.json'), { ends: 2, says: ['There is no file no-such-file.json'] });
expect(run(sample, mistakes), { ends: 2, says: ['One file at a time'] });
expect(run('--help'), { says: ['--duties --money'] });

// A file with mistakes: every one with its place and code, and nothing else.
const wrong = expect(run(mistakes), { ends: 1, says: ['typhoon-response-with-mistakes.json has ', 'problems. Nothing was changed.', '$.'] });
const told = Number(wrong.match(/has (\d+) problems/)?.[1]), codes = wrong.match(/^ +CP-[A-Z]{3}-\d{3}: /gm)?.length;
if (!(told > 5) || told !== codes) faults.push(`${mistakes}: says ${told} problems and lists ${codes}`);

// A file of one's own is read as of today, whatever its name begins with.
const own = kept('typhoon-response-of-my-own.json');
writeFileSync(own, readFileSync(sample));
const day = new Date(), today = `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
expect(run(own, '--duties'), { says: [`What is to be done, on ${today}`] });

// Numbers that are paths, or the same as others once they are safe, write one file each within the folder.
const file = JSON.parse(readFileSync(sample, 'utf8'));
const again = (list, id, number, other) => list.push(JSON.parse(JSON.stringify(list.find(one => one.id === 'agr-2025-02'))
  .replaceAll('agr-2025-02', id).replaceAll('PFA-2025-007', number).replaceAll('"p-7', `"${other}-7`)));
for (const [id, number] of [['agr-x', '../PFA-2025-007'], ['agr-y', 'PFA/2025.007'], ['agr-z', 'pfa 2025 007'], ['agr-v', '..']]) {
  again(file.agreements, id, number, id);
  again(file.fundingAccounts, id, number, id);
}
const ofOthers = JSON.parse(JSON.stringify(file.agreements[0]).replaceAll('care-phl', 'visayas-research')
  .replaceAll('tanglaw-samar', 'penafrancia-women').replaceAll('agr-2025-01', 'agr-w').replaceAll('CTA-2025-001', 'OWN-1').replaceAll('"p-03"', '"p-10"'));
file.agreements.push({ ...ofOthers, entries: ofOthers.entries.slice(0, 1) });
const odd = kept('odd.json');
writeFileSync(odd, JSON.stringify(file));
mkdirSync(kept('odd'));
const before = readdirSync(work).join();
expect(run(odd, '--on', '2026-11-22', '--csv', join(kept('odd'), 'tables')), { says: ['duties.csv'] });
const tables = existsSync(join(kept('odd'), 'tables')) ? readdirSync(join(kept('odd'), 'tables')).sort() : [];
const wanted = ['PFA-2025-007', 'PFA-2025-007-2', 'PFA-2025-007-3', 'pfa-2025-007-4', 'agreement'].flatMap(name => [`${name}-ledger.csv`, `${name}-payments.csv`]).concat('duties.csv').sort();
if (tables.join() !== wanted.join()) faults.push(`odd numbers: wrote ${tables.join()}, not ${wanted.join()}`);
if (readdirSync(kept('odd')).join() !== 'tables' || readdirSync(work).join() !== before) faults.push('odd numbers: wrote outside of the folder');

// Without --as, what the first screen leaves out is told; with it, nobody reads of an agreement of others.
expect(run(odd, '--on', '2026-11-22'), { says: ['OF OTHER PARTIES, not shown here: OWN-1 (--as visayas-research)'] });
expect(run(odd, '--on', '2026-11-22', '--as', 'care-phl'), { says: ['YOURS (CARE Philippines'], hides: ['OWN-1'] });

for (const fault of faults) console.log(fault);
console.log(`${runs} runs of ${basename(program)}; ${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
