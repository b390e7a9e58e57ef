import { join } from 'node:path';
import { readDataset } from '../src/dataset/readDataset.ts';
import { torture, TORTURED } from '../src/readers/torture.ts';

/** npm run torture [-- RUNS [SEED]]: spoilt files against every reader; 3 000 a reader, another seed every time. */
const [runs = 3000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const { regions } = readDataset(join(import.meta.dirname, '..'));
process.stdout.write(`seed ${seed}\n`);
for (const format of TORTURED) {
  const started = performance.now();
  const { accepted, refused, ...counts } = await torture(format, regions, { runs, seed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${format.padEnd(20)} ${counts.runs} files: ${accepted} accepted, ${refused} refused (${seconds} s)\n`,
  );
}
const { maxRSS } = process.resourceUsage();
process.stdout.write(`memory at most ${Math.round(maxRSS / 1024)} MB\n`);
