import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

// For tests only.

/** The same for the same files with the same bytes, whatever lies in `except`. */
export function fingerprint(folder: string, except: readonly string[] = []): string {
  const hash = createHash('sha256');
  if (!existsSync(folder)) return 'nothing';
  for (const path of readdirSync(folder, { recursive: true }).map(String).toSorted()) {
    if (except.some((name) => path === name || path.startsWith(`${name}/`))) continue;
    const full = join(folder, path);
    if (statSync(full).isFile()) hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  }
  return hash.digest('hex');
}
