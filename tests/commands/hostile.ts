// npm run hostile: the whole site, built of a copy of data/ with markup in every free text, and what has come of it: no
// element, no attribute, nothing that runs. A minute or two.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK, writeMarkup } from '../support/dataset/markupData.ts';
import { injectedInto } from '../support/injected.ts';
import { filesIn } from '../../src/common/filesIn.ts';
import { pagesOf } from '../support/site.ts';
import { useEverything } from '../support/useEverything.ts';
import { startChromium } from '../../scripts/lib/chromium.mjs';
import { copyProject } from '../../scripts/lib/copyProject.ts';
import { serve } from '../../scripts/serve.ts';
import { NODE, ROOT } from '../../scripts/lib/setup.mjs';
import { WITHOUT_TEST_RUNNER } from '../../scripts/lib/tasks.mjs';

const COPY = join(ROOT, '.cache', 'hostile');
const OUT = join(COPY, 'dist');
/** With scripts that draw what they have read. */
const TOOLS = [
  '/',
  '/utforska/',
  '/utforska/?mot=fortroende-vardcentral',
  '/jamfor/',
  '/rakna/',
  '/badda-in/',
  '/forslag/',
];

const faults: string[] = [];
const say = (line: string) => console.log(line);

function build(): void {
  copyProject(COPY);
  const written = writeMarkup(COPY);
  say(`markup in ${[...written.values()].reduce((sum, count) => sum + count, 0)} texts of ${written.size} kinds`);
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  for (const args of [['scripts/build-data.ts'], [astro, 'build', '--outDir', OUT]]) {
    const env = { ...process.env, ...WITHOUT_TEST_RUNNER, ASTRO_TELEMETRY_DISABLED: '1' };
    const { status, stdout, stderr } = spawnSync(NODE, args, { cwd: COPY, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status === 0) continue;
    console.error(`${stdout.slice(-2000)}\n${stderr.slice(-4000)}\nThe copy was not built.`);
    process.exit(1);
  }
}

async function check(): Promise<void> {
  const browser = await startChromium();
  // Without the pages' policy: their code must be right by itself.
  const context = await browser.newContext({ bypassCSP: true });
  await context.exposeBinding('ran', ({ page }) => void faults.push(`${page.url()}: something ran`));
  const page = await context.newPage();
  const pages = pagesOf(OUT);
  let marked = 0;
  for (const path of pages) {
    const html = readFileSync(join(OUT, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    if (html.includes(MARK)) marked += 1;
    for (const found of await injectedInto(page, html)) faults.push(`${path}: ${found}`);
    for (const [, data = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      if (!isJson(data)) faults.push(`${path}: broken data for search engines`);
    }
  }
  say(`${pages.length} pages read as HTML, ${marked} of them with markup as text`);
  const documents = filesIn(OUT).filter((file) => file.endsWith('.json'));
  for (const file of documents) if (!isJson(readFileSync(join(OUT, file), 'utf8'))) faults.push(`${file}: broken JSON`);
  say(`${documents.length} JSON files read`);

  const served = await serve({ dir: OUT, port: 0 });
  let used = 0;
  for (const path of TOOLS) {
    await page.goto(served.url + path.slice(1));
    used += await useEverything(page);
    for (const found of await injectedInto(page)) faults.push(`${path} in use: ${found}`);
  }
  say(`${TOOLS.length} tools used, ${used} things in them`);
  await browser.close();
  await served.close();
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

build();
await check();
for (const fault of faults.slice(0, 50)) say(fault);
say(faults.length === 0 ? 'nothing has come of it' : `${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
