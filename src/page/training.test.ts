import { expect, test } from 'vitest';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { trainingParts } from './training.ts';

const document = (slug: string, coverage: string, kind: string, periods: string[]) =>
  ({ slug, coverage, kind, periods }) as unknown as IndicatorDocument;

const DOCUMENTS = [
  document('at-tjanster-mot-riket', 'regions', 'category', ['2022']),
  document('at-vantetid-riket', 'riket', 'number', ['2007', '2014', '2017', '2020']),
  document('at-tjanster-riket', 'riket', 'number', ['2019', '2021', '2024']),
  document('at-vantetid', 'partial', 'number', ['2015', '2018', '2019', '2020']),
  document('bt-regioner-utan', 'riket', 'category', ['2019', '2020', '2021']),
  document('st-lakare', 'partial', 'number', ['2023']),
  document('examinerade', 'riket', 'number', ['2019', '2020', '2021', '2022']),
];

test('maps and long national series are drawn, the rest is listed, and nothing is left out', () => {
  const parts = trainingParts(DOCUMENTS);
  const slugs = (documents: readonly IndicatorDocument[]) => documents.map(({ slug }) => slug);
  expect(parts.map(({ id, charts, singles }) => [id, slugs(charts), slugs(singles)])).toEqual([
    ['at', ['at-tjanster-mot-riket', 'at-vantetid-riket'], ['at-tjanster-riket', 'at-vantetid']],
    ['bt', [], ['bt-regioner-utan']],
    ['st', [], ['st-lakare']],
    ['ovrigt', ['examinerade'], []],
  ]);
});

test('without a measure there is nothing to draw', () => {
  expect(trainingParts([]).every(({ charts, singles }) => charts.length + singles.length === 0)).toBe(true);
});
