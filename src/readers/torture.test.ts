import { expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { torture, TORTURED } from './torture.ts';

const { regions } = realDataset();
const RUNS = 200;

/** The same files in every run; npm run torture tries more, and others. */
test.each(TORTURED)(
  '%s: a spoilt file is refused in lines, or read as it stands',
  async (format) => {
    const counts = await torture(format, regions, { runs: RUNS, seed: 20261122 });
    expect(counts.runs).toBe(RUNS);
    expect(counts.refused).toBeGreaterThan(0);
  },
  60_000,
);
