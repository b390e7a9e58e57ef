import { expect, test } from 'vitest';
import type { Dataset } from '../../dataset/readDataset.ts';
import { fixedDataset, realDataset } from '../../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { sparkOf } from './spark.ts';

const spark = (slug: string, dataset: Dataset = fixedDataset()) => {
  const indicator = dataset.indicators.find((one) => one.slug === slug) ?? expect.fail(slug);
  return sparkOf(indicatorDocument(dataset, indicator));
};

test('the country’s course, a point for each of its figures', () => {
  const { kind, d } = spark('fortroende-vardcentral') ?? expect.fail();
  expect(kind).toBe('line');
  expect(d).toMatch(/^M1 \d+(L\d+ \d+){9}$/);
});

test('a change of definition is a gap', () => {
  expect(spark('bup-inom-30-dagar')?.d.match(/M/g)).toHaveLength(2);
});

test('a tick for each region that stands alone, where the country has no course', () => {
  const { kind, d } = spark('invanare-per-lakare') ?? expect.fail();
  expect(kind).toBe('ticks');
  expect(d).toMatch(/^(M\d+ 3v10){10,20}$/);
});

test('answers in words have none, and no drawing is more than a few bytes', () => {
  expect(spark('mal-hyrpersonal')).toBeNull();
  const today = realDataset();
  for (const { slug } of today.indicators) expect(spark(slug, today)?.d.length ?? 0, slug).toBeLessThan(300);
});
