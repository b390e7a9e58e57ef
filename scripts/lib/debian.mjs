// Programs that tests need, from Debian's packages. Runs on Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const OPTIONS = {
  env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  timeout: 600_000,
};
const isDebian = () => existsSync('/usr/bin/apt-get');
const isRoot = () => process.getuid?.() === 0;

/** Installs packages where we may; says whether it tried. @param {string} what @param {string[]} packages */
export function installOnDebian(what, ...packages) {
  if (!isRoot() || !isDebian()) return false;
  console.log(`Installing ${what} with apt-get …`);
  spawnSync('apt-get', ['update', '-qq'], OPTIONS);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], OPTIONS);
  return true;
}

/**
 * Unpacks packages into a folder of ours: nothing is installed, and no service starts.
 * @param {string} folder @param {string[]} packages @returns {string | null} why it could not be done
 */
export function unpackFromDebian(folder, ...packages) {
  if (!isDebian()) return 'there is no apt-get here';
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const download = () => spawnSync('apt-get', ['download', ...packages], { ...OPTIONS, cwd: folder, encoding: 'utf8' });
  let { status, stderr } = download();
  if (status !== 0 && isRoot()) {
    spawnSync('apt-get', ['update', '-qq'], OPTIONS);
    ({ status, stderr } = download());
  }
  if (status !== 0) return `apt-get download: ${String(stderr).trim().split('\n').at(-1)}`;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.deb'))) {
    spawnSync('dpkg-deb', ['-x', join(folder, name), folder], OPTIONS);
    rmSync(join(folder, name));
  }
  return null;
}
