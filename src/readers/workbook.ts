import { unzipSync } from 'fflate';
import readWorkbook, { type CellValue } from 'read-excel-file/universal';
import { DataError } from '../model/problem.ts';
import type { TableRow } from './rawFile.ts';

/** Unpacked; an annex has about a megabyte. A small archive can unpack to any size. */
const MOST_BYTES = 60_000_000;
/** A sheet with one cell in its last corner would be read as seventeen thousand million empty ones. */
const MOST_CELLS = 2_000_000;

export interface Sheet {
  name: string;
  rows: TableRow[];
}

/**
 * The sheets of an .xlsx, cells as they would stand in a Swedish csv. A formula counts as the value that it had when
 * the file was saved.
 * @throws DataError when it is no workbook, or one that would not fit in memory
 */
export async function readSheets(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const refuse = (expected: string): never => {
    throw new DataError([{ file, expected }]);
  };
  try {
    guard(bytes, refuse);
    // A copy: the library hands the memory itself to its worker.
    const sheets = await readWorkbook(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(written) })),
    }));
  } catch (error) {
    if (error instanceof DataError) throw error;
    return refuse('a workbook (.xlsx) that can be unpacked and read');
  }
}

function guard(bytes: Uint8Array, refuse: (expected: string) => never): void {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ originalSize, name }) => {
      total += originalSize;
      if (total > MOST_BYTES) refuse(`a workbook of at most ${MOST_BYTES / 1e6} MB when unpacked`);
      return name.endsWith('.xml') || name.endsWith('.rels');
    },
  });
  for (const [name, xml] of Object.entries(files)) {
    if (/worksheets\/[^/]+\.xml$/.test(name) && cellsIn(xml) > MOST_CELLS) {
      refuse(`a sheet of at most ${MOST_CELLS} cells from its first to its last`);
    }
  }
}

/** Of the rectangle from A1 to the last row and the last column that have a cell. */
function cellsIn(xml: Uint8Array): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of new TextDecoder().decode(xml).matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    rows = Math.max(rows, Number(row));
    const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    columns = Math.max(columns, column);
  }
  return rows * columns;
}

const SIGNIFICANT_DIGITS = 12;

/** 0.64 is kept as 0.64000000000000001 in a workbook, and a year as a number. */
function written(cell: CellValue | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? 'Invalid date' : cell.toISOString().slice(0, 10);
  if (typeof cell !== 'number') return String(cell);
  return String(Number(cell.toPrecision(SIGNIFICANT_DIGITS))).replace('.', ',');
}
