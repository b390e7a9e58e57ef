import { join } from 'node:path';
import { compare } from '../src/desk/desk.ts';
import { tellProblems } from './tellProblems.ts';

/** npm run data:diff [-- --accept]: what the candidate changes in data/. Writes it only with --accept. */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');
const [choice, ...more] = process.argv.slice(2);

await tellProblems('nothing was written', () => {
  if (more.length || (choice !== undefined && choice !== '--accept')) {
    process.stderr.write('npm run data:diff [-- --accept]\n');
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${compare(root, { isAccepted: choice === '--accept' }).join('\n')}\n`);
});
