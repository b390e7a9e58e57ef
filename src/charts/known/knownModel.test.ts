import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { isLong, knownModel } from './knownModel.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const regions = json<RegionsDocument>('regions.json').regions.toSorted((a, b) => a.short.localeCompare(b.short, 'sv'));
const partial = dataset.indicators.filter(({ coverage }) => coverage === 'partial');
const modelOf = (slug: string) => knownModel(json<IndicatorDocument>(`indicators/${slug}.json`), regions);

describe.each(partial)('$slug', ({ slug }) => {
  const { places } = modelOf(slug);

  test('has every figure, under its region, or of a long list the newest of each', () => {
    const all = rawRows(slug);
    const isNewest = ({ region, period }: (typeof all)[number]) =>
      all.filter((other) => other.region === region && other.period > period).length < 2;
    const rows = all
      .filter((row) => !isLong(json<IndicatorDocument>(`indicators/${slug}.json`)) || isNewest(row))
      .map(({ region, period }) => `${region} ${period}`);
    const shown = places.flatMap(({ code, rows: own }) => own.map(({ figure }) => `${code} ${figure.period}`));
    expect(shown.toSorted()).toEqual(rows.toSorted());
  });

  test('is ordered by name and time, the country last; never by size', () => {
    const names = places.filter(({ code }) => code !== '00').map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')));
    expect(places.findIndex(({ code }) => code === '00')).toBeOneOf([-1, places.length - 1]);
    for (const { rows } of places) {
      const years = rows.map(({ figure }) => Number(figure.period.slice(0, 4)));
      expect(years).toEqual(years.toSorted((a, b) => a - b));
    }
  });
});

describe('a bar', () => {
  const row = (slug: string, code: string, period: string) =>
    modelOf(slug)
      .places.find((place) => place.code === code)
      ?.rows.find(({ figure }) => figure.period === period);

  test('of a part of a year is drawn apart from those of years', () => {
    expect(row('hyrkostnad-region', '05', '2018-01..2018-11')).toMatchObject({ isPart: true, period: 'jan–nov 2018' });
    expect(row('hyrlakare-kostnad', '12', '2019-H1')?.isPart).toBe(true);
    expect(row('hyrkostnad-region', '05', '2017')?.isPart).toBe(false);
  });

  test('of a bound is a bound', () => {
    expect(row('hyrkostnad-region', '03', '2022')?.kind).toBe('over');
    expect(row('hyrpersonal-andel-enstaka', '12', '2021')?.kind).toBe('under');
    expect(row('hyrkostnad-region', '25', '2021')?.kind).toBe('exact');
  });

  test('is not drawn of one figure alone', () => {
    const several = json<IndicatorDocument>('indicators/hyrkostnad-forandring-somatik.json');
    expect(knownModel(several, regions).hasBars).toBe(true);
    const alone = several.figures.find(({ region }) => region !== '00') ?? expect.fail();
    expect(knownModel({ ...several, figures: [alone] }, regions)).toMatchObject({
      hasBars: false,
      zero: null,
      hasParts: false,
      places: [{ rows: [{ bar: null, kind: 'exact' }] }],
    });
  });

  test('of a fall ends at zero', () => {
    const { zero } = modelOf('hyrkostnad-forandring');
    const fall = row('hyrkostnad-forandring', '20', '2020')?.bar;
    expect((fall?.x ?? 0) + (fall?.width ?? 0)).toBeCloseTo(zero ?? 0, 1);
  });
});

test.each(partial)('$slug: bars stay within the plot', ({ slug }) => {
  for (const { bar } of modelOf(slug).places.flatMap(({ rows }) => rows)) {
    expect(bar?.x ?? 0).toBeGreaterThanOrEqual(0);
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100.01);
  }
});

test('the country can be left to a drawing of its own', () => {
  const document = json<IndicatorDocument>('indicators/hyrkostnad-forandring.json');
  expect(knownModel(document, regions, { withRiket: false }).places.map(({ code }) => code)).not.toContain('00');
});

test('a region that did not report is shown, and not counted among those that there is a figure of', () => {
  const { places, regions: known } = modelOf('hme-ledarskap');
  expect(places.filter(({ code }) => code !== '00')).toHaveLength(21);
  expect(known).toBe(12);
});
