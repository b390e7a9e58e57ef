// npm run embed:heights: how high every frame of the build is in every width → src/embed/heights.json
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { format } from 'prettier';
import { WIDTHS } from '../src/embed/widths.ts';
import { BASE } from './lib/address.mjs';
import { findChromium } from './lib/chromium.mjs';
import { framesIn } from './lib/framesIn.ts';
import { serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const FILE = join(ROOT, 'src/embed/heights.json');
/** Side by side, for a page spends most of its time waiting. */
const TABS = 4;

const site = await serve({ dir: join(ROOT, 'dist'), base: BASE, port: 0 });
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--disable-gpu'] });
const frames = framesIn(join(ROOT, 'dist'));
const waiting = [...frames];
const measured = new Map<string, number[]>();
await Promise.all(Array.from({ length: TABS }, () => measure(browser)));
await browser.close();
await site.close();

const sorted = Object.fromEntries(frames.map((path) => [path, measured.get(path)]));
writeFileSync(FILE, await format(JSON.stringify(sorted), { parser: 'json', printWidth: 120 }));
process.stdout.write(`${frames.length} frames measured in ${WIDTHS.length} widths: src/embed/heights.json\n`);

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
