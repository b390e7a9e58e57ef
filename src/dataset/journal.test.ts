import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishWriting, readBetweenWrites, writeTogether } from './journal.ts';
import { readDataset } from './readDataset.ts';
import { DataCopy } from './testData.ts';

let copy: DataCopy;
beforeEach(() => {
  copy = new DataCopy();
});
afterEach(() => copy.dispose());

const FILE = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const NEW = 'data/sources/new-one/source.json';
const text = (path: string) => readFileSync(join(copy.root, path), 'utf8');
const journal = () => join(copy.root, '.cache/accept.json');

/** As a run that was killed after it had written only the first of its files. */
function interrupted(first: string, second: string): void {
  const before = text(FILE);
  writeTogether(copy.root, new Map([[FILE, first]]));
  const written = JSON.parse(text('.cache/accepted.json')) as object[];
  writeFileSync(journal(), JSON.stringify([...written, { path: NEW, before: null, text: second }]));
  expect(text(FILE)).not.toBe(before);
}

test('what was left to write is written by whoever reads data/ next, and once', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  expect(finishWriting(copy.root)).toEqual([FILE, NEW]);
  expect(text(NEW)).toBe('{}');
  expect(existsSync(journal())).toBe(false);
  expect(finishWriting(copy.root)).toEqual([]);
});

test('reading the data set is such a reading', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  expect(() => readDataset(copy.root)).toThrow(NEW);
  expect(existsSync(journal())).toBe(false);
});

test('a file that somebody has changed meanwhile is not written over', () => {
  interrupted(text(FILE).replace('0.52', '0.53'), '{}');
  const own = text(FILE).replace('0.53', '0.54');
  writeFileSync(join(copy.root, FILE), own);
  expect(() => readDataset(copy.root)).toThrow(`${FILE}: expected what was there when it was to be replaced`);
  expect(text(FILE)).toBe(own);
  expect(existsSync(join(copy.root, NEW))).toBe(false);
});

test('a journal that is none is told, and so is one that writes elsewhere', () => {
  writeTogether(copy.root, new Map());
  for (const spoilt of ['{', '[{"path":"data/../../x","before":null,"text":"x"}]']) {
    writeFileSync(journal(), spoilt);
    expect(() => readDataset(copy.root)).toThrow('.cache/accept.json: expected the journal of an accept; remove');
  }
});

test('two at the same time are one too many', () => {
  writeTogether(copy.root, new Map());
  writeFileSync(journal(), '[]');
  expect(() => writeTogether(copy.root, new Map([[NEW, '{}']]))).toThrow('no other accept at the same time');
  expect(existsSync(join(copy.root, NEW))).toBe(false);
});

test('who reads while an accept writes reads again', () => {
  const seen: string[] = [];
  const next = text(FILE).replace('0.52', '0.53');
  const found = readBetweenWrites(copy.root, () => {
    const own = text(FILE);
    if (seen.push(own) === 1) writeTogether(copy.root, new Map([[FILE, next]]));
    return own;
  });
  expect(seen).toHaveLength(2);
  expect(found).toBe(next);
});
