import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unpackFromDebian } from './debian.mjs';
import { ROOT } from './setup.mjs';

const FOLDER = join(ROOT, '.cache', 'nginx');
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const BROTLI = 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * An nginx that runs, with the module for files that are packed with brotli: the machine's own, or Debian's packages
 * unpacked under .cache/. `missing` says why there is none.
 * @returns {{ program: string, brotli: string } | { missing: string }}
 */
export function findNginx() {
  const found = [process.env['NGINX_ROOT'], '/', FOLDER].flatMap((root) => (root ? usable(root) : [])).at(0);
  if (found) return found;
  const problem = unpackFromDebian(FOLDER, ...PACKAGES);
  const [unpacked] = usable(FOLDER);
  return unpacked ?? { missing: problem ?? 'nginx from Debian does not run here' };
}

/** @param {string} root */
function usable(root) {
  const [program, brotli] = [join(root, 'usr/sbin/nginx'), join(root, BROTLI)];
  const runs =
    existsSync(program) && existsSync(brotli) && spawnSync(program, ['-v'], { timeout: 30_000 }).status === 0;
  return runs ? [{ program, brotli }] : [];
}
