import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../common/filesIn.ts';
import { runCommand } from '../../tests/support/commands/runCommand.ts';
import { writeEdition } from './writeEdition.ts';

let root = '';
const store = () => join(root, '.cache/data');
const link = () => join(root, 'public/data/v1');
const write = (files: Record<string, string>) =>
  writeEdition(new Map(Object.entries(files)), { store: store(), link: link() });
const read = (path: string) => readFileSync(join(link(), path), 'utf8');

const OLD = { 'regions.json': '["gammal"]\n', 'indicators/a.csv': 'å,ä\n' };
const NEW = { 'regions.json': '["ny"]\n' };

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bristkartan-edition-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('an edition is written whole, where readers look for it', () => {
  expect(write(OLD)).toEqual({ files: 2, bytes: 17, changed: true });
  expect(read('regions.json')).toBe(OLD['regions.json']);
  expect(read('indicators/a.csv')).toBe(OLD['indicators/a.csv']);
  expect(lstatSync(link()).isSymbolicLink()).toBe(true);
});

test('a second run of the same leaves the files untouched', () => {
  write(OLD);
  const before = [readlinkSync(link()), statSync(join(link(), 'regions.json')).ino];
  expect(write(OLD).changed).toBe(false);
  expect([readlinkSync(link()), statSync(join(link(), 'regions.json')).ino]).toEqual(before);
});

test('a new edition takes the place of the old, of which nothing is left', () => {
  write(OLD);
  expect(write(NEW).changed).toBe(true);
  expect(readdirSync(link())).toEqual(['regions.json']);
  expect(read('regions.json')).toBe(NEW['regions.json']);
  expect(readdirSync(store())).toHaveLength(1);
});

test('the link can be moved with the project', () => {
  write(OLD);
  if (process.platform !== 'win32') expect(readlinkSync(link())).toMatch(/^\.\.\/\.\.\/\.cache\/data\/[0-9a-f]+$/);
});

test('an edition that is gone, with its link still there, is written again', () => {
  write(OLD);
  rmSync(store(), { recursive: true });
  expect(existsSync(join(link(), 'regions.json'))).toBe(false);
  write(OLD);
  expect(read('regions.json')).toBe(OLD['regions.json']);
});

test('what killed runs left is removed, drafts of editions and of links', () => {
  write(OLD);
  mkdirSync(join(store(), '0123456789abcdef.draft/indicators'), { recursive: true });
  writeFileSync(join(store(), '0123456789abcdef.draft/regions.json'), '["ha');
  symlinkSync(join(store(), 'nowhere'), `${link()}.draft`);
  write(OLD);
  expect(readdirSync(store())).toHaveLength(1);
  expect(readdirSync(join(root, 'public/data'))).toEqual(['v1']);
});

test('a run that fails while it writes leaves the old edition, whole', () => {
  write(OLD);
  // A path through a file cannot be made.
  expect(() => write({ ...NEW, 'regions.json/too-deep.json': '{}' })).toThrow();
  expect(read('regions.json')).toBe(OLD['regions.json']);
  expect(read('indicators/a.csv')).toBe(OLD['indicators/a.csv']);
  write(NEW);
  expect(readdirSync(store())).toHaveLength(1);
});

test('other folders beside the edition are left alone', () => {
  mkdirSync(join(root, 'public/data/v0'), { recursive: true });
  write(OLD);
  expect(readdirSync(join(root, 'public/data')).toSorted()).toEqual(['v0', 'v1']);
});

/** Each run is a process of its own. `npm run torture` kills `npm run data` itself, a hundred times. */
describe('a run that is killed', () => {
  const NEXT = { ...NEW, 'indicators/a.csv': 'å,ö\n', 'indicators/b.csv': 'b\n' };
  const edition = () => Object.fromEntries(filesIn(link()).map((path) => [path, read(path)]));

  async function killed(within: string, calls: number): Promise<void> {
    const args = [store(), link(), JSON.stringify(NEXT)];
    const { signal } = await runCommand('tests/support/commands/writeEditionOf.ts', args, {
      root,
      dieAt: { within, calls },
    });
    if (process.platform !== 'win32') expect(signal).toBe('SIGKILL');
  }

  function expectRecovery(): void {
    write(NEXT);
    expect(edition()).toEqual(NEXT);
    expect(readdirSync(store())).toHaveLength(1);
    expect(readdirSync(join(root, 'public/data'))).toEqual(['v1']);
  }

  test.each([
    ['in the first file', 'writeFileSync', 0, OLD],
    ['in a file of the middle', 'writeFileSync', 1, OLD],
    ['before the edition gets its name', 'renameSync', 0, OLD],
    ['before the link is turned', 'renameSync', 1, OLD],
    ['before the old edition is removed', 'rmSync', 0, NEXT],
  ])('%s leaves a whole edition, and the next run cleans up', async (_name, within, calls, left) => {
    write(OLD);
    await killed(within, calls);
    expect(edition()).toEqual(left);
    expectRecovery();
  });

  test('before there was any edition leaves none, and the next run works', async () => {
    await killed('renameSync', 1);
    expect(existsSync(link())).toBe(false);
    expectRecovery();
  });
});
