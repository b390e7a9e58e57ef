import { join } from 'node:path';
import { compare } from '../src/desk/desk.ts';
import { misused, readCommandLine } from './lib/commandLine.ts';
import { documents } from './lib/documents.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:diff [-- --accept [--looked-at] [--remove]]: what the candidate changes in data/. Writes it only with
 * --accept, which wants --looked-at where something is to be looked at, and takes away what the candidate leaves out only
 * with --remove besides.
 */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');

const USAGE = 'npm run data:diff [-- --accept [--looked-at] [--remove]]';
const flag = { type: 'boolean', default: false } as const;
const { values } = readCommandLine(USAGE, { options: { accept: flag, remove: flag, 'looked-at': flag } });
const wish = { isAccepted: values.accept, removes: values.remove, isLookedAt: values['looked-at'], documents };
if (!wish.isAccepted && (wish.removes || wish.isLookedAt)) {
  misused(USAGE, '--remove takes away what the candidate leaves out; it and --looked-at need --accept');
}

await tellProblems('nothing was written', () => {
  tellFinished(root);
  process.stdout.write(`${compare(root, wish).join('\n')}\n`);
});
