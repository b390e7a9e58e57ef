// npm run compress: dist/ → deploy/site/, with every text packed beside itself, for nginx (deploy/README.md). dist/ stays
// as it is, for other hosts pack by themselves and count files.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../src/common/filesIn.ts';
import { compressSite } from '../src/hosting/compressSite.ts';
import { ROOT } from './lib/setup.mjs';
import { CACHE, DIST, hasPictures } from './lib/tasks.mjs';

const SITE = join(ROOT, 'deploy', 'site');
const DRAFT = `${SITE}.next`;

if (!existsSync(DIST)) {
  console.error('There is no dist/: run "npm run build" first.');
  process.exit(1);
}
if (!hasPictures()) console.warn('dist/ has no pictures: npm run pictures');

const started = performance.now();
rmSync(DRAFT, { recursive: true, force: true });
const told = await compressSite(filesIn(DIST), { from: DIST, to: DRAFT, store: join(CACHE, 'compressed') });
rmSync(SITE, { recursive: true, force: true });
renameSync(DRAFT, SITE);

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `deploy/site/: ${told.files} files, ${told.packed} of them packed: ${megabytes(told.before)} → ${megabytes(told.after)} (${seconds} s)`,
);
