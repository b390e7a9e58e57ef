import { expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { chartOf } from '../registry.ts';
import { multiplesModel } from './model.ts';
import { COLUMNS, ROWS, SHAPE } from './shape.ts';

const files = allDocuments(fixedDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const documents = [...files].flatMap(([path, text]) => {
  if (!/^indicators\/[^/.]+\.json$/.test(path)) return [];
  const document = JSON.parse(text) as IndicatorDocument;
  return chartOf('serie', document, regions) ? [document] : [];
});

test('two figures on either side of a break are not told as a change', () => {
  const broken = documents.filter(({ breaks }) => breaks.some((one) => one.regions.length === 0));
  expect(broken.length).toBeGreaterThan(0);
  for (const document of broken) {
    const changes = multiplesModel(document, regions)?.panels.filter(({ first, points }) => {
      const [from = '', to = ''] = [points[0]?.period, points.at(-1)?.period];
      return first !== null && document.breaks.some(({ after }) => from <= after && to > after);
    });
    expect(changes, document.slug).toEqual([]);
  }
});

test('the country’s newest figure has its year where that is not the newest of the chart', () => {
  const models = documents.flatMap((document) => multiplesModel(document, regions) ?? []);
  const behind = models.filter(
    ({ series, riket, riketKey }) => riketKey !== null && riket.at(-1)?.period !== series.periods.at(-1)?.period,
  );
  expect(behind.length).toBeGreaterThan(0);
  for (const { riket, riketKey } of behind) expect(riketKey).toContain(` ${riket.at(-1)?.period ?? '?'}`);
  const told = models.filter(({ riketKey }) => riketKey !== null && !behind.some((one) => one.riketKey === riketKey));
  expect(told.some(({ riketKey }) => / \d{4}$/.test(riketKey ?? ''))).toBe(false);
});

test('every region has a place of its own in the shape of Sweden', () => {
  const places = regions.map(({ code }) => String(SHAPE[code]));
  expect(new Set(places).size).toBe(regions.length);
  for (const [row, column] of Object.values(SHAPE)) {
    expect(row).toBeLessThanOrEqual(ROWS);
    expect(column).toBeLessThanOrEqual(COLUMNS);
  }
});
