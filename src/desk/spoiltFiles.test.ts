import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { DataCopy, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { DataError } from '../model/problem.ts';
import { readPublisherFile } from '../readers/publisherFile.ts';
import { regionResolver } from '../readers/regionNames.ts';
import { spoiltFiles, TORTURED } from '../../tests/support/files/spoiltFiles.ts';
import { fingerprint } from '../../tests/support/fingerprint.ts';
import { bringIn } from './desk.ts';

// Many files each; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const dataset = fixedDataset();
const { regions } = dataset;
const resolver = regionResolver(regions);
const copy = new DataCopy({ whole: [] });
afterAll(() => copy.dispose());
const SEED = 20261130;
const EACH = 12;

test.each(TORTURED)('%s: bringing in a spoilt file changes no file but the candidate', async (format) => {
  const path = join(copy.root, 'file');
  const print = () => fingerprint(copy.root, ['.cache/candidate', 'file']);
  const before = print();
  for (const bytes of spoiltFiles(format, regions, EACH, SEED)) {
    writeFileSync(path, bytes);
    try {
      const file = await readPublisherFile(path, resolver);
      bringIn(copy.root, dataset, [{ name: 'file', file }], { today: '2026-11-30' });
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
  expect(print()).toBe(before);
});
