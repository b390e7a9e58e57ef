import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { COLUMNS } from './figureColumns.ts';
import { realFiles } from '../../tests/support/publishedFiles.ts';
import { WHOLE } from './wholePaths.ts';
import { cellOf } from './wideTable.ts';

// The same figures, in every form that they are given in.

const dataset = realDataset();
const files = await realFiles();
const bytes = (path: string) => files.get(path) as Uint8Array<ArrayBuffer>;
const json = <T>(path: string) => JSON.parse(String(files.get(path))) as T;
const rows = (csv: string, delimiter = ',') =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true, delimiter }).data;

const documents = dataset.indicators
  .filter(({ bulk }) => bulk === undefined)
  .map(({ slug }) => json<IndicatorDocument>(`indicators/${slug}.json`));
const entries = unzipSync(bytes(WHOLE.zip));
const entry = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
const leftOut = dataset.indicators.filter(({ bulk }) => bulk !== undefined);

/** What is said of a measure's area in a period: a number, an answer, a bound. */
const keyOf = (...parts: readonly unknown[]) => parts.join('|');
const figures = documents.flatMap((document) => document.figures.map((figure) => ({ document, figure })));
const said = figures.filter(({ figure }) => cellOf(figure) !== null);
const sorted = (all: Iterable<string>) => [...all].toSorted();

