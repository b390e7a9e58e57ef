import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesIn } from './filesIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-in-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('files are told from the folder, with slashes and in order; folders are not', () => {
  mkdirSync(join(folder, 'b/c'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const file of ['z', 'b/c/1', 'a']) writeFileSync(join(folder, file), '');
  expect(filesIn(folder)).toEqual(['a', 'b/c/1', 'z']);
  expect(filesIn(join(folder, '/'))).toEqual(['a', 'b/c/1', 'z']);
});

test('a folder that is not there is a fault', () => {
  expect(() => filesIn(join(folder, 'nowhere'))).toThrow('ENOENT');
});
