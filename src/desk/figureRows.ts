import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SOURCES } from '../dataset/definitions.ts';
import { OBLIGATORY_COLUMNS, type OPTIONAL_COLUMNS } from '../model/observation.ts';
import { comparePeriods } from '../model/period.ts';

type Column = (typeof OBLIGATORY_COLUMNS)[number] | (typeof OPTIONAL_COLUMNS)[number];

/** A row of a figures.csv as it is written. */
export type FigureRow = Partial<Record<Column, string>> & {
  indicator: string;
  region: string;
  period: string;
  value: string;
  basis: string;
};

const ORDER: readonly Column[] = [
  ...(['indicator', 'region', 'period', 'series', 'qualifier', 'value', 'lower', 'upper', 'count', 'of'] as const),
  ...(['basis', 'note'] as const),
];

export const figuresFile = (source: string) => `${SOURCES}/${source}/figures.csv`;

/** What makes a figure the one that it is: it may stand once in all of data/. */
export const keyOf = ({ indicator, region, period, series = '' }: FigureRow) =>
  [indicator, region, period, series].join(' ');

/** The same answer in words, or the same number, however many zeros it is written with. */
export const isSameValue = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && Number(a) === Number(b));

export function parseRows(csv: string): FigureRow[] {
  return Papa.parse<FigureRow>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' }).data;
}

export function rowsIn(root: string, source: string): FigureRow[] {
  const path = join(root, figuresFile(source));
  return existsSync(path) ? parseRows(readFileSync(path, 'utf8')) : [];
}

/** Only the columns that some row needs, rows in a fixed order: the same figures are the same bytes. */
export function csvOf(rows: readonly FigureRow[]): string {
  const obligatory: readonly string[] = OBLIGATORY_COLUMNS;
  const columns = ORDER.filter((column) => obligatory.includes(column) || rows.some((row) => row[column]));
  const sorted = rows.toSorted(
    (a, b) => compare(a.indicator, b.indicator) || compare(a.region, b.region) || comparePeriods(a.period, b.period),
  );
  return `${Papa.unparse({ fields: [...columns], data: sorted }, { newline: '\n' })}\n`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
