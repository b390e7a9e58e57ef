import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../../src/common/filesIn.ts';

/** The same for the same files with the same bytes, whatever lies in `except`. */
export function fingerprint(folder: string, except: readonly string[] = []): string {
  const hash = createHash('sha256');
  if (!existsSync(folder)) return 'nothing';
  for (const path of filesIn(folder)) {
    if (except.some((name) => path === name || path.startsWith(`${name}/`))) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(folder, path)))
      .update('\0');
  }
  return hash.digest('hex');
}
