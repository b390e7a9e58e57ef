import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, npm } from '../../setup.mjs';
import { OTHERS } from './folders.ts';

const FILES = ['package.json', 'package-lock.json'];

/**
 * Installs what the site is compared with, the first time and whenever it has changed: not among the project's own packages,
 * where every newcomer would wait for it. chart-core names a folder of Datawrapper's repository that npm does not have;
 * an override puts another package there, for what is in its dist/ needs neither. @throws Failure
 */
export function installOthers(): void {
  const wanted = FILES.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('');
  const stamp = join(OTHERS, 'set-up');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  mkdirSync(OTHERS, { recursive: true });
  for (const name of FILES) copyFileSync(join(import.meta.dirname, name), join(OTHERS, name));
  const { status, error } = npm(['ci', '--ignore-scripts'], OTHERS);
  if (status !== 0) throw new Failure(`The packages to compare with were not installed: ${error}`);
  writeFileSync(stamp, wanted);
}
