import { join } from 'node:path';
import { compare } from '../src/desk/desk.ts';
import type { Dataset } from '../src/dataset/readDataset.ts';
import { indicatorDocument } from '../src/publish/indicatorDocument.ts';
import { misused, readCommandLine } from './lib/commandLine.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:diff [-- --accept [--remove]]: what the candidate changes in data/. Writes it only with --accept, and
 * takes away what the candidate leaves out only with --remove besides.
 */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');

const leads = (dataset: Dataset) =>
  new Map(dataset.indicators.map((indicator) => [indicator.slug, indicatorDocument(dataset, indicator).lead]));

const USAGE = 'npm run data:diff [-- --accept [--remove]]';
const flag = { type: 'boolean', default: false } as const;
const { accept, remove } = readCommandLine(USAGE, { options: { accept: flag, remove: flag } }).values;
if (remove && !accept) misused(USAGE, '--remove takes away what the candidate leaves out, and needs --accept');

await tellProblems('nothing was written', () => {
  tellFinished(root);
  process.stdout.write(`${compare(root, { isAccepted: accept, removes: remove, leads }).join('\n')}\n`);
});
