// Opens in headless Chromium what people open, and says what is wrong with it: node .ci/pages.mjs WORK
import { createRequire } from 'node:module';
import { readFileSync, readdirSync, mkdirSync, writeFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const work = process.argv[2];
const { chromium } = createRequire(join(work, 'node_modules', 'x.js'))('playwright-core');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

// Runs in the browser: labels of SVGs that reach out of their viewBox, by more than some pixels. The title of a radar of Mermaid
// stands on the upper edge: the line reaches 3 px above it, its letters do not.
const OfPages = 1, OfMermaid = 4;
const cutOff = most => [...document.querySelectorAll('svg[viewBox] text')].filter(text => {
  const svg = text.closest('svg[viewBox]'), box = svg.getBoundingClientRect(), at = text.getBoundingClientRect();
  return at.width > 0 && Math.max(box.left - at.left, at.right - box.right, box.top - at.top, at.bottom - box.bottom) > most;
}).map(text => text.textContent.trim().slice(0, 60));

// Mermaid: the blocks of every page of the docs, and the diagrams that the reports make.
function* diagrams() {
  const under = (folder, end) => readdirSync(folder, { recursive: true }).filter(name => name.endsWith(end)).sort();
  for (const name of [...under('docs', '.md').map(name => join('docs', name)), 'README.md'])
    for (const [i, [, text]] of [...readFileSync(name, 'utf8').matchAll(/^```mermaid\n(.*?)^```$/gms)].entries())
      yield [`${name}, diagram ${i + 1}`, text];
  const opened = join(work, 'opened');
  for (const name of under(opened, '.mmd')) yield [name, readFileSync(join(opened, name), 'utf8')];
}

async function draw(page, name, text, number) {
  const drawn = await page.evaluate(async ([text, id]) => {
    try {
      const { svg } = await mermaid.render(id, text);
      document.body.innerHTML = `<div style="width:1200px">${svg}</div>`;
      return { words: document.body.textContent };
    } catch (error) { return { error: String(error.message ?? error).split('\n')[0] }; }
  }, [text, `d${number}`]);
  if (drawn.error) return fault(name, `is not drawn: ${drawn.error}`);
  for (const label of await page.evaluate(cutOff, OfMermaid)) fault(name, `cuts off "${label}"`);
  // Every bar of a Gantt has its words: as many tasks as lines with a day.
  if (/^gantt/m.test(text)) {
    const [bars, asked] = [await page.locator('svg .task, svg .milestone').count(), text.match(/ :[^\n]*\d{4}-\d\d-\d\d/g)?.length ?? 0];
    if (bars < asked) fault(name, `draws ${bars} bars of ${asked}`);
  }
}

async function withMermaid(what) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.setContent('<!DOCTYPE html><html><body></body></html>');
  await page.addScriptTag({ path: join(work, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js') });
  await page.evaluate(() => mermaid.initialize({ startOnLoad: false }));
  await what(page);
  await page.close();
}

// A page: no script, no more width than the window, no label cut off, every section there.
async function read(name, html, width) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  page.on('dialog', dialog => { fault(name, 'a script opened a dialog'); dialog.dismiss(); });
  page.on('request', request => { if (!/^(file|data|about):/.test(request.url())) fault(name, `asks for ${request.url()}`); });
  if (html.startsWith('/')) await page.goto(`file://${html}`); else await page.setContent(html);
  const found = await page.evaluate(() => ({
    title: document.title, scripts: document.scripts.length,
    handlers: [...document.querySelectorAll('*')].filter(e => e.getAttributeNames().some(n => n.startsWith('on'))).length,
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  const where = `${name} at ${width} px`;
  if (found.title === 'ran' || found.scripts + found.handlers > 0) fault(where, 'a script is in it, or ran');
  if (found.wide > 0) fault(where, `is ${found.wide} px wider than the window`);
  for (const label of await page.evaluate(cutOff, OfPages)) fault(where, `cuts off "${label}"`);
  if (await page.locator('[clip-path] text').count() > 0) fault(where, 'has labels under a clip');
  return page;
}

// First that the checks bite.
await withMermaid(async page => {
  await draw(page, 'a broken diagram', 'gantt\n    section one\n    a task without anything\n', 0);
  await draw(page, 'a diagram of long labels', 'radar-beta\n' + [0, 1, 2]
    .map(i => `    axis d${i}["A very long label that does not fit beside the circle at all ${i}"]\n`).join('') + '    curve c["c"]{1, 2, 3}\n', 1);
});
await (await read('a broken page', '<title>x</title><script>document.title="ran"</script><div style="width:2000px">wide</div>'
  + '<svg viewBox="0 0 50 20" width="50" height="20" style="overflow:visible"><text x="40" y="15">cut off</text></svg>', 390)).close();
for (const sign of ['a broken diagram', 'a diagram of long labels', 'a script', 'wider', 'cuts off "cut off"'])
  if (!faults.some(one => one.includes(sign))) { console.log(`The checks do not find ${sign}.`); process.exit(1); }
faults.length = 0;

let number = 2;
await withMermaid(async page => { for (const [name, text] of diagrams()) await draw(page, name, text, number++); });
let pages = 0;
for (const name of ['sample', 'hostile', 'delivered'])
  for (const width of [1280, 390]) {
    await (await read(`${name}.html`, join(work, 'opened', `${name}.html`), width)).close();
    pages++;
  }

// The pictures of docs/images: the page as it opens, in the dark, on a telephone, and its charts.
const pictures = {
  'page.png': [1280, 1180, 'light'], 'page-dark.png': [1280, 1180, 'dark'], 'page-narrow.png': [390, 1180, 'light'],
};
const folder = process.env.UPDATE_DOCS === '1' ? 'docs/images' : join(work, 'images');
mkdirSync(folder, { recursive: true });
for (const [name, [width, height, colorScheme]] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(`file://${join(work, 'opened', 'sample.html')}`);
  await page.screenshot({ path: join(folder, name) });
  if (name === 'page.png')
    for (const [part, file] of [['#scores figure >> nth=0', 'page-radar.png'], ['#close-out', 'page-close-out.png']])
      await page.locator(part).screenshot({ path: join(folder, file) });
  await page.close();
}
const paper = await browser.newPage();
await paper.goto(`file://${join(work, 'opened', 'sample.html')}`);
writeFileSync(join(work, 'sample.pdf'), await paper.pdf({ preferCSSPageSize: true, printBackground: true }));
for (const name of readdirSync(folder))
  if (statSync(join(folder, name)).size > 200_000) fault(name, `has ${statSync(join(folder, name)).size} bytes; at most 200000 are allowed`);
await browser.close();

for (const one of faults) console.log(one);
console.log(`${number - 2} diagrams and ${pages} pages were opened; ${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
