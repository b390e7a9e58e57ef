import { describe, expect, test } from 'vitest';
import { fixedRows, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionsDocument } from '../publish/documents.ts';
import * as example from './methodExamples.ts';
import { methodsOf } from './methods.ts';

const dataset = fixedDataset();
const documents = allDocuments(dataset);
const load = (slug: string) => JSON.parse(documents.get(`indicators/${slug}.json`) ?? '{}') as IndicatorDocument;
const { regions } = JSON.parse(documents.get('regions.json') ?? '{}') as RegionsDocument;
const plain = (text = '') => text.replace(/[\u202F\u00A0]/g, ' ');

const doctors = load('invanare-per-lakare');
const assessed = load('bedomd-inom-tre-dagar');
const survey = load('rimlig-vantan-vardcentral');
const specialists = load('bedomning-specialistlakare');

/** The printed digits of a region, from the source's own file. */
const printed = (slug: string, region: string, period: string) =>
  fixedRows(slug).find((row) => row.region === region && row.period === period)?.['value'] ?? '';

test('what a region opens with is told, and what is newer though it comes later', () => {
  const [old, newer, newest] = ['2016', '2024', '2025'].map((period) => ({ period, sentence: `om ${period}` }));
  if (!old || !newer || !newest) throw new Error('three');
  expect(example.standOutExample([old, newer, newest])).toEqual({ first: 'om 2016', newer: 'om 2025' });
  expect(example.standOutExample([newest, old])).toEqual({ first: 'om 2025', newer: null });
  expect(example.standOutExample([])).toBeNull();
});

describe('the worked examples are right, worked again by hand from the printed figures', () => {
  test('conversion and rounding', () => {
    const uppsala = Number(printed('invanare-per-lakare', '03', '2016'));
    const told = example.conversionExample(doctors, regions, 'uppsala');
    expect(plain(told?.printed)).toBe(uppsala.toFixed(2).replace('.', ','));
    expect(plain(told?.result)).toBe('omkring 1 920');
    expect(Math.round(1000 / uppsala / 10) * 10).toBe(1920);
    const [low, high] = plain(told?.interval).replaceAll(' ', '').split('–').map(Number);
    expect([low, high]).toEqual([Math.round(1000 / (uppsala + 0.005)), Math.round(1000 / (uppsala - 0.005))]);
  });

  test('a rate per inhabitant', () => {
    const [rate, count, people] = ['legitimerade-psykologer-per-100-000', 'legitimerade-psykologer', 'folkmangd'];
    const documentsOf = { rate: load(rate), count: load(count), people: load(people) };
    const told = example.rateExample(documentsOf, regions, 'uppsala');
    const [counted, inhabitants] = [count, people].map((slug) => Number(printed(slug, '03', told?.period ?? '')));
    const number = (text = '') => Number(plain(text).replaceAll(' ', '').replace(',', '.'));
    expect([number(told?.counted), number(told?.inhabitants)]).toEqual([counted, inhabitants]);
    expect(number(told?.result)).toBe(Number((((counted ?? 0) / (inhabitants ?? 1)) * 100_000).toFixed(1)));
  });

  test('shared places', () => {
    const told = example.tieExample(doctors, regions);
    const codes = (told?.names ?? []).map((name) => regions.find(({ short }) => short === name)?.code ?? '');
    const values = codes.map((code) => printed('invanare-per-lakare', code, '2016'));
    expect(new Set(values).size).toBe(1);
    const rows = fixedRows('invanare-per-lakare').filter(({ region, period }) => region !== '00' && period === '2016');
    const fewer = rows.filter((row) => row['value'] && Number(row['value']) < Number(values[0])).length;
    const [first, last] = [fewer, fewer + values.length - 1].map(
      (index) => ['första', 'andra', 'tredje', 'fjärde'][index],
    );
    expect(told).toMatchObject({ above: fewer, place: `${first} eller ${last} högst`, of: 20 });
  });

  test('implied answers', () => {
    const told = example.impliedExample(specialists, regions);
    const rows = fixedRows('bedomning-specialistlakare').filter(
      ({ region, period }) => region !== '00' && period === told?.period,
    );
    expect(told).toMatchObject({ all: rows.length, left: rows.filter(({ basis }) => basis === 'implied').length });
    expect(told && told.named.length + told.left).toBe(21);
  });

  test('thirds', () => {
    const told = example.thirdsExample(survey, regions);
    expect(told && told.highest + told.middle + told.lowest).toBe(told?.all);
    const [last, next] = [told?.last, told?.next].map((text) =>
      Number(/\(([\d,]+)/.exec(text ?? '')?.[1]?.replace(',', '.')),
    );
    expect(last).toBeGreaterThan(next ?? Infinity);
  });

  test('a limit lies outside the intervals that it parts', () => {
    const told = example.limitExample(doctors, regions);
    const number = (text = '') => Number(plain(text).replaceAll(' ', ''));
    const [, below] = /–([\d\s\u202F]+)\)/.exec(told?.below ?? '') ?? [];
    const [, above] = /\(([\d\s\u202F]+)–/.exec(told?.above ?? '') ?? [];
    expect(number(told?.limit)).toBeGreaterThanOrEqual(number(below));
    expect(number(told?.limit)).toBeLessThanOrEqual(number(above));
  });

  test('suspected breaks', () => {
    const told = example.suspectedExample(assessed, regions);
    expect(told?.lead).not.toBe(told?.to);
    for (const { region, from, to } of assessed.suspectedBreaks) {
      const [before, after] = [from, to].map((period) => Number(printed('bedomd-inom-tre-dagar', region, period)));
      expect(Math.abs((after ?? 0) - (before ?? 0))).toBeGreaterThan(Number(/\d+/.exec(told?.limit ?? '')?.[0]));
    }
  });
});

test('each indicator names the calculations that it rests on, and no others', () => {
  const ids = (document: IndicatorDocument) => methodsOf(document).map(({ id }) => id);
  expect(ids(doctors)).toEqual(['omvandling', 'avrundning', 'rangordning', 'karta', 'jamforelselinjer']);
  expect(ids(survey)).toContain('tredjedelar');
  expect(ids(survey)).not.toContain('rangordning');
  expect(ids(specialists)).toEqual(['underforstatt']);
});
