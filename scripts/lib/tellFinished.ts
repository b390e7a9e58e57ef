import { finishWriting } from '../../src/dataset/journal.ts';

/** What an accept or a release that was killed had left to write is written first, and told of: data/ has changed. */
export function tellFinished(root: string): void {
  const files = finishWriting(root);
  if (files.length) process.stdout.write(`finished what was interrupted: ${files.length} files of data/\n`);
}
