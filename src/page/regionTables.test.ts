import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument } from '../publish/documents.ts';
import { regionProfile } from './profile.ts';
import { regionTables } from './regionTables.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;

test.each(dataset.regions)('the words over the key figures of $short are about one of them', ({ slug }) => {
  const region = read<RegionDocument>(`regions/${slug}.json`);
  const profile = regionProfile(region, (of) => read<IndicatorDocument>(`indicators/${of}.json`), dataset.story);
  const [table] = regionTables(region, profile);
  const told = profile.standOuts.find(({ sentence }) => sentence === table?.subtitle);
  expect(told ? table?.entries.map(({ document }) => document.slug) : [undefined]).toContain(told?.slug);
});
