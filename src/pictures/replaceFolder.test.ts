import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFolder } from './replaceFolder.ts';

test('what was there is gone, whatever the paths end in, and nothing is left beside it', () => {
  const root = mkdtempSync(join(tmpdir(), 'pictures-'));
  for (const [folder, file] of [
    ['site/bilder', 'old.png'],
    ['next/bilder', 'new.png'],
  ] as const) {
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, file), file);
  }
  replaceFolder(join(root, 'site/bilder/'), join(root, 'next/bilder/'));
  expect(readdirSync(join(root, 'site/bilder'))).toEqual(['new.png']);
  expect(readdirSync(join(root, 'next'))).toEqual([]);
  replaceFolder(join(root, 'first/'), join(root, 'site/bilder/'));
  expect(readdirSync(root).toSorted()).toEqual(['first', 'next', 'site']);
  rmSync(root, { recursive: true });
});
