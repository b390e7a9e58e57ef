import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { kindsOf, torture, TORTURED } from '../../tests/support/files/spoiltFiles.ts';

const { regions } = realDataset();
const RUNS = 300;

/** The same files in every run; npm run torture tries more, and others. */
test.each(TORTURED)(
  '%s: a spoilt file is refused in lines, or read as it stands',
  async (format) => {
    const { kinds, ...counts } = await torture(format, regions, { runs: RUNS, seed: 20261122 });
    expect(counts.runs).toBe(RUNS);
    expect(counts.refused).toBeGreaterThan(0);
    // A byte of an archive is a byte of something packed, with a checksum.
    if (format !== 'skrAnnex.xlsx') expect(counts.accepted).toBeGreaterThan(RUNS / 50);
    if (format !== 'skrAnnex.xlsx') expect(counts.held).toBeGreaterThan(RUNS / 10);
    expect([...kinds.keys()].toSorted()).toEqual(kindsOf(format).toSorted());
  },
  60_000,
);

test('what happens to files is what happens to files', () => {
  expect(kindsOf('kolada')).toEqual(
    expect.arrayContaining([
      'cells swapped',
      'bytes flipped',
      'rows cut',
      'rows doubled',
      'huge numbers',
      'formulas',
      'quotes left open',
      'encodings mixed (Latin-1)',
      'encodings mixed (UTF-16)',
    ]),
  );
  expect(kindsOf('inside skrAnnex.xlsx')).toEqual(
    expect.arrayContaining([
      'values swapped',
      'rows cut',
      'rows doubled',
      'huge numbers',
      'formulas without a value',
      'wrong addresses',
      'entity bombs',
      'missing parts',
      'place of a text out of range',
      'dates as numbers',
      'types changed',
    ]),
  );
});
