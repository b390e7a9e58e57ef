import { expect, test } from 'vitest';
import { coveredPeriod } from './citation.ts';

test.each([
  [['2016'], '2016'],
  [['2014', '2016', '2024'], '2014–2024'],
  // A part of a year is told by its year beside other years, and by itself alone.
  [['2017', '2018', '2019-01..2019-09'], '2017–2019'],
  [['2019-01..2019-09'], 'januari–september 2019'],
  [[], 'ej känt'],
])('the figures of %j are about %s', (periods, text) => {
  expect(coveredPeriod({ periods })).toBe(text);
});
