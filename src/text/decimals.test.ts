import { expect, test } from 'vitest';
import { rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { allDocuments } from '../publish/allDocuments.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { valueText } from './figures.ts';

const documents = [...allDocuments(realDataset())]
  .filter(([path]) => /^indicators\/.*\.json$/.test(path))
  .map(([, json]) => JSON.parse(json) as IndicatorDocument)
  .filter(({ kind, published }) => kind !== 'category' && published === null);

/** The digits as they stand in a source's own file: of a bound that is the only place that keeps a last zero. */
const decimals = (digits = '') => digits.split('.')[1]?.length ?? 0;
const printed = (slug: string, { region, period, series = '' }: Figure) =>
  rawRows(slug)
    .filter((row) => row.region === region && row.period === period && (row['series'] ?? '') === series)
    .map((row) => Math.max(...['value', 'lower', 'upper'].map((column) => decimals(row[column]))));
const shown = (figure: Figure, document: IndicatorDocument) =>
  /,(\d+)/.exec(valueText(figure, document))?.[1]?.length ?? 0;

// A machine leaves out the last zero of a number, so 68 beside 76.5 may be 68.0: a publication's table of a period is
// held as one, and single figures by themselves.
test.each(documents)('$slug: shows no more decimals than its publications print', (document) => {
  for (const own of Map.groupBy(document.figures, ({ source, period }) => `${source} ${period}`).values()) {
    const most = Math.max(...own.flatMap((figure) => printed(document.slug, figure)));
    for (const figure of own) expect(shown(figure, document), JSON.stringify(figure)).toBeLessThanOrEqual(most);
  }
});

test('a whole number among others that were printed with decimals stays whole', () => {
  const waiting = documents.find(({ slug }) => slug === 'at-vantetid') ?? expect.fail();
  const text = (region: string) =>
    valueText(
      waiting.figures.find((figure) => figure.region === region && figure.period === '2020'),
      waiting,
    );
  expect([text('01'), text('03'), text('06')]).toEqual(['19', '17', '5,7']);
});
