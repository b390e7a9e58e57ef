// Runs on Node 20 with nothing installed, so: no dependencies and no TypeScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The project's own Node, from the npm package `node`: the same version for everybody. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const STAMP = join(ROOT, 'node_modules', '.set-up');
const LISTS = ['package.json', 'package-lock.json'];

/** Something that a person has to mend; its message is one line, and all that is printed. */
export class Failure extends Error {}

/** Makes node_modules match package-lock.json; returns at once when it does. Throws a Failure. */
export function setUp() {
  const wanted = fingerprint();
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;

  console.log('Installing packages (the first time this takes a minute) …');
  install();
  // Where install scripts are blocked the package is there without its binary.
  if (!existsSync(NODE)) npm(['rebuild', 'node']);
  const check = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  if (check.status !== 0) {
    throw new Failure(`Set-up failed: ${NODE} does not run. Allow the install script of the npm package "node".`);
  }
  writeFileSync(STAMP, wanted);
}

function install() {
  // Windows cannot delete a program that is running, so there `npm ci` cannot clear away the Node that runs us.
  const onOwnNode = process.execPath.startsWith(join(ROOT, 'node_modules') + sep);
  const { status, error } = npm([process.platform === 'win32' && onOwnNode ? 'install' : 'ci']);
  if (status !== 0) throw new Failure(`Set-up failed: ${error}`);
}

/** @param {string[]} args @param {string} cwd */
function npm(args, cwd = ROOT) {
  const all = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 };
  // The npm that runs us, on the Node that runs it: ours may be about to be deleted.
  const result = cli?.endsWith('npm-cli.js')
    ? spawnSync(process.env['npm_node_execpath'] || process.execPath, [cli, ...all], options)
    : spawnSync('npm', all, { ...options, shell: process.platform === 'win32' });
  const error = result.error ? `npm does not start (${result.error.message})` : npmError(result.stderr, args);
  return { status: result.status, error };
}

/**
 * Installs packages that a folder names, for a command that few need: not among the project's own, where every newcomer
 * would wait for them, and none of their install scripts runs. Throws a Failure.
 * @param {string} folder with a package.json and its lock @param {string} into where node_modules/ is to be
 */
export function setUpFolder(folder, into = folder) {
  const wanted = LISTS.map((name) => readFileSync(join(folder, name), 'utf8'));
  const stamp = join(into, 'node_modules', '.set-up');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted.join('')) return;

  console.log(`Installing packages in ${relative(ROOT, into)} (the first time this takes a minute) …`);
  if (into !== folder) {
    mkdirSync(into, { recursive: true });
    for (const name of LISTS) copyFileSync(join(folder, name), join(into, name));
  }
  const { status, error } = npm(['ci', '--ignore-scripts'], into);
  if (status !== 0) throw new Failure(`Set-up failed: ${error}`);
  writeFileSync(stamp, wanted.join(''));
}

/** npm's own account of an error, in one line. @param {string} stderr @param {string[]} args */
function npmError(stderr, args) {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const telling = lines.filter((line) => line && !/complete log|^(at|errno|syscall|path|command) /.test(line));
  return `npm ${args.join(' ')}: ${telling.slice(0, 3).join('; ').slice(0, 300) || 'no message'}`;
}

/** What an installation depends on: the locked versions, the approved scripts, the machine. */
function fingerprint() {
  const read = (/** @type {string} */ name) => readFileSync(join(ROOT, name), 'utf8');
  const { dependencies, devDependencies, optionalDependencies, overrides, allowScripts } = JSON.parse(
    read('package.json'),
  );
  const wish = JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, allowScripts });
  const hash = createHash('sha256').update(read('package-lock.json')).update(wish);
  return hash.update(`${process.platform}-${process.arch}`).digest('hex');
}
