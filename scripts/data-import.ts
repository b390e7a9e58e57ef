import { join } from 'node:path';
import { importFiles } from '../src/desk/desk.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:import -- FILE…: publishers' own files → .cache/candidate/. Never writes into data/.
 * ROOT (environment) names another project folder, for tests.
 */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');
const paths = process.argv.slice(2);

await tellProblems('nothing was brought in', async () => {
  if (paths.length === 0) {
    process.stderr.write('npm run data:import -- FILE [FILE…]: a file that a publisher has exported\n');
    process.exitCode = 1;
    return;
  }
  tellFinished(root);
  const { lines, hasCandidate } = await importFiles(root, paths, new Date().toISOString().slice(0, 10));
  process.stdout.write(`${lines.join('\n')}\n`);
  if (hasCandidate) return;
  process.stderr.write('No definition takes anything of this; nothing was brought in.\n');
  process.exitCode = 1;
});
