import { join } from 'node:path';
import { refuseUnready } from '../src/dataset/imprint.ts';
import { readDataset } from '../src/dataset/readDataset.ts';
import { waitingLines } from '../src/desk/waiting.ts';
import { SITE } from './lib/address.mjs';
import { publishData } from './lib/publishData.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * data/ → public/data/v1/. With a folder as argument that folder's data/ is read and its public/ written.
 * Exit code 1 and one line for each problem when the data cannot be trusted; nothing is written then.
 * With DEPLOY=1 it is also one where nobody answers for the site yet.
 * `--waiting` writes nothing, and tells which measures wait for figures, and what to do for each.
 */
const [folder] = process.argv.slice(2).filter((argument) => argument !== '--waiting');
const root = folder ?? join(import.meta.dirname, '..');
const isAskedWhatWaits = process.argv.includes('--waiting');
const say = (line: string) => void process.stdout.write(`${line}\n`);

await tellProblems('nothing was written', async () => {
  tellFinished(root);
  if (process.env['DEPLOY'] === '1') refuseUnready(readDataset(root).imprint, SITE);
  if (isAskedWhatWaits) waitingLines(readDataset(root).waiting).forEach(say);
  else await publishData(root, say);
});
