import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../dataset/testData.ts';
import { needData } from '../../page/calculator.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { growthLegend, needRows, rangeText } from './needModel.ts';
import { defaultNeedState, readNeedState, writeNeedState } from './needState.ts';

const files = allDocuments(fixedDataset());
const load = (slug: string) => JSON.parse(files.get(`indicators/${slug}.json`) ?? '{}') as IndicatorDocument;
const { regions } = JSON.parse(files.get('regions.json') ?? '{}') as RegionsDocument;
const data = needData(load, regions);
const rowOf = (name: string, state = defaultNeedState(data)) =>
  needRows(data, state).find((row) => row.name === name) ?? expect.fail(name);
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');

describe('a row', () => {
  test('of Läkarförbundet’s count gives back what it published', () => {
    const state = { cap: 1100, count: 'lakarforbundet-2022', people: 'then' as const };
    expect(rowOf('Blekinge', state)).toMatchObject({ gap: '+88', growth: '+155 %' });
    expect(rowOf('Stockholm', state).growth).toBe('+99 %');
    expect(rowOf('Jämtland Härjedalen', state).growth).toBe('+21 %');
    expect(rowOf('Skåne', state)).toMatchObject({ doctors: 'uppgift saknas', gap: '–', fill: null });
  });

  test('carries the rounding of the source through, and rounds last', () => {
    const { doctors, gap } = rowOf('Uppsala');
    const [low, high] = plain(doctors).replaceAll(' ', '').split('–').map(Number);
    const inhabitants = data.regions.find(({ name }) => name === 'Uppsala')?.inhabitants['2016'] ?? 0;
    expect([low, high]).toEqual([Math.round((inhabitants * 0.515) / 1000), Math.round((inhabitants * 0.525) / 1000)]);
    expect(plain(gap)).toBe(
      `+${Math.round(inhabitants / 1100 - (inhabitants * 0.525) / 1000)}–${Math.round(inhabitants / 1100 - (inhabitants * 0.515) / 1000)}`,
    );
  });

  test('of a region without a figure says so, and is in no class', () => {
    expect(rowOf('Gotland')).toMatchObject({ doctors: 'uppgift saknas', gap: '–', growth: '–', fill: null });
  });

  test('with a later population keeps the doctors', () => {
    const now = rowOf('Uppsala', { ...defaultNeedState(data), people: 'now' });
    expect(now.doctors).toBe(rowOf('Uppsala').doctors);
    expect(now.needed).not.toBe(rowOf('Uppsala').needed);
  });
});

test('the legend counts every region once', () => {
  const legend = growthLegend(needRows(data, defaultNeedState(data)));
  expect(legend.reduce((sum, { regions: count }) => sum + count, 0)).toBe(21);
});

test.each([
  [{ lower: 87.6, upper: 88.4 }, true, '+88'],
  [{ lower: -7.2, upper: 2.4 }, true, '−7 till +2'],
  [{ lower: -0.4, upper: 0.4 }, true, '0'],
  [{ lower: 85.2, upper: 91.7 }, true, '+85–92'],
  [{ lower: 98.5, upper: 99.5 }, true, '+99'],
  [{ lower: 1200, upper: 1300 }, false, '1\u202F200–1\u202F300'],
])('%j reads %s', (interval, isSigned, text) => {
  expect(rangeText(interval, isSigned)).toBe(text);
});

describe('the address', () => {
  test.each(['?tak=1500&invanare=nu', '?kalla=lakarforbundet-2022', '?tak=800', ''])(
    '%s comes back as it was',
    (search) => {
      expect(writeNeedState(readNeedState(search, data), data)).toBe(search);
    },
  );

  test.each([
    '?tak=abc&kalla=<script>&invanare=0',
    '?tak=1e3&kalla=__proto__',
    '?tak=-5&invanare=NU',
    '?tak=%00&kalla=&x=1',
  ])('%s falls back to the default', (search) => {
    expect(readNeedState(search, data)).toEqual(defaultNeedState(data));
  });

  test('a cap outside is moved to the nearest', () => {
    expect([readNeedState('?tak=100', data).cap, readNeedState('?tak=9999', data).cap]).toEqual([800, 2500]);
  });
});
