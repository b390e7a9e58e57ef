import { realDataset } from './dataset/testData.ts';
import { compareData } from '../../src/page/comparison.ts';
import type { IndicatorDocument } from '../../src/model/indicatorDocument.ts';
import type { RegionSummary } from '../../src/publish/documents.ts';
import { indicatorDocument } from '../../src/publish/indicatorDocument.ts';

const dataset = realDataset();

export const { topics, alikeBy } = dataset.story;
export const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
export const regions = dataset.regions.map((region): RegionSummary => ({ ...region, population: null }));

export function documentOf(slug: string): IndicatorDocument {
  const found = documents.find((document) => document.slug === slug);
  if (!found) throw new Error(`no indicator ${slug}`);
  return found;
}

/** What the page fetches, of the real data. */
export const data = compareData(
  { topics, indicators: documents.map((own) => ({ ...own, regions: 0, figures: 0, sources: [] })), alikeBy },
  documentOf,
  regions,
);
