import { describe, expect, test } from 'vitest';
import { fixedRows, fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import { ENOUGH_REGIONS, RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { shortageModel } from './shortageModel.ts';

const dataset = fixedDataset();
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const documents = dataset.indicators
  .filter(({ assessmentOf }) => assessmentOf !== null)
  .map(({ slug }) => json<IndicatorDocument>(`indicators/${slug}.json`));
const model = shortageModel(documents, regions);
const columns = model.groups.flatMap((group) => group.columns);
/** Of the regions, in the files of figures, also of those that the publication says are missing. */
const answersOf = (slug: string) => fixedRows(slug).filter(({ region }) => region !== RIKET);

describe('the grid of assessments', () => {
  test('has a column for each report in which nearly all regions are known, by profession and year', () => {
    const named = columns.map(({ profession, period }) => `${profession} ${period}`);
    expect(named).toEqual(named.toSorted((a, b) => a.localeCompare(b, 'sv')));
    expect(named).toContain('Specialister i allmänmedicin 2019');
    for (const document of documents) {
      const own = columns.filter(({ slug }) => slug === document.slug).map(({ period }) => period);
      const most = [...Map.groupBy(answersOf(document.slug), ({ period }) => period ?? '')]
        .filter(([, rows]) => rows.length >= ENOUGH_REGIONS)
        .map(([period]) => period);
      expect(own.toSorted(), document.slug).toEqual(most.toSorted());
    }
  });

  test('says in each cell what the file says, and marks what only follows from it', () => {
    for (const row of model.rows) {
      row.cells.forEach(({ column, category, isImplied }) => {
        const own = fixedRows(column.slug).find(
          ({ region, period }) => region === row.code && period === column.period,
        );
        expect([category?.id ?? '', isImplied]).toEqual([own?.['value'], own?.['basis'] === 'implied']);
      });
      const answers = row.cells.flatMap(({ category }) => category ?? []);
      expect(row.known).toBe(answers.length);
      expect(row.shortages).toBe(answers.filter(({ tone }) => tone === 'shortage').length);
    }
  });

  test('tells the answers of a few regions in words', () => {
    expect(
      model.lone.map(({ profession, period, answers }) => [profession, period, ...answers.map(({ text }) => text)]),
    ).toEqual([
      ['Barnmorskor', '2019', 'Halland och Jämtland Härjedalen angav inte brist'],
      ['Läkare utan specialistkompetens', '2020', 'Kalmar län angav brist'],
    ]);
  });

  test('has no column for a profession of which there are only national counts', () => {
    const slugs = columns.map(({ slug }) => slug);
    const national = documents.filter(({ coverage }) => coverage === 'riket');
    expect(national.length).toBeGreaterThanOrEqual(9);
    for (const { slug } of national) expect(slugs).not.toContain(slug);
  });

  test('tells "did not report" from "not known", and counts neither', () => {
    const [document] = documents.filter(({ slug }) => slug === 'bedomning-rontgensjukskoterskor');
    if (!document) throw new Error('no document');
    const spoilt = document.figures
      .filter(({ region }) => region !== '25')
      .map(({ category, ...figure }) =>
        figure.region === '24'
          ? { ...figure, basis: 'missing' as const }
          : { ...figure, ...(category && { category }) },
      );
    const { rows, hasNotReported, hasUnknown } = shortageModel([{ ...document, figures: spoilt }], regions);
    const cell = (code: string) => rows.find((row) => row.code === code)?.cells[0];
    expect(cell('24')).toMatchObject({ category: null, isNotReported: true });
    expect(cell('25')).toMatchObject({ category: null, isNotReported: false, source: null });
    expect(rows.find(({ code }) => code === '25')).toMatchObject({ shortages: 0, known: 0 });
    expect([hasNotReported, hasUnknown]).toEqual([true, true]);
    const stockholm = model.rows.find(({ code }) => code === '01')?.cells;
    expect(stockholm?.find(({ column }) => column.slug === 'bedomning-specialister-i-allmanmedicin')).toMatchObject({
      category: null,
      isNotReported: true,
    });
  });
});
