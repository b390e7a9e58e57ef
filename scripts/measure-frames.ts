// npm run embed:heights [-- PART…]: how high every frame of the build is in every width → data/heights.json. With the
// names of measures or of parts, only frames that have one of them in their path are measured, with --new those that say
// something else than at the last release; the others keep their heights.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { format } from 'prettier';
import { saidBy } from '../src/embed/keptForm.ts';
import { keyOf, keysInForce } from '../src/embed/keptFrames.ts';
import { WIDTHS } from '../src/embed/widths.ts';
import { BASE } from './lib/address.mjs';
import { startChromium } from './lib/chromium.mjs';
import { framesIn } from './lib/framesIn.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'data/heights.json');
/** Side by side, for a page spends most of its time waiting. */
const TABS = 4;

const site = await serve({ dir: join(ROOT, 'dist'), base: BASE, port: 0 });
const browser = await startChromium();
const frames = framesIn(join(ROOT, 'dist'));
const FRESH = '--new';
const parts = new Set(process.argv.slice(2));
const keys = keysInForce(ROOT);
const known = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number[]>;
/** What has never been measured is measured in any case. */
const isWanted = (path: string) =>
  parts.size === 0 ||
  !known[path] ||
  (parts.has(FRESH) && saysNew(path)) ||
  path.split('/').some((part) => parts.has(part));
const waiting = frames.filter(isWanted);
const asked = new Set(waiting);
const measured = new Map(Object.entries(known).filter(([path]) => !asked.has(path)));
const count = waiting.length;
await Promise.all(Array.from({ length: TABS }, () => measure(browser)));
await browser.close();
await site.close();

const sorted = Object.fromEntries(frames.map((path) => [path, measured.get(path)]));
writeFileSync(FILE, await format(JSON.stringify(sorted), { parser: 'json', printWidth: 120 }));
process.stdout.write(`${count} frames of ${frames.length} measured in ${WIDTHS.length} widths: data/heights.json\n`);

function saysNew(path: string): boolean {
  const html = readFileSync(join(ROOT, 'dist/embed', path, 'index.html'), 'utf8');
  return keys.get(path) !== keyOf(path, saidBy(html));
}

async function measure(on: Browser): Promise<void> {
  const page = await on.newPage();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const heights: number[] = [];
    // The widest last, so that a tab begins the next frame as it ended the one before.
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 200 });
      if (heights.length === 0) await page.goto(`${site.url}embed/${path}/`);
      heights.push(await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height)));
    }
    measured.set(path, heights);
  }
}
