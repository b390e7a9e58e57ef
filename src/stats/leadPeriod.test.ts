import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { incompletePeriods } from './incomplete.ts';
import { leadPeriod } from './leadPeriod.ts';

const year = (period: string, regions: number, more: Partial<Figure> = {}): Figure[] =>
  Array.from({ length: regions }, (_, index) => ({
    region: String(index + 1),
    period,
    value: 10,
    basis: 'published',
    source: 'x',
    ...more,
  }));
const lead = (...years: Figure[][]) => leadPeriod({ figures: years.flat(), incomplete: [] });
const suspected = { suspectedBreak: true } as const;

test('is the newest with twenty regions', () => {
  expect(lead(year('2018', 19), year('2016', 21), year('2017', 20))).toBe('2017');
});

test('is none with a suspected break, however many regions it has', () => {
  expect(lead(year('2024', 20), year('2025', 20), year('2025', 1, { ...suspected, region: '21' }))).toBe('2024');
});

test('is the fullest, the newest of those, where none has twenty', () => {
  expect(lead(year('2016', 3), year('2017', 5), year('2018', 5), year('2019', 1))).toBe('2018');
});

test('has a suspected break only where all have', () => {
  expect(lead(year('2016', 3), year('2017', 5, suspected))).toBe('2016');
  expect(lead(year('2016', 3, suspected), year('2017', 2, suspected))).toBe('2016');
});

test('adds up to nearly all of the country, where its total is known', () => {
  const total = (period: string, value: number) => year(period, 1, { region: '00', value });
  const figures = [...year('2016', 21), ...total('2016', 212), ...year('2017', 20), ...total('2017', 203)];
  const incomplete = incompletePeriods({ figures, country: { kind: 'total', by: 'publisher' } });
  expect(incomplete).toEqual(['2017']);
  expect(leadPeriod({ figures, incomplete })).toBe('2016');
  expect(incompletePeriods({ figures, country: { kind: 'value', by: 'publisher' } })).toEqual([]);
});

test('counts regions whose figure is known, of the main series', () => {
  const missing = year('2017', 20, { value: null, basis: 'missing' });
  expect(lead(year('2016', 20), missing, year('2018', 20, { series: 'x' }))).toBe('2016');
});

test('is none without figures', () => {
  expect(lead()).toBeNull();
});
