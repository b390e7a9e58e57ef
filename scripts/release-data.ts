import { releaseData } from './lib/releaseData.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:release -- --why "…" [--date 2026-11-22] [--dry-run] [folder]: the data as they are now become an
 * edition of their own. What has changed since the last one is counted, never typed; only the reason is a person's.
 */
await tellProblems('nothing was written', () =>
  releaseData(process.argv.slice(2), {
    say: (line) => void process.stdout.write(`${line}\n`),
    fail(line) {
      process.stderr.write(`${line}\n`);
      process.exitCode = 1;
    },
  }),
);
