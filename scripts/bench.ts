import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { tableLines } from '../src/torture/table.ts';
import { BASE } from './address.mjs';
import { measureInteraction } from './bench/interaction.ts';
import { INTERACTIONS } from './bench/interactions.ts';
import { findChromium } from './chromium.mjs';
import { serve } from './serve.ts';
import { DIST } from './tasks.mjs';

/**
 * npm run bench [-- --changes 200]: what the tools of the built site cost a reader: bytes before and after the first
 * change, and the time from an input to its picture on a processor slowed four times.
 */
const { values } = parseArgs({ options: { changes: { type: 'string' } } });
const changes = Number(values.changes ?? 200);
if (!Number.isInteger(changes) || changes < 1) {
  console.error(`--changes ${values.changes ?? ''}: expected a whole number from 1.`);
  process.exit(1);
}
if (!existsSync(DIST)) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}

const served = await serve({ dir: DIST, base: BASE, port: 0 });
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--disable-gpu'] });
const at = (path: string) => served.url + path.slice(1);
const rows: string[][] = [];
for (const interaction of INTERACTIONS) {
  const result = await measureInteraction(browser, interaction, { at, changes });
  const { name, before, after, scriptBefore, scriptAfter, median, slow, whole } = result;
  rows.push([
    name,
    ...[before, scriptBefore, after, scriptAfter].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`),
    ...[median, slow, whole].map((time) => `${time.toFixed(1)} ms`),
  ]);
}
await browser.close();
await served.close();

const head = ['tool and change', 'before', 'script', 'after', 'script', 'median', '95 %', 'all drawn'];
for (const line of tableLines([head, ...rows])) console.log(line);
console.log(`\n${changes} changes each, processor slowed 4 times, 360 px; bytes after brotli 11.`);
