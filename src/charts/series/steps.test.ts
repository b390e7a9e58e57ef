import { expect, test } from 'vitest';
import { realDataset } from '../../../tests/support/dataset/testData.ts';
import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import { largestStep } from './steps.ts';
import { seriesModel } from './model.ts';

const files = allDocuments(realDataset());
const documents = [...files].flatMap(([path, text]) =>
  /^indicators\/[^/.]+\.json$/.test(path) ? [JSON.parse(text) as IndicatorDocument] : [],
);
const told = documents.flatMap((document) => {
  const step = document.coverage === 'regions' && document.kind !== 'category' ? largestStep(document) : null;
  return step ? [{ document, step }] : [];
});

test('a step is between two figures of one region, with none of its own between them', () => {
  expect(told.length).toBeGreaterThan(20);
  for (const { document, step } of told) {
    const own = document.figures.filter(({ region, series, value }) => {
      return region === step.after.region && !series && value !== null;
    });
    const between = own.filter(({ period }) => period > step.before.period && period < step.after.period);
    expect([step.before.region, between], document.slug).toEqual([step.after.region, []]);
  }
});

test('no step is into a period in which a region has a suspected break', () => {
  for (const { document, step } of told) {
    expect(
      document.suspectedBreaks.map(({ to }) => to),
      document.slug,
    ).not.toContain(step.after.period);
  }
});

test('numbers that follow how many people a region has make no news', () => {
  const totals = documents.filter(({ country }) => country?.kind === 'total');
  expect(totals.length).toBeGreaterThan(0);
  expect(totals.map(largestStep)).toEqual(totals.map(() => null));
});

test('no other step that can be compared is as large', () => {
  for (const { document, step } of told) {
    const doubted = new Set(document.suspectedBreaks.map(({ to }) => to));
    const points = seriesModel(document, [], [])?.points.filter(({ region }) => region !== RIKET) ?? [];
    const sizes = points.flatMap((after, index) => {
      const before = points[index - 1];
      return before?.run === after.run && !doubted.has(after.period) ? [Math.abs(after.value - before.value)] : [];
    });
    const largest = Math.max(...sizes);
    expect(Math.abs(step.after.value - step.before.value), document.slug).toBe(largest);
    expect(
      sizes.filter((size) => size === largest),
      document.slug,
    ).toHaveLength(1);
  }
});