describe('the zip', () => {
  test('has the figures twice, what explains them, README and licence', () => {
    expect(sorted(Object.keys(entries))).toEqual(
      sorted([
        'README.txt',
        'LICENCE.txt',
        'figures.csv',
        'figures.excel.csv',
        'definitions.csv',
        'sources.csv',
        'regions.csv',
      ]),
    );
    expect(entry('LICENCE.txt')).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  test('has a row for each figure, as the measures’ own files have it', () => {
    const long = rows(entry('figures.csv'));
    expect(long).toEqual(documents.flatMap(({ slug }) => rows(String(files.get(`indicators/${slug}.csv`)))));
    expect(long).toHaveLength(figures.length);
    const excel = rows(entry('figures.excel.csv'), ';');
    expect(excel.map((row) => row['Värde']?.replace(',', '.'))).toEqual(long.map(({ value }) => value));
    expect(excel.map((row) => [row['Länskod'], row['NUTS']])).toEqual(
      long.map((row) => [row['region_code'], row['nuts']]),
    );
  });

  test('explains each measure, source and region that the figures name', () => {
    const long = rows(entry('figures.csv'));
    const named = (column: string) => sorted(new Set(long.map((row) => row[column] ?? '')));
    const told = (file: string, column: string) => sorted(rows(entry(file)).map((row) => row[column] ?? ''));
    expect(told('definitions.csv', 'indicator')).toEqual(named('indicator'));
    expect(told('sources.csv', 'source')).toEqual(named('source'));
    expect(['00', ...told('regions.csv', 'region_code')]).toEqual(named('region_code'));
  });
});

describe('the Parquet file', () => {
  test('has the rows of the csv, each cell of its type', async () => {
    const read = await parquetReadObjects({ file: bytes(WHOLE.parquet).slice().buffer });
    const written = read.map((row) => COLUMNS.map(({ name }) => String(row[name] ?? '')));
    const long = rows(entry('figures.csv')).map((row) =>
      COLUMNS.map((column) => typed(column, row[column.name] ?? '')),
    );
    expect(written).toEqual(long);
    const numeric = COLUMNS.filter(({ type }) => type === 'number' || type === 'integer').map(({ name }) => name);
    for (const name of numeric) {
      expect(read.filter((row) => row[name] != null && typeof row[name] !== 'number')).toEqual([]);
    }
  });

  /** The csv keeps a printed "0.70" as it was printed, and a text from being run. */
  const typed = ({ type }: { type: string }, cell: string) =>
    cell && (type === 'number' || type === 'integer') ? String(Number(cell)) : cell.replace(/^'(?=[=+\-@])/, '');

  test('tells in its own metadata what it is and on what terms', () => {
    const { key_value_metadata: told = [] } = parquetMetadata(bytes(WHOLE.parquet).slice().buffer);
    const found = new Map(told.map(({ key, value }) => [key, value]));
    expect(found.get('readme')).toBe(entry('README.txt'));
    expect(entry('LICENCE.txt')).toContain(found.get('licence'));
  });
});

/** "hyrpersonal-andel|10|2017||5.5", of every figure of a table with a column for each period. */
function cellsOf(slug: string, head: readonly string[], table: readonly (readonly unknown[])[], areaColumns: number) {
  return table.flatMap((row) =>
    row
      .slice(areaColumns)
      .map((cell, index) => [head[areaColumns + index], cell] as const)
      .filter(([, cell]) => cell !== null && cell !== '' && cell !== undefined)
      .map(([period, cell]) => keyOf(slug, row[head.indexOf('region_code')], period, cell)),
  );
}

test('each measure’s wide table has its figures, and no column is empty', () => {
  for (const { indicator: slug } of rows(entry('definitions.csv'))) {
    const [head = [], ...table] = Papa.parse<string[]>(
      String(files.get(`indicators/${slug ?? ''}.wide.csv`)).trimEnd(),
    ).data;
    const first = head.findIndex((name) => /^\d{4}/.test(name));
    const wanted = said
      .filter(({ document }) => document.slug === slug)
      .map(({ document, figure }) => keyOf(document.slug, figure.region, figure.period, cellOf(figure)));
    expect(sorted(cellsOf(slug ?? '', head, table, first)), slug).toEqual(sorted(wanted));
    for (const [index, name] of head.entries())
      expect(
        table.some((row) => row[index]),
        `${slug ?? ''} ${name}`,
      ).toBe(true);
  }
});

describe('the workbook', async () => {
  const sheets = await readWorkbook(new Blob([bytes(WHOLE.workbook)]));
  const byTopic = sheets.slice(4);

  test('begins with what it is, and has a sheet for each topic', () => {
    const [readme] = sheets;
    const told = (readme?.data ?? []).flat().join('\n');
    expect(told).toContain('https://creativecommons.org/licenses/by/4.0/');
    for (const { name, bulk } of leftOut) {
      expect(told).toContain(name);
      expect(told).toContain(bulk?.why);
    }
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'README',
      'Definitioner',
      'Källor',
      'Regioner',
      ...dataset.story.topics.filter(({ id }) => documents.some(({ topic }) => topic === id)).map(({ name }) => name),
    ]);
  });

  test('has the same figures as the files of the measures', () => {
    const bySlug = new Map(documents.map((document) => [document.name, document]));
    const labels = (name: unknown) => new Map(bySlug.get(String(name))?.categories.map(({ id, label }) => [label, id]));
    const found = byTopic.flatMap(({ data: [head = [], ...table] }) => {
      const first = head.findIndex((name) => /^\d{4}/.test(String(name)));
      return table.flatMap((row) =>
        row.slice(first).flatMap((cell, index) => {
          const [name, , code] = row;
          const plain = labels(name).get(String(cell)) ?? cell;
          return cell === null ? [] : [keyOf(bySlug.get(String(name))?.slug, code, head[first + index], plain)];
        }),
      );
    });
    const wanted = said.map(({ document, figure }) =>
      keyOf(document.slug, figure.region, figure.period, cellOf(figure)),
    );
    expect(sorted(found)).toEqual(sorted(wanted));
  });
});

test('what may not be gathered is in none of them, and each says so and why', async () => {
  const parquet = await parquetReadObjects({ file: bytes(WHOLE.parquet).slice().buffer });
  const readme = entry('README.txt').replace(/\s+/g, ' ');
  expect(leftOut.length).toBeGreaterThan(0);
  for (const { slug, name, bulk } of leftOut) {
    expect(readme).toContain(name);
    expect(readme).toContain(bulk?.why);
    expect(parquet.filter(({ indicator }) => indicator === slug)).toEqual([]);
    for (const csv of ['figures.csv', 'figures.excel.csv', 'definitions.csv'])
      expect(entry(csv)).not.toContain(`${slug},`);
  }
});
