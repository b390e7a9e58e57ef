import { expect, test } from 'vitest';
import { ageOf, firstYearOf } from './age.ts';

const edition = { updated: '2026-11-25' };

test('a figure is of now in the edition’s year and the one before, older to five years, then of the archive', () => {
  const ages = ['2027', '2026', '2025', '2024', '2021', '2020', '1998'].map((period) => ageOf(period, edition));
  expect(ages).toEqual(['now', 'now', 'now', 'older', 'older', 'archive', 'archive']);
  expect([firstYearOf('now', edition), firstYearOf('older', edition)]).toEqual([2025, 2021]);
});

test('a part of a year is as old as the year, and a span as its end', () => {
  const periods = ['2025-H1', '2025-12-31', '2024-12', '2019..2021', '2020-01..2020-09'];
  expect(periods.map((period) => ageOf(period, edition))).toEqual(['now', 'now', 'older', 'older', 'archive']);
});
