import { expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import { trendOf } from './model.ts';

const files = allDocuments(fixedDataset());
const documentOf = (slug: string) => JSON.parse(files.get(`indicators/${slug}.json`) ?? '') as IndicatorDocument;
const [BLEKINGE, NORRBOTTEN, GOTLAND] = ['10', '25', '09'];

test('a trend says the first and the last figure that can be held against each other', () => {
  expect(trendOf(documentOf('fortroende-vardcentral'), BLEKINGE)).toMatchObject({
    first: { value: '59\u00a0%', period: '2016' },
    last: { value: '46,5\u00a0%', period: '2025' },
    country: '62,7\u00a0%',
  });
});

test('a figure behind a suspected break is drawn, and not told as the last', () => {
  const trend = trendOf(documentOf('bedomd-inom-tre-dagar'), NORRBOTTEN);
  expect(trend?.last.period).toBe('2024');
  expect(trend?.own.at(-1)).toMatchObject({ period: '2025', isHollow: true });
});

test('a figure newer than the leading period is not told as the last either', () => {
  const trend = trendOf(documentOf('bedomd-inom-tre-dagar'), BLEKINGE);
  expect(trend?.last.period).toBe('2024');
  expect(trend?.own.at(-1)).toMatchObject({ period: '2025', isHollow: true });
});

test('no first figure is told from before a change of definition', () => {
  expect(trendOf(documentOf('anstallda-lakare-per-100-000-scb'), BLEKINGE)?.first).toBeNull();
});

test('a measure with too few figures of the region tells of no change', () => {
  expect(trendOf(documentOf('invanare-per-lakare'), GOTLAND)).toBeNull();
});
