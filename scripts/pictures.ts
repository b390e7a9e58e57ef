// npm run pictures: the pictures of the site in dist/ → dist/bilder/. --quiet: one line, and only when all is done.
import { existsSync } from 'node:fs';
import { availableParallelism, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { counted } from '../src/common/counted.ts';
import { makeAll } from '../src/pictures/makeAll.ts';
import { BASE, SITE } from './lib/address.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const isQuiet = process.argv.includes('--quiet');
const isTerminal = process.stdout.isTTY && !isQuiet;
const started = performance.now();

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}
if (isQuiet) {
  // Beside a server: the reader's pages go first, and when it ends this may end too.
  setPriority(10);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0));
}

let told = 0;
const { files, bytes, rendered, faults } = await makeAll({
  address: { site: SITE, base: BASE },
  dist,
  cache: join(root, '.cache', 'pictures'),
  threads: availableParallelism(),
  tell,
});
if (isTerminal) process.stdout.write('\r\x1b[K');
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`${counted(faults.length, 'picture')} not made; dist/bilder/ is as it was.`);
  process.exitCode = 1;
} else {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const size = (bytes / 1e6).toFixed(1);
  console.log(`pictures: ${files} files in dist/bilder/, ${size} MB, ${rendered} drawn anew, ${seconds} s`);
}

/** A bar on a terminal; elsewhere a line at every quarter. */
function tell(done: number, all: number): void {
  if (isTerminal) {
    const width = 30;
    const full = Math.round((done / all) * width);
    process.stdout.write(`\rpictures: ${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${all}`);
    return;
  }
  const quarter = Math.floor((done / all) * 4);
  if (isQuiet || quarter === told || quarter === 4) return;
  told = quarter;
  console.log(`pictures: ${done} of ${all} drawings`);
}
