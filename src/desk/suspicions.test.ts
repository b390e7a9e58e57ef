import { expect, test } from 'vitest';
import { fixedDataset } from '../../tests/support/dataset/testData.ts';
import type { Indicator } from '../model/indicator.ts';
import type { FigureRow } from './figureRows.ts';
import { withoutLimit } from './suspicions.ts';

const { regions, indicators } = fixedDataset();
const [limited] = indicators.filter(({ slug }) => slug === 'vardplatser') as [Indicator];
const unlimited: Indicator = { ...limited, suspectedBreak: { judged: 'Måttet har inga siffror än.' } };

/** In each region the same steps: of 1, and the last of 5. */
const rows = (years: number): FigureRow[] =>
  regions.flatMap(({ code }) =>
    Array.from({ length: years }, (_, index) => ({
      indicator: limited.slug,
      region: code,
      period: String(2010 + index),
      value: String(index === years - 1 ? index + 4 : index),
      basis: 'published' as const,
    })),
  );

test('a measure that gets figures and has no limit is told with what a limit can be judged by', () => {
  expect(withoutLimit(rows(12), [], [unlimited])).toEqual([
    { indicator: 'vardplatser', steps: 231, usual: 1, largest: 5 },
  ]);
});

test('none is told that has a limit, that gets no figures, or that has too few steps to judge', () => {
  expect(withoutLimit(rows(12), [], [limited])).toEqual([]);
  expect(withoutLimit([], rows(12), [unlimited])).toEqual([]);
  expect(withoutLimit(rows(3), [], [unlimited])).toEqual([]);
  expect(withoutLimit(rows(12), [], [{ ...unlimited, coverage: 'partial' }])).toEqual([]);
});
