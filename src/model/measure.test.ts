import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { hasValue, intervalOf, measureOf } from './measure.ts';

const figure = (region: string, period: string, more: Partial<Figure> = {}): Figure => ({
  region,
  period,
  value: 1,
  basis: 'published',
  source: 'skr',
  ...more,
});

const missing = { value: null, basis: 'missing' } as const;
const figures = [
  figure('00', '2016', { value: 3 }),
  figure('00', '2017', missing),
  figure('01', '2016', { series: 'heltid' }),
  figure('01', '2016', { value: 12 }),
  figure('01', '2017'),
  figure('03', '2017', missing),
  figure('03', '2016', { value: null, upper: 5, qualifier: '<' }),
  figure('03', '2018', { series: 'heltid' }),
  figure('03', '2015-H1'),
  figure('03', '2015-H2'),
  figure('03', '2016-H2'),
];
const measure = measureOf({ figures, lead: '2016' });
const at2016 = measure.at('2016');
const told = (some: readonly Figure[]) =>
  some.map(({ region, period, series = '' }) => `${region} ${period} ${series}`);

describe('the figures of a period', () => {
  it('are the known ones of the regions, of the main series, with and without a value', () => {
    expect(at2016.regions()).toEqual([figures[3], figures[6]]);
    expect(at2016.valued()).toEqual([figures[3]]);
    expect(measure.at('2017').regions()).toEqual([figures[4]]);
    expect(measure.at('2030').regions()).toEqual([]);
  });

  it('are found by place: a missing one too, and in all series', () => {
    expect(at2016.of('01')).toBe(figures[3]);
    expect(measure.at('2017').of('03')).toBe(figures[5]);
    expect(measure.at('2018').of('03')).toBeUndefined();
    expect(at2016.all('01')).toEqual(figures.slice(2, 4));
  });

  it("have the country's where it is known", () => {
    expect(at2016.country()).toBe(figures[0]);
    expect(measure.at('2017').country()).toBeUndefined();
  });

  it("hold the country's against the regions' but where it is a total of them", () => {
    expect(at2016.comparedCountry()).toBe(figures[0]);
    expect(measure.at('2017').comparedCountry()).toBeUndefined();
    const total = measureOf({ figures, country: { kind: 'total', by: 'publisher' } }).at('2016');
    expect([total.country(), total.comparedCountry()]).toEqual([figures[0], undefined]);
  });

  it('come after those of the same part of an earlier year', () => {
    expect(measure.at('2017').previous()?.period).toBe('2016');
    expect(measure.at('2016-H2').previous()?.period).toBe('2015-H2');
    expect(at2016.previous()).toBeNull();
    expect(measure.at('2015-H1').previous()).toBeNull();
  });
});

describe('the figures of a measure', () => {
  it('are those of the period that it leads with, where it leads with any', () => {
    expect(measure.lead()).toBe(at2016);
    expect(measureOf({ figures, lead: null }).lead()).toBeNull();
  });

  it('are known in some periods, and the country alone makes none', () => {
    expect(measure.periods()).toEqual(['2015-H1', '2015-H2', '2016', '2016-H2', '2017']);
    expect(measureOf({ figures: figures.slice(0, 2), lead: null }).periods()).toEqual([]);
  });

  it('are a series of each place, oldest first; all of them in their own order', () => {
    expect(told(measure.series('03'))).toEqual(['03 2015-H1 ', '03 2015-H2 ', '03 2016 ', '03 2016-H2 ']);
    expect(measure.all('03')).toEqual(figures.slice(5));
    expect(measure.all('99')).toEqual([]);
  });
});

describe('a figure', () => {
  it('is an interval, of no width where it is exact', () => {
    const [exact, rounded] = [figure('01', '2016', { value: 2 }), figure('01', '2016', { interval: [1.5, 2.5] })];
    expect([exact, rounded].filter(hasValue).map(intervalOf)).toEqual([
      { lower: 2, upper: 2 },
      { lower: 1.5, upper: 2.5 },
    ]);
  });
});
