import { describe, expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { fixedDataset, realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { wordsOfFigures, yearsCaveat, type About } from './ofFigures.ts';

const { regions, indicators } = fixedDataset();
const [definition] = indicators.filter(({ slug }) => slug === 'vardplatser') as [Indicator];
const SOURCE: About['sources'][0] = {
  publisher: 'Kolada',
  relation: 'relay',
  reading: { at: 'copy', date: '2026-07-02', copy: null },
};
const edition = { version: '1.3.0', updated: '2026-11-30' };

/** A value for each region in each year, but for those that are named as missing. */
function documentOf(years: readonly string[], missing: Readonly<Record<string, readonly string[]>> = {}) {
  const figures = years.flatMap((period) =>
    ['00', ...regions.map(({ code }) => code)].flatMap((region): Figure[] => {
      const short = regions.find(({ code }) => code === region)?.short ?? 'Riket';
      return missing[period]?.includes(short) ? [] : [{ region, period, value: 1, basis: 'published', source: 'x' }];
    }),
  );
  return { ...definition, edition, figures, periods: [...years] };
}

const caveatOf = (...own: Parameters<typeof documentOf>) => yearsCaveat(documentOf(...own), regions);
const namesOf = (count: number) => regions.slice(0, count).map(({ short }) => short);

describe('the years of a series', () => {
  test.each([
    [['2016', '2017', '2018'], {}, 'Serien har alla regioner varje år från 2016 till 2018.'],
    [['2016', '2018'], {}, 'Serien går från 2016 till 2018. År 2017 saknas.'],
    [['2016', '2019'], {}, 'Serien går från 2016 till 2019. Åren 2017 och 2018 saknas.'],
    [['2016', '2017'], { 2017: ['Halland'] }, 'Serien går från 2016 till 2017. Halland saknas 2017.'],
    [
      ['2016', '2017', '2018', '2019'],
      { 2016: ['Skåne'], 2017: ['Halland'], 2018: ['Halland'], 2019: ['Halland', 'Riket'] },
      'Serien går från 2016 till 2019. Skåne saknas 2016 och Halland från 2017. Rikets tal saknas 2019.',
    ],
    [
      ['2016', '2017', '2018'],
      { 2017: namesOf(8), 2018: namesOf(10) },
      'Serien går från 2016 till 2018. År 2017 har 13 av 21 regioner en uppgift och 2018 har elva.',
    ],
    [
      ['2016', '2017', '2018'],
      { 2016: ['Gotland'], 2017: ['Gotland'], 2018: ['Gotland'] },
      'Serien går från 2016 till 2018. Gotland saknas alla år.',
    ],
  ])('%j without %j', (years, missing, told) => expect(caveatOf(years, missing)).toBe(told));

  test('of many years that lack many regions it is told how many there are at least and at most', () => {
    const years = ['2016', '2017', '2018', '2019', '2020', '2021'];
    const missing = Object.fromEntries(years.slice(1).map((year, index) => [year, namesOf(8 + index)]));
    expect(caveatOf(years, missing)).toBe(
      'Serien går från 2016 till 2021. Alla 21 regioner har en uppgift 2016. De andra åren har mellan nio och 13 regioner en uppgift.',
    );
  });

  test('nothing is told of a single one', () => expect(caveatOf(['2016'])).toBeNull());
});

describe('a definition’s words', () => {
  const words = (own: Partial<Indicator>, sources = [SOURCE], years = ['2024', '2025']) =>
    wordsOfFigures({ ...definition, caveats: [], unknown: null, nextPublication: null, ...own }, documentOf(years), {
      regions,
      sources,
    });
  const again: About['sources'][0] = { ...SOURCE, reading: { at: 'publisher', date: '2026-12-01', copy: null } };

  test('say when the figures were read, each day once', () => {
    const caveats = ['Så som de var publicerade {read}.'];
    expect(words({ caveats }).caveats[0]).toBe('Så som de var publicerade den 2\u00A0juli 2026.');
    expect(words({ caveats }, [SOURCE, again, again]).caveats[0]).toBe(
      'Så som de var publicerade den 2\u00A0juli 2026 och den 1\u00A0december 2026.',
    );
  });

  test('speak of a copy for as long as a figure is from one', () => {
    const caveats = ['Talen är lästa i en kopia, hämtad {copied}.'];
    expect(words({ caveats }, [SOURCE, again]).caveats[0]).toBe(
      'Talen är lästa i en kopia, hämtad den 2\u00A0juli 2026.',
    );
    expect(words({ caveats }, [again]).caveats.join(' ')).not.toContain('kopia');
  });

  test('say of a region without a figure who had none when it was read', () => {
    expect(words({}, [again]).unknown).toBe(
      'Kolada hade ingen uppgift för {short} det året när uppgifterna lästes den 1\u00A0december 2026.',
    );
    expect(words({}, [{ ...SOURCE, relation: 'own' }]).unknown).toBeNull();
    expect(words({ unknown: 'SKR:s tabell har ingen uppgift för {short}.' }).unknown).toContain('SKR:s tabell');
  });

  test('say when the next figures come, until we have them', () => {
    const next = { period: '2026', by: 'Kolada', date: '2027-03-06', said: '2026-03' };
    const told = (own: Partial<typeof next> | { date: null }, years?: string[]) =>
      words({ nextPublication: { ...next, ...own } }, [SOURCE], years).nextPublication;
    expect(told({})).toBe('Talen för 2026 väntas den 6\u00A0mars 2027, enligt Kolada i mars 2026');
    expect(told({ date: '2026-11-30' })).toBe(
      'Kolada angav i mars 2026 att talen för 2026 skulle komma den 30\u00A0november 2026, men dem har vi inte läst',
    );
    expect(told({ date: null })).toBe('Siffrorna för 2026 finns hos Kolada, men dem har vi inte läst');
    expect(told({}, ['2025', '2026'])).toBeNull();
  });

  test('say of a single period long ago that it is so', () => {
    expect(words({}, [SOURCE], ['2017']).caveats).toEqual([
      'Uppgifterna gäller 2017. Läget kan ha ändrats sedan dess.',
    ]);
    expect(words({}, [SOURCE], ['2025']).caveats).toEqual([]);
  });
});

test('no text of today asks for what nobody fills in', () => {
  const dataset = realDataset();
  const asking = dataset.indicators
    .map((indicator) => indicatorDocument(dataset, indicator))
    .flatMap(({ slug, caveats, unknown }) =>
      [...caveats, (unknown ?? '').replace(/\{(?:short|in|whose|region)\}/g, '')].map((text) => `${slug}: ${text}`),
    )
    .filter((text) => text.includes('{'));
  expect(asking).toEqual([]);
});
