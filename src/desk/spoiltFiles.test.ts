import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { DataCopy, realDataset } from '../dataset/testData.ts';
import { DataError } from '../model/problem.ts';
import { spoiltFiles, TORTURED } from '../readers/torture.ts';
import { fingerprint } from '../torture/folder.ts';
import { importFiles } from './desk.ts';

// Many files each; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const { regions } = realDataset();
const copy = new DataCopy();
afterAll(() => copy.dispose());
const SEED = 20261130;
const EACH = 12;

test.each(TORTURED)('%s: bringing in a spoilt file changes no file but the candidate', async (format) => {
  const path = join(copy.root, 'file');
  for (const bytes of spoiltFiles(format, regions, EACH, SEED)) {
    writeFileSync(path, bytes);
    const before = fingerprint(copy.root, ['.cache/candidate']);
    await importFiles(copy.root, [path], '2026-11-30').catch((error: unknown) => {
      if (!(error instanceof DataError)) throw error;
    });
    expect(fingerprint(copy.root, ['.cache/candidate'])).toBe(before);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
});
