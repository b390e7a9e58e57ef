import { expect, test } from 'vitest';
import { stepsOf, sizeOfStep } from '../charts/series/steps.ts';
import { fixedDataset, realDataset } from '../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import type { IndicatorsDocument, RegionsDocument } from '../publish/documents.ts';
import { newsOf, newsSentence, newsWeight, passedOver, quietSentence, usualStep } from './news.ts';
import { storyOrder } from './topics.ts';

const files = allDocuments(fixedDataset());
const read = <T>(path: string) => JSON.parse(files.get(path) ?? '') as T;
const { indicators, topics, noNews, edition } = read<IndicatorsDocument>('indicators.json');
const { regions } = read<RegionsDocument>('regions.json');
const documents = indicators
  .toSorted(storyOrder(topics))
  .map(({ slug }) => read<IndicatorDocument>(`indicators/${slug}.json`));
const rules = { noNews, edition };
const documentOf = (slug: string): IndicatorDocument => {
  const found = documents.find((document) => document.slug === slug);
  if (!found) throw new Error(`no measure ${slug}`);
  return found;
};
const regionOf = (slug: string) => {
  const found = regions.find((region) => region.slug === slug);
  if (!found) throw new Error(`no region ${slug}`);
  return found;
};
const trust = documentOf('fortroende-vardcentral');

test('of a region it is told what has changed most beside what is usual in the measure', () => {
  const region = regionOf('blekinge');
  const [news] = newsOf(region.code, documents, rules);
  expect(news && newsSentence(news, region)).toBe(
    'Förtroende för vårdcentralerna i Blekinge: från 61,7 till 46,5\u00a0procent av de svarande mellan 2024 och 2025.',
  );
  expect(news && newsWeight(news)).toBe(
    'I ingen annan region har förtroendet ändrats så mycket från ett år till nästa sedan 2016. Undersökningen bygger på ett urval.',
  );
});

test('at most five steps of a hundred in a measure are unusual', () => {
  const dataset = realDataset();
  const today = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
  for (const document of today.filter((one) => passedOver(one, rules) === null)) {
    const all = stepsOf(document);
    const unusual = all.filter((step) => sizeOfStep(step) > usualStep(document));
    expect(unusual.length / all.length, document.slug).toBeLessThanOrEqual(0.05);
  }
});

test('a year in which any region has a suspected break makes no news', () => {
  const doubted = { ...trust, suspectedBreaks: [{ region: '25', from: '2024', to: '2025', change: -30 }] };
  expect(passedOver(trust, rules)).toBeNull();
  expect(passedOver(doubted, rules)).toBe('suspected break');
});

test('what the story leaves out makes no news', () => {
  expect(passedOver({ ...trust, topic: 'kostnad' }, rules)).toBe('topic or measure');
  expect(passedOver(trust, { ...rules, noNews: { ...noNews, indicators: [trust.slug] } })).toBe('topic or measure');
});

test('a leading period more than two years before the edition makes no news', () => {
  expect(passedOver(trust, { ...rules, edition: { updated: '2027-12-31' } })).toBeNull();
  expect(passedOver(trust, { ...rules, edition: { updated: '2028-01-01' } })).toBe('old');
});

test('of what is alike the first in the order of the story is told', () => {
  const other = { ...trust, slug: 'other' };
  const region = regionOf('blekinge').code;
  expect(newsOf(region, [trust, other], rules).map(({ document }) => document.slug)).toEqual([trust.slug, 'other']);
  expect(newsOf(region, [other, trust], rules).map(({ document }) => document.slug)).toEqual(['other', trust.slug]);
});

test('where nothing is unusual it says so, and of how many measures', () => {
  expect(newsOf(regionOf('dalarna').code, documents, rules)).toEqual([]);
  expect(quietSentence(regionOf('dalarna'), documents, rules)).toMatch(
    /^I Dalarna har inget av \S+ prövade värden ändrats ovanligt mycket till det senaste jämförbara året\.$/,
  );
});
