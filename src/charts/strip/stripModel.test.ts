import { expect, test } from 'vitest';
import { realDataset } from '../../dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { stripModel } from './stripModel.ts';

const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));

test('the lowest and the highest stand where their numbers are told, and the country between them', () => {
  const models = documents.flatMap((document) =>
    document.lead === null ? [] : (stripModel(document, document.lead, '10') ?? []),
  );
  expect(models.length).toBeGreaterThan(50);
  for (const { dots, riket } of models) {
    const places = dots.map(({ at }) => at);
    expect([Math.min(...places), Math.max(...places)]).toEqual([0, 100]);
    if (riket !== null) expect(riket > 0 && riket < 100).toBe(true);
  }
});

test('the marked dot lies on top', () => {
  const document = documents.find(({ slug }) => slug === 'invanare-per-lakare');
  if (!document) throw new Error('no such measure');
  const { dots } = stripModel(document, '2016', '10') ?? { dots: [] };
  expect(dots.map(({ isMarked }) => isMarked).indexOf(true)).toBe(dots.length - 1);
});
