import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';
import { roomLines, ROOMS } from './lib/rooms.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ROOMS.map(([folder]) => folder);
const isTest = (file: string) => file.endsWith('.test.ts');
/** In which room a file is: of two folders the inner one. */
const roomOf = (file: string): string =>
  FOLDERS.filter((folder) => file.startsWith(`${folder}/`)).toSorted((a, b) => b.length - a.length)[0] ?? '';
const slashed = (path: string): string => path.split(sep).join('/');

const FILES = ['src', 'scripts', 'tests', 'judge']
  .flatMap((folder) => globSync(`${folder}/**/*.{ts,astro,mjs,css}`, { cwd: ROOT }))
  .map(slashed)
  .filter((file) => !file.includes('/node_modules/'));
const USES = FILES.flatMap((file) => usedBy(file).map((used) => ({ file, used })));

it('every folder of src/ is a room, and every room a folder', () => {
  const folders = readdirSync(join(ROOT, 'src')).map((name) => `src/${name}`);
  expect(FOLDERS.filter((folder) => folder.startsWith('src/')).toSorted()).toEqual(folders.toSorted());
  expect(FOLDERS.filter((folder) => !existsSync(join(ROOT, folder)))).toEqual([]);
  expect(FILES.filter((file) => !roomOf(file))).toEqual([]);
});

it('README.md shows the rooms in their order', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(roomLines().join('\n'));
});

it('no room uses one below it', () => {
  const place = (file: string) => FOLDERS.indexOf(roomOf(file));
  const upward = USES.filter(({ file, used }) => !isTest(file) && place(used) > place(file));
  expect(upward.map(({ file, used }) => `${file} uses ${used}`)).toEqual([]);
  expect(USES.length).toBeGreaterThan(1000);
});

it('a test beside the code it is of uses nothing of tests/ but tests/support/', () => {
  const strays = USES.filter(({ file, used }) => roomOf(used) === 'tests' && roomOf(file) !== 'tests');
  expect(strays.map(({ file, used }) => `${file} uses ${used}`)).toEqual([]);
});

it('no command reaches a file that only the build of the pages can run', () => {
  const commands = FILES.filter((file) => /^(scripts|tests\/commands)\/[^/]+\.ts$/.test(file) && !isTest(file)).map(
    (file) => join(ROOT, file),
  );
  // A worker is named by its address.
  const loaded = /^(?:import|export)(?! type)[^;]*?from '(\.[^']+)'|new URL\('(\.[^']+\.ts)'/gms;
  const reached = new Set(commands);
  // A set is walked to its end, with what is put in on the way.
  for (const file of reached) {
    for (const [, from, url] of readFileSync(file, 'utf8').matchAll(loaded)) {
      const path = resolve(dirname(file), from ?? url ?? '');
      if (path.endsWith('.ts') && existsSync(path)) reached.add(path);
    }
  }
  expect(reached.size).toBeGreaterThan(commands.length);
  const cannotRun = [...reached].filter((file) => readFileSync(file, 'utf8').includes('import.meta.env'));
  expect(cannotRun.map((file) => relative(ROOT, file))).toEqual([]);
});

/** Files of the project that a file imports or names by an address, and those that it starts by their path. */
function usedBy(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const imports = /\bfrom '(\.[^']+)'|\bimport\(?\s?'(\.[^']+)'|new URL\('(\.[^']+)'/g;
  const near = [...text.matchAll(imports)].map(([, ...found]) =>
    join(dirname(file), (found.find((path) => path !== undefined) ?? '').replace(/\?.*/, '')),
  );
  const started = [...text.matchAll(/'((?:src|scripts|tests|judge)\/[\w./-]+\.(?:ts|mjs))'/g)].map(
    ([, path = '']) => path,
  );
  return [...near, ...started].map(slashed).filter((used) => roomOf(used) && existsSync(join(ROOT, used)));
}
