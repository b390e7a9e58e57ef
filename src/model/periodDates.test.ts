import { expect, test } from 'vitest';
import { periodDates, spanOfPeriods } from './periodDates.ts';

test.each([
  ['2016', '2016-01-01', '2016-12-31'],
  ['2016-H1', '2016-01-01', '2016-06-30'],
  ['2016-H2', '2016-07-01', '2016-12-31'],
  ['2016-Q1', '2016-01-01', '2016-03-31'],
  ['2016-Q4', '2016-10-01', '2016-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['2017-12', '2017-12-01', '2017-12-31'],
  ['2016-09-30', '2016-09-30', '2016-09-30'],
  ['2016-01..2016-09', '2016-01-01', '2016-09-30'],
])('%s is %s to %s', (text, first, last) => {
  expect(periodDates(text)).toEqual({ first, last });
});

test('what is not a period has no dates', () => {
  expect(periodDates('i fjol')).toBeNull();
  expect(spanOfPeriods([])).toBeNull();
});

test('periods of any form make one span', () => {
  expect(spanOfPeriods(['2018-H1', '2016', '2017-09'])).toEqual({ first: '2016-01-01', last: '2018-06-30' });
});
