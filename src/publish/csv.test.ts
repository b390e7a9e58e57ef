import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { excelCsv, figuresCsv, withoutFormula } from './csv.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { COLUMNS, type FigureRow } from './figureColumns.ts';

const url = 'https://example.org/;a';
const source = {
  id: 'k',
  publisher: '=HYPERLINK("x")',
  title: '@SUM(1)',
  at: { says: '=A1', why: null, tables: {}, page: { url, kind: 'opened' }, all: null, one: null, copy: null },
  reading: { at: 'page', date: null, copy: null },
};

const row = (figure: Partial<Figure>, document: Partial<IndicatorDocument> = {}): FigureRow => ({
  figure: { region: '03', period: '2016', value: null, basis: 'published', source: 'k', ...figure },
  document: {
    slug: 'prov',
    name: 'Prov',
    unitShort: '%',
    published: null,
    series: {},
    categories: [],
    ...document,
  } as IndicatorDocument,
  region: 'Uppsala',
  iso: 'SE-C',
  nuts: 'SE121',
  source: source as FigureRow['source'],
});

const read = (csv: string, delimiter = ',') =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true, delimiter }).data;

describe('a cell is never a formula', () => {
  test.each(['=1+1', '+46', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '－1'])(
    '%j gets an apostrophe',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
    },
  );

  test.each(['', 'brist', '<=', '2016-09', '−2,0', 'a=b', "'=1"])('%j is left alone', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  test('in any text column of either file', () => {
    const rows = [row({ note: '=cmd|"/c calc"!A1', series: '+a', category: '-b' })];
    for (const [csv, delimiter] of [
      [figuresCsv(rows), ','],
      [excelCsv(rows), ';'],
    ] as const) {
      for (const cell of Object.values(read(csv, delimiter)[0] ?? {})) expect(cell).not.toMatch(/^[=+@\t\r-]/);
    }
    expect(read(figuresCsv(rows))[0]?.['note']).toBe(`'=cmd|"/c calc"!A1`);
    expect(read(figuresCsv(rows))[0]?.['publisher']).toBe(`'=HYPERLINK("x")`);
  });

  test('and a negative number is a number', () => {
    const rows = [row({ value: -2.5, printed: '-0.40' }, { published: { unit: 'per tusen', reciprocal: 1000 } })];
    expect(read(figuresCsv(rows))[0]).toMatchObject({ value: '-2.5', published_value: '-0.40' });
    expect(read(excelCsv(rows), ';')[0]).toMatchObject({ Värde: '-2,5', 'Källans värde': '-0,40' });
  });

  test('but what only begins as one is text', () => {
    const rows = [row({ value: 1, printed: '-1+2' }, { published: { unit: 'per tusen', reciprocal: 1000 } })];
    expect(read(figuresCsv(rows))[0]?.['published_value']).toBe("'-1+2");
  });
});

describe('the file for Excel', () => {
  const csv = excelCsv([
    row({ value: 1923.076923, third: 'highest', note: 'två; delar "så"' }),
    row({ value: null, category: 'brist' }, { categories: [{ id: 'brist', label: 'ont om', tone: 'shortage' }] }),
  ]);

  test('has a byte-order mark, Windows line ends and semicolons', () => {
    expect(csv.startsWith('\uFEFFMått;Länskod;Region;')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('has decimal commas, Swedish words and the same cells as its header', () => {
    const [first, second] = read(csv, ';');
    expect(first).toMatchObject({ Värde: '1923,076923', Tredjedel: 'högsta', 'Hur vi har siffran': 'publicerad' });
    expect(first).toMatchObject({ Mått: 'Prov', Anmärkning: 'två; delar "så"', 'Adress till platsen': url });
    expect(second).toMatchObject({ Svar: 'ont om', Värde: '' });
    expect(Object.keys(first ?? {})).toEqual(COLUMNS.map(({ title }) => title));
  });
});

test('no two columns share a name or a header, and all are explained', () => {
  for (const key of ['name', 'title', 'description'] as const) {
    const texts = COLUMNS.map((column) => column[key]);
    expect(new Set(texts).size).toBe(COLUMNS.length);
    expect(texts.every(Boolean)).toBe(true);
  }
});
