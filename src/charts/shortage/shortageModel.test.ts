import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { shortageModel } from './shortageModel.ts';

const dataset = realDataset();
const files = allDocuments(dataset);
const json = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = json<RegionsDocument>('regions.json');
const documents = dataset.indicators
  .filter(({ assessmentOf }) => assessmentOf !== null)
  .map(({ slug }) => json<IndicatorDocument>(`indicators/${slug}.json`));
const model = shortageModel(documents, regions);
const columns = model.groups.flatMap((group) => group.columns);

describe('the grid of assessments', () => {
  test('has a column for each report in which nearly all regions are known, by profession and year', () => {
    expect(columns.map(({ profession, period }) => `${profession} ${period}`)).toEqual([
      'Barnmorskor 2022',
      'Läkare utan specialistkompetens 2021',
      'Röntgensjuksköterskor 2022',
      'Specialistläkare 2021',
      'Specialistläkare 2022',
      'Specialistsjuksköterskor 2020',
      'Specialistsjuksköterskor 2022',
    ]);
  });

  test('says in each cell what the file says, and marks what only follows from it', () => {
    for (const row of model.rows) {
      row.cells.forEach(({ column, category, isImplied }) => {
        const own = rawRows(column.slug).find(({ region, period }) => region === row.code && period === column.period);
        expect([category?.id, isImplied]).toEqual([own?.['value'], own?.['basis'] === 'implied']);
      });
      expect(row.known).toBe(columns.length);
    }
    const shortages = Object.fromEntries(model.rows.map((row) => [row.slug, row.shortages]));
    expect(shortages).toMatchObject({ skane: 7, 'vastra-gotaland': 7, varmland: 5, vasterbotten: 5, stockholm: 6 });
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
    expect([model.hasNotReported, model.hasUnknown]).toEqual([false, false]);
  });
});
