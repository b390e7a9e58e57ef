import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { mapModel, mapSummary } from './mapModel.ts';

const files = allDocuments(fixedDataset());
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const modelOf = (slug: string) => mapModel(json<IndicatorDocument>(`indicators/${slug}.json`), regions);

describe('a map of directions', () => {
  const model = modelOf('hyrkostnad-riktning');

  test('names only what its source spoke of: did not fall is not rose', () => {
    expect(model?.legend.map(({ label, regions: count }) => `${label} ${count}`)).toEqual([
      'minskade 3',
      'ökade eller var oförändrad 18',
    ]);
    expect(model?.regions.filter(({ fill }) => fill === 'tone-more')).toEqual([]);
    expect(model?.method).toBe(
      'Varje grupp har sin egen färg. För några säger källan bara att det inte minskade, och inte om det ökade.',
    );
  });

  test('tells each region’s direction in words', () => {
    expect(model?.regions.find(({ code }) => code === '01')?.label).toBe('Stockholm: minskade, 2023');
    expect(model?.regions.find(({ code }) => code === '09')?.label).toBe('Gotland: ökade eller var oförändrad, 2023');
  });
});

test('a map of assessments says that they are answers, and how they are drawn', () => {
  expect(modelOf('bedomning-specialistlakare')?.method).toMatch(/^Varje svar har sin egen färg\. Brist och/);
});

test('the map of a survey has values for classes, and says that it is one', () => {
  const model = modelOf('fortroende-vardcentral');
  expect(model?.legend.map(({ label }) => label.replaceAll('\u00A0', ' '))).toEqual([
    '70 % eller mer',
    '65 till under 70 %',
    '60 till under 65 %',
    '55 till under 60 %',
    'under 55 %',
  ]);
  expect(model?.method).toBe(
    'Gränserna ligger 5 procentenheter isär och är desamma alla år. Undersökningen bygger på ett urval: små skillnader mellan regioner kan vara slump.',
  );
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
  expect(summary('bedomd-inom-tre-dagar')).toMatch(/Från [\d,]+ procent \([^)]+\) till [\d,]+ procent \([^)]+\)\.$/);
  expect(summary('fortroende-vardcentral')).toMatch(/Från [\d,]+ procent till [\d,]+ procent\.$/);
});
