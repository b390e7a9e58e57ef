// What the commands share. Runs on Node 20; everything that it starts runs on the project's own Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { BASE, SITE } from './address.mjs';
import { Failure, NODE, ROOT, setUp } from './setup.mjs';

export const CACHE = join(ROOT, '.cache');
export const DIST = join(ROOT, 'dist');

/** Everything that a build reads; public/data is its own product. */
const SOURCES = ['data', 'src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
const STAMP = join(CACHE, 'built');

/** What the test runner sets; a build started by a test would otherwise differ from the readers' site. */
export const WITHOUT_TEST_RUNNER = {
  NODE_ENV: 'production',
  ...Object.fromEntries(['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'VITEST', 'TEST'].map((name) => [name, undefined])),
};

/** @type {Record<string, string>} */
const TOOLS = {
  astro: 'astro/bin/astro.mjs',
  eslint: 'eslint/bin/eslint.js',
  'html-validate': 'html-validate/bin/html-validate.mjs',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
};

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * The frame of every command: set up, do the work, and end with one clear line when something is wrong.
 * @param {() => Promise<number | void>} work returns the exit code
 * @param {() => void} [atFailure] what is still to be said when nothing more can be done
 */
export async function command(work, atFailure) {
  process.on('SIGINT', () => stop('SIGINT', 130));
  process.on('SIGTERM', () => stop('SIGTERM', 143));
  stopWithNpm();
  try {
    setUp();
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    atFailure?.();
    process.exitCode = 1;
  }
}

/**
 * Ends what runs, and then us; the server ends with 0, and so do we then.
 * @param {NodeJS.Signals} signal @param {number} code
 */
async function stop(signal, code) {
  const ends = [...children].map((child) => once(child, 'close'));
  for (const child of children) child.kill(signal);
  const codes = (await Promise.all(ends)).map(([end]) => end);
  process.exit(codes.length > 0 && codes.every((end) => end === 0) ? 0 : code);
}

/** Told to end, npm ends only the shell between it and us; that we then have another parent is how we know. */
function stopWithNpm() {
  const parent = process.ppid;
  if (!process.env['npm_lifecycle_event']) return;
  setInterval(() => process.ppid !== parent && void stop('SIGTERM', 143), 300).unref();
}

/**
 * Runs a script or one of the tools on the project's Node.
 * @param {string[]} args the first is a tool's name or a script's path
 * @param {{ capture?: boolean, env?: Record<string, string | undefined> }} [options] capture: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run([name = '', ...args], { capture = false, env = {} } = {}) {
  const tool = TOOLS[name];
  const script = tool ? join(ROOT, 'node_modules', tool) : name;
  const child = spawn(NODE, [script, ...args], {
    cwd: ROOT,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: {
      ...process.env,
      // What these programs start in their turn is to find the same Node.
      PATH: dirname(NODE) + delimiter + (process.env['PATH'] ?? ''),
      ASTRO_TELEMETRY_DISABLED: '1',
      ...(capture ? { NO_COLOR: '1' } : {}),
      ...env,
    },
  });
  children.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      children.delete(child);
      done({ code: code ?? 1, output });
    });
  });
}

/** data/ → public/data/v1/. Throws a Failure; the builder has then said what is wrong. */
export async function buildData() {
  const { code } = await run(['scripts/build-data.ts']);
  if (code !== 0) throw new Failure('The data was not built.');
}

/**
 * The site, built beside and moved into place when it is whole: a failed build leaves the last good one.
 * @param {{ outDir?: string, site?: string, base?: string, edition?: string }} [options] edition: a folder
 *   of published files other than public/data/v1
 * @returns {Promise<string>} what Astro printed
 */
export async function buildSite({ outDir = DIST, site = SITE, base = BASE, edition = '' } = {}) {
  // Taken before, so that what is edited during the build counts as not yet built.
  const read = fingerprint({ site, base });
  const next = join(CACHE, 'next', basename(outDir));
  rmSync(next, { recursive: true, force: true });
  const { code, output } = await run(['astro', 'build', '--outDir', next], {
    capture: true,
    env: { ...WITHOUT_TEST_RUNNER, SITE: site, BASE: base, EDITION_FOLDER: edition },
  });
  if (code !== 0) throw new Failure(`${output.trim()}\nThe site was not built.`);

  if (outDir === DIST) rmSync(STAMP, { force: true });
  replace(outDir, next);
  if (outDir === DIST) writeFileSync(STAMP, read);
  return output;
}

/** @param {string} folder @param {string} next */
function replace(folder, next) {
  const old = `${next}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/** True when dist/ was built from exactly what is here now. */
export function isBuilt() {
  return existsSync(DIST) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Data, then site, with a line about each. */
export async function buildAll() {
  await buildData();
  const start = Date.now();
  const output = await buildSite();
  for (const line of output.split('\n')) if (line.includes('[WARN]')) console.warn(line.trim());
  const pages = /(\d+) page\(s\) built/.exec(output)?.[1] ?? '?';
  console.log(`site: ${pages} pages in dist/, ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** The pictures of the site that is in dist/; those that are as they were cost a copy. Throws a Failure. */
export async function buildPictures() {
  const { code } = await run(['scripts/pictures.ts']);
  if (code !== 0) throw new Failure('The pictures were not made.');
}

/** Whether the site in dist/ has its pictures: a build takes them away with the old pages. */
export const hasPictures = () => existsSync(join(DIST, 'bilder'));

function fingerprint({ site = SITE, base = BASE } = {}) {
  const hash = createHash('sha256').update(`${site}\n${base}\n`);
  for (const source of SOURCES) addTo(hash, source);
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} path relative to the root */
function addTo(hash, path) {
  const full = join(ROOT, path);
  if (path === join('public', 'data') || !existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, join(path, name));
  } else {
    hash.update(`${path}\n`).update(readFileSync(full));
  }
}
