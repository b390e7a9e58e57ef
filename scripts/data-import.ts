import { join } from 'node:path';
import { nothingBroughtIn } from '../src/desk/candidate.ts';
import { importFiles } from '../src/desk/desk.ts';
import { misused, readCommandLine } from './lib/commandLine.ts';
import { documents } from './lib/documents.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:import -- FILE…: publishers' own files → .cache/candidate/, in place of what is there. Never writes into
 * data/. ROOT (environment) names another project folder, for tests.
 */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');
const USAGE = 'npm run data:import -- FILE [FILE…]: files that publishers have exported, all of them in one command';
const { positionals: paths } = readCommandLine(USAGE, { options: {}, allowPositionals: true });
if (paths.length === 0) misused(USAGE, 'No file was named');

await tellProblems(
  () => nothingBroughtIn(root),
  async () => {
    tellFinished(root);
    const today = new Date().toISOString().slice(0, 10);
    const { lines, hasCandidate } = await importFiles(root, paths, today, documents);
    process.stdout.write(`${lines.join('\n')}\n`);
    if (hasCandidate) return;
    process.stderr.write(`No definition takes anything of this; ${nothingBroughtIn(root)}.\n`);
    process.exitCode = 1;
  },
);
