import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './setup.mjs';

/** What a build reads. */
const READ = ['data', 'src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/** A copy of the project in a folder of its own, to be built of other data; its packages are the project's. */
export function copyProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const isMade = (path: string) => path.startsWith(join(ROOT, 'public', 'data'));
  for (const name of READ) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !isMade(path) });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}
