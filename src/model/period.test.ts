import { describe, expect, test } from 'vitest';
import { comparePeriods, isPartialDate, parsePeriod } from './period.ts';

describe('the grammar of periods', () => {
  test.each([
    ['2016', 'year', 2016, 2017],
    ['2016-H1', 'half', 2016, 2016.5],
    ['2016-H2', 'half', 2016.5, 2017],
    ['2016-Q3', 'quarter', 2016.5, 2016.75],
    ['2016-09', 'month', 2016 + 8 / 12, 2016.75],
    ['2016-01..2016-09', 'span', 2016, 2016.75],
    ['2010..2016', 'span', 2010, 2017],
    ['2016-H2..2017-H1', 'span', 2016.5, 2017.5],
  ])('%s is a %s', (text, form, start, end) => {
    const period = parsePeriod(text);
    expect(period).toMatchObject({ text, form });
    expect(period?.start).toBeCloseTo(start, 10);
    expect(period?.end).toBeCloseTo(end, 10);
  });

  test.each(['2016-02-29', '2000-02-29', '2016-12-31', '2016-01-01'])('%s is a day', (text) => {
    expect(parsePeriod(text)?.form).toBe('day');
  });

  test.each([
    ['nothing', ''],
    ['a word', 'förra året'],
    ['the words of a publication', '2016 jan-sep'],
    ['a plan', '2024 (plan)'],
    ['a half-year without its hyphen', '2021H1'],
    ['a third half-year', '2016-H3'],
    ['a half-year of nothing', '2016-H0'],
    ['a fifth quarter', '2016-Q5'],
    ['a small letter', '2016-h1'],
    ['month 0', '2016-00'],
    ['month 13', '2016-13'],
    ['a month of one figure', '2016-9'],
    ['day 0', '2016-09-00'],
    ['31 April', '2016-04-31'],
    ['29 February in another year', '2015-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['two figures of a year', '16'],
    ['a year long ago', '1899'],
    ['a year far ahead', '2101'],
    ['a space before', ' 2016'],
    ['a line end', '2016\n'],
    ['an en dash', '2016–2017'],
    ['an empty end', '2016..'],
    ['an empty beginning', '..2016'],
    ['three ends', '2014..2015..2016'],
    ['ends of two forms', '2016-01..2016'],
    ['ends in the wrong order', '2017..2016'],
    ['the same end twice', '2016..2016'],
    ['the figures of another script', '２０１６'],
  ])('%s is refused', (_name, text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

test('a date of publication is a year, a month or a day', () => {
  expect(['2022', '2022-03', '2022-03-14'].filter((date) => !isPartialDate(date))).toEqual([]);
  expect(['2022-H1', '2022-Q1', '2021..2022', '2022-02-30', ''].filter(isPartialDate)).toEqual([]);
});

describe('the order of periods', () => {
  test('is that of their beginnings, then of their ends', () => {
    const inOrder = [
      '2015',
      '2016-01-01',
      '2016-01',
      '2016-Q1',
      '2016-01..2016-09',
      '2016',
      '2016-02',
      '2016-H2',
      '2017',
    ];
    expect(inOrder.toReversed().toSorted(comparePeriods)).toEqual(inOrder);
  });

  test('puts every day of a leap year before the next', () => {
    const days = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10),
    );
    expect(days.toReversed().toSorted(comparePeriods)).toEqual(days);
  });
});
