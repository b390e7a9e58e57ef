import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Puts a whole folder where another was, which is gone then: nobody finds half of either. */
export function replaceFolder(folder: string, next: string): void {
  const [place, whole] = [resolve(folder), resolve(next)];
  const old = join(dirname(whole), `old-${process.pid}`);
  if (existsSync(place)) renameSync(place, old);
  renameSync(whole, place);
  rmSync(old, { recursive: true, force: true });
}
