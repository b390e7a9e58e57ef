import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, it } from 'vitest';

// The layout in README.md: a room of src/ uses those above it, with the exceptions that are told there.

const ROOT = join(import.meta.dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const ROOMS = [...README.matchAll(/^src\/(\w+)\//gm)].map(([, room = '']) => room);
/** "`charts` and `page` use each other" and "`text` knows the types of `publish`". */
const EXCEPTIONS = [
  ...[...README.matchAll(/`(\w+)` and `(\w+)`\s+use\s+each\s+other/g)].flatMap(([, a = '', b = '']) => [
    `${a} → ${b}`,
    `${b} → ${a}`,
  ]),
  ...[...README.matchAll(/`(\w+)`\s+knows\s+the\s+types\s+of\s+`(\w+)`/g)].map(([, a = '', b = '']) => `${a} → ${b}`),
];

it('no room uses one below it, but as README.md says', () => {
  expect(ROOMS).toContain('model');
  const uses = ROOMS.flatMap((room) => filesIn(room).flatMap((file) => usesOf(room, file)));
  const upward = uses.filter(({ room, used }) => ROOMS.indexOf(used) > ROOMS.indexOf(room));
  const undeclared = upward.filter(({ room, used }) => !EXCEPTIONS.includes(`${room} → ${used}`));
  expect(undeclared.map(({ file, used }) => `${file} uses ${used}`)).toEqual([]);
  const taken = new Set(uses.map(({ room, used }) => `${room} → ${used}`));
  expect(EXCEPTIONS.filter((exception) => !taken.has(exception))).toEqual([]);
});

it('no command reaches a file that only the build of the pages can run', () => {
  const commands = readdirSync(join(ROOT, 'scripts'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(ROOT, 'scripts', file));
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

function filesIn(room: string): string[] {
  return readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .map((file) => join(ROOT, 'src', room, file))
    .filter((file) => /\.(ts|astro)$/.test(file) && !/\.test\.ts$|testData/.test(file) && statSync(file).isFile());
}

function usesOf(room: string, file: string): { room: string; file: string; used: string }[] {
  const imports = readFileSync(file, 'utf8').matchAll(/\bfrom '(\.[^']+)'|\bimport\(?\s?'(\.[^']+)'/g);
  return [...imports].flatMap(([, from, bare]) => {
    const path = resolve(dirname(file), from ?? bare ?? '');
    const [used = ''] = relative(join(ROOT, 'src'), path).split(sep);
    const isOther = used !== room && ROOMS.includes(used) && existsSync(path);
    return isOther ? [{ room, file: relative(ROOT, file).split(sep).join('/'), used }] : [];
  });
}
