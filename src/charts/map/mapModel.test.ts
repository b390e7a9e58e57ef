import { describe, expect, test } from 'vitest';
import { realDataset } from '../../dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { mapModel, mapSummary } from './mapModel.ts';

const files = allDocuments(realDataset());
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const modelOf = (slug: string) => mapModel(json<IndicatorDocument>(`indicators/${slug}.json`), regions);

describe('a map of directions', () => {
  const model = modelOf('hyrkostnad-riktning');

  test('names only what its source spoke of: did not fall is not rose', () => {
    expect(model?.legend.map(({ label, regions: count }) => `${label} ${count}`)).toEqual([
      'minskade 3',
      'minskade inte 18',
    ]);
    expect(model?.regions.filter(({ fill }) => fill === 'tone-more')).toEqual([]);
    expect(model?.method).toBe(
      'Varje grupp har sin egen färg. Minskade inte är inte detsamma som ökade: det kan också ha varit oförändrat.',
    );
  });

  test('tells each region’s direction in words', () => {
    expect(model?.regions.find(({ code }) => code === '01')?.label).toBe('Stockholm: minskade, 2023');
    expect(model?.regions.find(({ code }) => code === '09')?.label).toBe('Gotland: minskade inte, 2023');
  });
});

test('a map of assessments says that they are answers, and how they are drawn', () => {
  expect(modelOf('bedomning-specialistlakare')?.method).toMatch(/^Varje svar har sin egen färg\. Brist och/);
});

const legend = (slug: string) => modelOf(slug)?.legend.map(({ label, regions: count }) => `${label} ${count}`);

test('the legend names the answers that nobody gave, but not "inte brist", which was not one to give', () => {
  expect(legend('bedomning-barnmorskor')).toEqual(['överskott 0', 'balans 0', 'brist 21']);
});

test('the legend of a direction counts each side', () => {
  expect(legend('at-vantetid-riktning')).toEqual(['minskade 6', 'ökade 15']);
});

test('the summary names the ends of what is ranked, and of a survey only the values', () => {
  const summary = (slug: string) =>
    mapSummary(json<IndicatorDocument>(`indicators/${slug}.json`), regions).replaceAll('\u00A0', ' ');
  expect(summary('bedomd-inom-tre-dagar')).toMatch(/Från [\d,]+ % \([^)]+\) till [\d,]+ % \([^)]+\)\.$/);
  expect(summary('fortroende-vardcentral')).toMatch(/Från [\d,]+ % till [\d,]+ %\.$/);
});
