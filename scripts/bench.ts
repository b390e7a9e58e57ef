import { existsSync } from 'node:fs';
import { BASE } from './lib/address.mjs';
import type { Bench } from './bench/bench.ts';
import { serveCompressed } from './bench/compressedServer.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchOthers } from './bench/others.ts';
import { OTHERS_PAGES } from './bench/others/folders.ts';
import { benchPages } from './bench/pages.ts';
import { benchPointer } from './bench/pointer.ts';
import { benchTools } from './bench/tools.ts';
import { misused, readCommandLine } from './lib/commandLine.ts';
import { startChromium } from './lib/chromium.mjs';
import { DIST } from './lib/tasks.mjs';

/**
 * npm run bench [-- --only tools,pointer,pages,build,others] [--changes 200]: what the built site costs its readers and its
 * machine, and what they would pay elsewhere. A quarter of an hour at most for everything, on a machine that rests.
 */
const PARTS: Record<string, { title: string; work: (bench: Bench) => Promise<void> }> = {
  tools: { title: 'What the tools weigh, and how soon they answer', work: benchTools },
  pointer: { title: 'How soon a chart says what is pointed at', work: benchPointer },
  pages: { title: 'What the pages weigh, and how soon they are there', work: benchPages },
  build: { title: 'What the build takes when there is more of everything', work: benchGrowth },
  others: { title: 'What readers would load elsewhere', work: benchOthers },
};

const USAGE = `npm run bench [-- --only ${Object.keys(PARTS).join(',')}] [--changes 200]`;
const { values } = readCommandLine(USAGE, { options: { only: { type: 'string' }, changes: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(PARTS);
const changes = Number(values.changes ?? 200);
const unknown = chosen.find((name) => !(name in PARTS));
if (unknown !== undefined) misused(USAGE, `--only ${unknown}: there is no such part`);
if (!Number.isInteger(changes) || changes < 1) {
  misused(USAGE, `--changes ${values.changes ?? ''}: expected a whole number from 1`);
}
if (!existsSync(DIST)) refuse('There is no dist/: run "npm run build" first.');

const say = (line: string) => console.log(line);
const { origin, close } = await serveCompressed([OTHERS_PAGES, DIST], BASE);
const browser = await startChromium();
const at = (path: string) => origin + BASE + path.slice(1);
try {
  for (const name of chosen) {
    const started = performance.now();
    say(`${PARTS[name]?.title ?? ''} (${name})\n`);
    await PARTS[name]?.work({ browser, at, changes, say });
    say(`\n${((performance.now() - started) / 1000).toFixed(0)} s\n`);
  }
} finally {
  await browser.close();
  await close();
}

function refuse(message: string): never {
  console.error(message);
  process.exit(1);
}
