import Papa from 'papaparse';
import { NUMBER } from '../model/observation.ts';
import { COLUMNS, type Column, type FigureRow } from './figureColumns.ts';

/** Begins what a spreadsheet may run, also after the quotes are taken away. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell of a table; null where there is nothing to say. */
export type Cell = string | number | null;

/** One row a figure: comma, decimal point, UTF-8, line feeds. Empty where there is nothing. */
export function figuresCsv(rows: readonly FigureRow[]): string {
  const cells = rows.map((row) => COLUMNS.map((column) => text(column, column.cell(row))));
  return `${Papa.unparse([COLUMNS.map(({ name }) => name), ...cells], { newline: '\n' })}\n`;
}

/** Any table as such a file. */
export function plainCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutFormula(cell) : cell)));
  return `${Papa.unparse([head, ...cells], { newline: '\n' })}\n`;
}

/** For a Swedish Excel, which opens it by a double click: semicolon, decimal comma, byte-order mark, words in Swedish. */
export function excelCsv(rows: readonly FigureRow[]): string {
  const cells = rows.map((row) =>
    COLUMNS.map((column) => {
      const written = text(column, (column.words ?? column.cell)(row));
      return isNumeric(column) ? written.replace('.', ',') : written;
    }),
  );
  const table = [COLUMNS.map(({ title }) => title), ...cells];
  return `${BYTE_ORDER_MARK}${Papa.unparse(table, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

const isNumeric = ({ type }: Column) => type === 'number' || type === 'integer';

function text(column: Column, value: string | number | null | undefined): string {
  const written = String(value ?? '');
  return isNumeric(column) && NUMBER.test(written) ? written : withoutFormula(written);
}

/** Text that no spreadsheet takes for a formula: an apostrophe before it, which spreadsheets read as "this is text". */
export function withoutFormula(written: string): string {
  return FORMULA_START.test(written) ? `'${written}` : written;
}
