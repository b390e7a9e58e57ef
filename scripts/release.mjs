// npm run release -- --why "…": from accepted figures to what is committed. The data become a release, the site is built
// with it, frames that say something new are measured and kept. Takes what data:release takes; --dry-run only tells.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, ROOT } from './lib/setup.mjs';
import { buildAll, command, run } from './lib/tasks.mjs';

const HEIGHTS = join(ROOT, 'data/heights.json');

await command(async () => {
  const args = process.argv.slice(2);
  step('release');
  await must('scripts/release-data.ts', ...args);
  if (args.includes('--dry-run')) return;
  step('build');
  await buildAll();
  const before = readFileSync(HEIGHTS, 'utf8');
  step('heights of frames that say something new');
  await must('scripts/measure-frames.ts', '--new');
  if (readFileSync(HEIGHTS, 'utf8') !== before) {
    step('build with these heights');
    await buildAll();
  }
  step('frames to keep');
  await must('scripts/keep-frames.ts');
  console.log(
    '\nRun npm test, and commit what is new in data/; in public/embed/ something is new only where the code of frames is.',
  );
});

/** @param {string} name */
function step(name) {
  console.log(`\n== ${name}`);
}

/** @param {string[]} script and its arguments; it has then said itself what is wrong */
async function must(...script) {
  const { code } = await run(script);
  if (code !== 0) throw new Failure(`Stopped at ${script[0]}.`);
}
