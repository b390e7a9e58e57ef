import { finishWriting } from '../../src/dataset/journal.ts';

/** What an accept that was killed had left to write is written first, and told of: data/ has changed. */
export function tellFinished(root: string): void {
  const files = finishWriting(root);
  if (files.length) process.stdout.write(`finished an accept that was interrupted: ${files.length} files of data/\n`);
}
