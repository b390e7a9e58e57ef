import { expect, test } from 'vitest';
import { realDataset } from '../../dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument, RegionsDocument } from '../../publish/documents.ts';
import { mapModel } from './mapModel.ts';

const files = allDocuments(realDataset());
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const legend = (slug: string) =>
  mapModel(json<IndicatorDocument>(`indicators/${slug}.json`), regions)?.legend.map(
    ({ label, regions: count }) => `${label} ${count}`,
  );

test('the legend names the answers that nobody gave, but not "inte brist", which was not one to give', () => {
  expect(legend('bedomning-barnmorskor')).toEqual(['överskott 0', 'balans 0', 'brist 21']);
});

test('the legend of a direction counts each side', () => {
  expect(legend('at-vantetid-riktning')).toEqual(['minskade 6', 'ökade 15']);
});
