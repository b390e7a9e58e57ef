import { describe, expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { changeText, intervalText, twoChanges, valueShort, valueText, valueWithUnit } from './figures.ts';
import { genitive, inRegion, ofRegion } from './names.ts';
import { capitalise, formatNumber, joinWords, numberWord, roundTo } from './numbers.ts';
import { formatDate, formatPeriod, periodSpan, periodsTold, shortPeriod } from './periods.ts';
import { orderShort, placeSentence, placeText } from './places.ts';
import { RIKET_NAMED } from './sentences.ts';
import type { Shown } from './value.ts';

// The spaces that Swedish numbers are set with, spelt out: U+202F in thousands, U+00A0 before a unit.
const THIN = '\u202F';
const HARD = '\u00A0';

describe('numbers', () => {
  test.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1500, 0, `1${THIN}500`],
    [10605663, 0, `10${THIN}605${THIN}663`],
    [13.8, 1, '13,8'],
    [2, 1, '2,0'],
    [1234.5, 1, `1${THIN}234,5`],
    [-2, 1, '−2,0'],
    [-1500, 0, `−1${THIN}500`],
    [-0, 0, '0'],
    [-0.04, 1, '0,0'],
    [-0.06, 1, '−0,1'],
    [999.96, 1, `1${THIN}000,0`],
    [0.123456, 6, '0,123456'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  test('are rounded to the nearest step', () => {
    expect([1923.08, 1905, 1904.99].map((value) => roundTo(value, 10))).toEqual([1920, 1910, 1900]);
    expect(roundTo(13.84, null)).toBe(13.84);
  });

  test('are words up to twelve', () => {
    expect([0, 1, 2, 12, 13, 1000].map(numberWord)).toEqual(['noll', 'en', 'två', 'tolv', '13', `1${THIN}000`]);
  });
});

describe('words', () => {
  test('are joined as in a sentence', () => {
    expect(joinWords([])).toBe('');
    expect(joinWords(['Skåne'])).toBe('Skåne');
    expect(joinWords(['Skåne', 'Halland'])).toBe('Skåne och Halland');
    expect(joinWords(['Skåne', 'Halland', 'Gotland'])).toBe('Skåne, Halland och Gotland');
  });

  test('begin with a capital, also å', () => {
    expect(capitalise('år 2016')).toBe('År 2016');
    expect(capitalise('')).toBe('');
  });

  test.each([
    ['Uppsala', 'Uppsalas'],
    ['Kalmar län', 'Kalmar läns'],
    ['Skåne', 'Skånes'],
    ['Degerfors', 'Degerfors'],
    ['Bordeaux', 'Bordeaux'],
  ])('%s in the genitive is %s', (name, own) => {
    expect(genitive(name)).toBe(own);
  });

  test('say whose it is, as a region is called; of the country all regions', () => {
    const own = ['Region Värmland', 'Region Kalmar län', 'Region Kronoberg', 'Västra Götalandsregionen'];
    expect(own.map((name) => ofRegion({ name }))).toEqual([
      'Region Värmlands',
      'Region Kalmar läns',
      'Region Kronobergs',
      'Västra Götalandsregionens',
    ]);
    expect(ofRegion(RIKET_NAMED)).toBe('regionernas');
  });

  test('say i or på', () => {
    expect(inRegion({ preposition: 'på', short: 'Gotland' })).toBe('på Gotland');
    expect(inRegion({ preposition: 'i', short: 'Skåne' })).toBe('i Skåne');
  });
});

describe('periods', () => {
  test.each([
    ['2016', '2016'],
    ['2016-H1', 'första halvåret 2016'],
    ['2016-H2', 'andra halvåret 2016'],
    ['2016-Q3', 'tredje kvartalet 2016'],
    ['2016-09', 'september 2016'],
    ['2016-09-03', `3${HARD}september 2016`],
    ['2016-01..2016-09', 'januari–september 2016'],
    ['2016-11..2017-02', 'november 2016–februari 2017'],
    ['2010..2016', '2010–2016'],
    ['2016-Q1..2016-Q3', 'första kvartalet–tredje kvartalet 2016'],
  ])('%s is %s', (period, text) => {
    expect(formatPeriod(period)).toBe(text);
  });

  test.each([
    ['2010–2025', ['2010', '2020-H1', '2025']],
    ['2016–2023', ['2016-01..2016-09', '2023']],
    ['2018', ['2018-H1', '2018-Q3']],
    ['2015–2016', ['2015-01..2015-11', '2016-01..2016-11']],
    ['januari–september 2016', ['2016-01..2016-09']],
    ['2022', ['2022', '2022']],
  ])('together: %s', (text, periods) => {
    expect(periodSpan(periods)).toBe(text);
  });

  test('with a few years between which others are missing are told one by one', () => {
    expect(periodsTold(['2025', '2018', '2021', '2021'])).toBe('2018, 2021 och 2025');
    expect(periodsTold(['2023', '2024', '2025'])).toBe('2023–2025');
    expect(periodsTold(['2011', '2013', '2015', '2017', '2019'])).toBe('2011–2019');
    expect(periodsTold(['2021-H1', '2023-H1'])).toBe('2021–2023');
  });

  test('in a narrow column have short months', () => {
    expect(shortPeriod('2016-01..2016-09')).toBe('jan–sep 2016');
    expect(shortPeriod('2018-Q1')).toBe('första kvartalet 2018');
    expect(shortPeriod('2017')).toBe('2017');
  });

  test('of a date that is not known are told as that', () => {
    expect(formatDate(null)).toBe('okänt datum');
    expect(formatDate('2022-03')).toBe('mars 2022');
  });
});

const base: Figure = { region: '03', period: '2016', value: null, basis: 'published', source: 's' };

describe('places', () => {
  const doctors = { kind: 'number', superlatives: { highest: 'flest', lowest: 'färst' } } as const;
  const share = { kind: 'percent', superlatives: { highest: 'högst', lowest: 'lägst' } } as const;
  const plainText = (text: string | null) => text?.replaceAll('\u00A0', ' ');
  const ranked = (from: number, to: number, of: number): Figure => ({
    ...base,
    interval: [1, 2],
    rank: { from, to, of },
  });
  const sentence = (figure: Figure, indicator: Parameters<typeof placeSentence>[2] = share) =>
    plainText(placeSentence(figure, { short: 'Blekinge' }, indicator));

  test.each([
    [1, 1, 'högst av 20', 'Antalet är högst bland 20 jämförda regioner.'],
    [2, 2, 'näst högst av 20', 'Antalet är näst högst bland 20 jämförda regioner.'],
    [18, 18, 'tredje lägst av 20', 'Antalet är tredje lägst bland 20 jämförda regioner.'],
    [20, 20, 'lägst av 20', 'Antalet är lägst bland 20 jämförda regioner.'],
    [10, 10, 'tionde högst av 20', 'Antalet är tionde högst bland 20 jämförda regioner.'],
    [11, 11, 'tionde lägst av 20', 'Antalet är tionde lägst bland 20 jämförda regioner.'],
    [2, 3, 'andra eller tredje högst av 20', 'Antalet är andra eller tredje högst bland 20 jämförda regioner.'],
    [1, 2, 'högst eller näst högst av 20', 'Antalet är högst eller näst högst bland 20 jämförda regioner.'],
    [18, 20, 'bland de tre lägsta av 20', 'Antalet är bland de tre lägsta av 20 jämförda regioner.'],
    [9, 14, 'sjunde till tolfte lägst av 20', 'Antalet är sjunde till tolfte lägst bland 20 jämförda regioner.'],
  ])('%d–%d is "%s", in a sentence of its own "%s"', (from, to, label, text) => {
    expect(plainText(placeText(ranked(from, to, 20), doctors))).toBe(label);
    expect(sentence(ranked(from, to, 20), doctors)).toBe(text);
  });

  test('among all 21 are among the regions, not among those that have a figure', () => {
    expect(sentence(ranked(1, 1, 21))).toBe('Andelen är högst bland de 21 regionerna.');
    expect(sentence(ranked(7, 11, 21))).toBe('Andelen är sjunde till elfte högst bland de 21 regionerna.');
    expect(sentence(ranked(19, 21, 21))).toBe('Andelen är bland de tre lägsta av de 21 regionerna.');
  });

  test('are counted from the nearer end, and in the middle from the highest', () => {
    expect([11, 12].map((place) => plainText(placeText(ranked(place, place, 21), share)))).toEqual([
      'elfte högst av 21',
      'tionde lägst av 21',
    ]);
  });

  test('are digits where there is no room for words', () => {
    const short = (from: number, to: number) => orderShort(ranked(from, to, 21));
    expect([short(1, 1), short(2, 2), short(7, 11), short(19, 19), short(20, 21)]).toEqual([
      'högst',
      'näst högst',
      '7–11:e högst',
      '3:e lägst',
      '1–2:a lägst',
    ]);
  });

  test('that exact figures share are shared: they are the same', () => {
    expect(plainText(placeText({ ...base, rank: { from: 17, to: 18, of: 21 } }, share))).toBe(
      'delat fjärde lägst av 21',
    );
  });

  test('in thirds say which, and give no number', () => {
    const told = (['highest', 'middle', 'lowest'] as const).map((third) => sentence({ ...base, third }));
    expect(told).toEqual([
      'Blekinge hör till den tredjedel av regionerna där andelen är högst.',
      'Blekinge hör till den mellersta tredjedelen av regionerna.',
      'Blekinge hör till den tredjedel av regionerna där andelen är lägst.',
    ]);
    expect(placeText({ ...base, third: 'lowest' }, share)).toBe('i den tredjedel av regionerna där andelen är lägst');
  });

  test('are not told of what is not ranked', () => {
    expect(placeText(base, doctors)).toBeNull();
    expect(sentence(base)).toBeUndefined();
  });
});

describe('values', () => {
  const cost: Shown = {
    kind: 'number',
    unit: 'miljarder kronor',
    unitShort: 'mdr kr',
    decimals: 1,
    categories: [],
    display: { decimals: 1, roundTo: null, approximate: false },
  };
  const share: Shown = { ...cost, kind: 'percent', unit: 'procent', unitShort: '%' };
  const doctors: Shown = {
    ...cost,
    unit: 'invånare per läkare',
    display: { decimals: 0, roundTo: 10, approximate: true },
  };
  const answer: Shown = {
    ...cost,
    kind: 'category',
    unit: '',
    categories: [{ id: 'overskott', label: 'överskott', tone: 'surplus' }],
  };

  test.each([
    ['över 5,4', { qualifier: '>', lower: 5.4 }],
    ['under 9,3', { qualifier: '<', upper: 9.3 }],
    ['högst 2,0', { qualifier: '<=', upper: 2 }],
    ['knappt 4,8', { qualifier: '<', upper: 4.8, wording: 'knappt' }],
    ['drygt 7,9', { qualifier: '>', lower: 7.9, wording: 'drygt' }],
    ['minst 0,0', { qualifier: '>=', lower: 0 }],
    ['omkring 5,5', { qualifier: '~', value: 5.5 }],
    ['5,5', { value: 5.5, lower: 5, upper: 6 }],
    ['uppgift saknas', { basis: 'missing' }],
    ['uppgift saknas', { qualifier: '>' }],
    ['uppgift saknas', {}],
  ] satisfies [string, Partial<Figure>][])('%s', (text, figure) => {
    expect(valueText({ ...base, ...figure }, cost)).toBe(text);
  });

  test.each([
    ['68', { value: 68, printed: '68' }],
    ['76,5', { value: 76.5, printed: '76.5' }],
    ['11,27', { value: 11.27, printed: '11.27' }],
    ['1,0', { value: 1, printed: '1.0' }],
    ['−11,5', { value: -11.5, printed: '-11.5' }],
    ['över 37', { qualifier: '>', lower: 37 }],
    ['under 7,9', { qualifier: '<', upper: 7.9 }],
  ] satisfies [string, Partial<Figure>][])(
    'where publications print more or fewer decimals, as printed: %s',
    (text, figure) => {
      expect(valueText({ ...base, ...figure }, { ...cost, decimals: null })).toBe(text);
    },
  );

  test.each([
    ['ökade med 13 procent', { value: 13 }],
    ['minskade med omkring 20 procent', { value: -20, qualifier: '~' }],
    ['ökade med över 24 procent', { lower: 24, qualifier: '>' }],
    ['var oförändrad', { value: 0 }],
  ] satisfies [string, Partial<Figure>][])('of a change: %s', (text, figure) => {
    const change: Shown = { ...share, display: { ...share.display, decimals: 0 } };
    expect(changeText({ ...base, ...figure }, change).replace(HARD, ' ')).toBe(text);
  });

  test.each([
    ['minskade med 7 procent 2018 och 6 procent 2020', -7, -6],
    ['ökade med 17 procent 2018 och minskade med 20 procent 2020', 17, -20],
    ['var oförändrad 2018 och ökade med 3 procent 2020', 0, 3],
    ['ökade med 3 procent 2018 och var oförändrad 2020', 3, 0],
  ])('of two changes, the verb once where it is the same: %s', (text, from, to) => {
    const change: Shown = { ...share, display: { ...share.display, decimals: 0 } };
    const at = (period: string, value: number): Figure => ({ ...base, period, value });
    expect(twoChanges(at('2018', from), at('2020', to), change)?.replaceAll(HARD, ' ')).toBe(text);
  });

  test('in a table keep that the source says about', () => {
    expect(valueShort({ ...base, qualifier: '~', value: 320 }, { ...cost, decimals: null })).toBe('ca 320');
    expect(valueShort({ ...base, value: 1923 }, doctors)).toBe(`1${THIN}920`);
  });

  test('of no figure at all are missing, without a unit', () => {
    expect(valueText(undefined, cost)).toBe('uppgift saknas');
    expect(valueWithUnit(undefined, cost)).toBe('uppgift saknas');
    expect(valueWithUnit({ ...base, basis: 'missing' }, share)).toBe('uppgift saknas');
    expect(valueShort({ ...base, basis: 'missing' }, share)).toBe('uppgift saknas');
  });

  test('have their unit after a space that does not break', () => {
    expect(valueWithUnit({ ...base, value: 13.8 }, share)).toBe(`13,8${HARD}procent`);
    expect(valueShort({ ...base, value: 13.8 }, share)).toBe(`13,8${HARD}%`);
    expect(valueShort({ ...base, value: 5.2 }, cost)).toBe('5,2');
    expect(valueWithUnit({ ...base, qualifier: '>', lower: 5.4 }, cost)).toBe(`över 5,4${HARD}miljarder kronor`);
  });

  test('that are rounded say so, and have their interval in whole numbers', () => {
    const figure = { ...base, value: 1923.076923, interval: [1904.761905, 1941.747573] as const };
    expect(valueText(figure, doctors)).toBe(`omkring 1${THIN}920`);
    expect(valueShort(figure, doctors)).toBe(`1${THIN}920`);
    expect(intervalText(figure, doctors)).toBe(`1${THIN}905–1${THIN}942`);
    expect(intervalText(base, doctors)).toBeNull();
  });

  test('of a share have an interval with the digits that it needs', () => {
    const interval = [13.75, 13.85] as const;
    expect(intervalText({ ...base, value: 13.8, interval }, { ...share })).toMatch(/^13,750?–13,850?$/);
  });

  test('of a category are its words', () => {
    expect(valueText({ ...base, category: 'overskott' }, answer)).toBe('överskott');
    expect(valueWithUnit({ ...base, category: 'overskott' }, answer)).toBe('överskott');
  });
});
