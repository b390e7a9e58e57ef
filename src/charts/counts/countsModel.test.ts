import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../../publish/indicatorDocument.ts';
import { countsOf, countsRows, partWords, restWords } from './countsModel.ts';

const dataset = fixedDataset();
const documents = dataset.indicators
  .filter(({ kind }) => kind === 'category')
  .map((indicator) => indicatorDocument(dataset, indicator));
function documentOf(slug: string) {
  const found = documents.find((document) => document.slug === slug);
  if (!found) throw new Error(`no ${slug}`);
  return found;
}
const inWords = (slug: string, period: string) =>
  countsOf(documentOf(slug), period).map(({ category, count, of }) => `${category.id} ${count} av ${of}`);

describe('how many regions gave each answer', () => {
  test('as published', () => {
    expect(inWords('bedomning-specialistlakare', '2020')).toEqual(['brist 19 av 21']);
    expect(inWords('bedomning-specialistlakare', '2021')).toEqual(['brist 19 av 21', 'balans 2 av 21']);
    expect(inWords('bedomning-specialistlakare', '2022')).toEqual(['brist 21 av 21']);
  });

  test('out of those that answered', () => {
    expect(inWords('bedomning-geriatriker', '2019')).toEqual(['brist 17 av 19']);
    expect(inWords('bedomning-psykologer', '2018')).toEqual(['brist 14 av 18']);
  });

  test('counted by us where all 21 are known', () => {
    expect(inWords('mal-hyrpersonal', '2025')).toEqual(['ja 5 av 21', 'nej 16 av 21']);
  });

  test('never more than answered; what the source does not say is left over', () => {
    const rows = documents.flatMap((document) => countsRows(document).map((row) => ({ slug: document.slug, ...row })));
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const { rest, of } of rows) {
      expect(rest).toBeGreaterThanOrEqual(0);
      expect(of).toBeLessThanOrEqual(21);
    }
    const specialists = countsRows(documentOf('bedomning-specialistlakare'));
    expect(specialists.map(({ period, rest }) => [period, rest])).toEqual([
      ['2022', 0],
      ['2021', 0],
      ['2020', 2],
    ]);
  });

  test('told as what the regions stated', () => {
    const row = countsRows(documentOf('bedomning-specialistlakare')).find(({ period }) => period === '2020');
    expect(row?.parts.map(partWords)).toEqual(['19 av 21 angav brist']);
    expect([1, 2].map(restWords)).toEqual(['en regions svar framgår inte', 'två regioners svar framgår inte']);
  });
});
