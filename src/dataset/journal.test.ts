import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../common/filesIn.ts';
import { runCommand } from '../../tests/support/commands/runCommand.ts';
import { finishWriting, readBetweenWrites, writeTogether } from './journal.ts';
import { readDataset } from './readDataset.ts';

const FILE = 'data/sources/old-one/figures.csv';
const NEW = 'data/sources/new-one/source.json';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bristkartan-journal-'));
  mkdirSync(join(root, dirname(FILE)), { recursive: true });
  writeFileSync(join(root, FILE), 'value\n0.52\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const journal = () => join(root, '.cache/accept.json');

/** As a run that was killed after it had written only the first of its files. */
function interrupted(first: string, second: string): void {
  const before = text(FILE);
  writeTogether(root, new Map([[FILE, first]]));
  const written = JSON.parse(text('.cache/accepted.json')) as object[];
  writeFileSync(journal(), JSON.stringify([...written, { path: NEW, before: null, text: second }]));
  expect(text(FILE)).not.toBe(before);
}

test('what was left to write is written by whoever reads data/ next, and once', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  expect(finishWriting(root)).toEqual([FILE, NEW]);
  expect(text(NEW)).toBe('{}');
  expect(existsSync(journal())).toBe(false);
  expect(finishWriting(root)).toEqual([]);
});

test('reading the data set is such a reading', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  expect(() => readDataset(root)).toThrow(NEW);
  expect(existsSync(journal())).toBe(false);
});

test('a file that somebody has changed meanwhile is not written over', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  const own = text(FILE).replace('0.53', '0.54');
  writeFileSync(join(root, FILE), own);
  expect(() => readDataset(root)).toThrow(`${FILE}: expected what was there when it was to be replaced`);
  expect(text(FILE)).toBe(own);
  expect(existsSync(join(root, NEW))).toBe(false);
});

test('a journal that is none is told, and so is one that writes elsewhere', () => {
  writeTogether(root, new Map());
  for (const spoilt of ['{', '[{"path":"data/../../x","before":null,"text":"x"}]']) {
    writeFileSync(journal(), spoilt);
    expect(() => readDataset(root)).toThrow(
      '.cache/accept.json: expected the journal of an accept or a release; remove',
    );
  }
});

test('two at the same time are one too many', () => {
  writeTogether(root, new Map());
  writeFileSync(journal(), '[]');
  expect(() => writeTogether(root, new Map([[NEW, '{}']]))).toThrow('no other accept or release at the same time');
  expect(existsSync(join(root, NEW))).toBe(false);
});

test('who reads while an accept writes reads again', () => {
  const seen: string[] = [];
  const next = text(FILE).replace('0.52', '0.53');
  const found = readBetweenWrites(root, () => {
    const own = text(FILE);
    if (seen.push(own) === 1) writeTogether(root, new Map([[FILE, next]]));
    return own;
  });
  expect(seen).toHaveLength(2);
  expect(found).toBe(next);
});

/** Each writing is a process of its own. `npm run torture` kills the commands themselves, a hundred times and at every write. */
test.each([
  ['in the journal', 'writeFileSync', 0, 'old'],
  ['before the journal gets its name', 'renameSync', 0, 'old'],
  ['in the first file', 'writeFileSync', 1, 'new'],
  ['before the first file is in place', 'renameSync', 1, 'new'],
  ['in a file of the middle', 'writeFileSync', 2, 'new'],
  ['before the last file is in place', 'renameSync', 3, 'new'],
  ['before the journal goes', 'renameSync', 4, 'new'],
])('killed %s, data/ is wholly old or wholly new for whoever comes next', async (_name, within, calls, left) => {
  const folder = join(root, 'data/sources');
  const all = () => Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const old = all();
  const next = {
    'new-one/figures.csv': 'value\n1\n',
    'new-one/source.json': '{}',
    'old-one/figures.csv': 'value\n0.53\n',
  };
  const writes = Object.fromEntries(Object.entries(next).map(([path, contents]) => [`data/sources/${path}`, contents]));
  const args = [root, JSON.stringify(writes)];
  const { signal } = await runCommand('tests/support/commands/writeTogetherOf.ts', args, {
    root,
    dieAt: { within, calls },
  });
  if (process.platform !== 'win32') expect(signal).toBe('SIGKILL');
  finishWriting(root);
  expect(all()).toEqual(left === 'old' ? old : next);
});
