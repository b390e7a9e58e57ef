import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, type Wish } from '../src/desk/desk.ts';
import type { Dataset } from '../src/dataset/readDataset.ts';
import { indicatorDocument } from '../src/publish/indicatorDocument.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:diff [-- --accept [--remove]]: what the candidate changes in data/. Writes it only with --accept, and
 * takes away what the candidate leaves out only with --remove besides.
 */
const root = process.env['ROOT'] ?? join(import.meta.dirname, '..');

const leads = (dataset: Dataset) =>
  new Map(dataset.indicators.map((indicator) => [indicator.slug, indicatorDocument(dataset, indicator).lead]));

function wish(): Wish | null {
  try {
    const options = {
      accept: { type: 'boolean', default: false },
      remove: { type: 'boolean', default: false },
    } as const;
    const { accept, remove } = parseArgs({ options }).values;
    return remove && !accept ? null : { isAccepted: accept, removes: remove, leads };
  } catch {
    return null;
  }
}

await tellProblems('nothing was written', () => {
  const wished = wish();
  if (!wished) {
    process.stderr.write('npm run data:diff [-- --accept [--remove]]\n');
    process.exitCode = 1;
    return;
  }
  tellFinished(root);
  process.stdout.write(`${compare(root, wished).join('\n')}\n`);
});
