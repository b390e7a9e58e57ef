import { isRegional } from '../../model/measure.ts';
import { expect, test } from 'vitest';
import { realDataset } from '../../dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { regionSeriesChart, regionTitle } from './leadChart.ts';

const files = allDocuments(realDataset());
const document = JSON.parse(files.get('indicators/fortroende-vardcentral.json') ?? '{}') as IndicatorDocument;
const BLEKINGE = { code: '10', short: 'Blekinge' };

test('a region is titled with its figure and the country’s', () => {
  const values = String.raw`Blekinge [\d,]+\s%, riket [\d,]+\s%`;
  expect(regionTitle(document, BLEKINGE)).toMatch(new RegExp(`^${document.short} ${document.lead ?? ''}: ${values}$`));
});

test('a country without a figure is not spoken of', () => {
  const figures = document.figures.filter(isRegional);
  expect(regionTitle({ ...document, figures }, BLEKINGE)).toMatch(/: Blekinge [\d,]+\s%$/);
});

test('a region’s line is told with its years, from the first to the last', () => {
  const { subtitle, periods } = regionSeriesChart(document, BLEKINGE);
  expect(periods).toEqual(document.periods);
  expect(subtitle).toMatch(/, \d{4}–\d{4}\. Grå linjer är de andra regionerna\.$/);
});
