import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DataCopy, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { DataError } from '../model/problem.ts';
import * as sample from '../../tests/support/files/sampleFiles.ts';
import { fingerprint } from '../../tests/support/fingerprint.ts';
import { importFiles } from './desk.ts';
import { faultyFiles } from '../../tests/support/files/faultyFiles.ts';

const TODAY = '2026-11-30';
// Many files each; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const { regions } = fixedDataset();
const copy = new DataCopy({ whole: [] });
const good = join(copy.root, 'files/good.json');
let before = '';

beforeAll(() => {
  mkdirSync(join(copy.root, 'files'));
  const figures = [{ region: '01', period: '2025', printed: '70.1' }];
  writeFileSync(good, sample.koladaFile({ regions, figures, measure: 'U70450' }));
  before = fingerprint(copy.root, ['files']);
});
afterAll(() => copy.dispose());

test.each(faultyFiles(regions))(
  '$what is told, changes nothing, and leaves no candidate of another file to be accepted',
  async ({ files, says }) => {
    await importFiles(copy.root, [good], TODAY);
    const paths = Object.entries(files).map(([name, contents]) => {
      const path = join(copy.root, 'files', name);
      writeFileSync(path, contents);
      return path;
    });
    const told = await importFiles(copy.root, paths, TODAY).then(
      ({ hasCandidate }) => (hasCandidate ? 'accepted' : 'nothing was brought in'),
      (error: unknown) => (error instanceof DataError ? error.message : error),
    );
    expect(told).toContain(says);
    expect(fingerprint(copy.root, ['files'])).toBe(before);
  },
);
