import { DataError, type Problem } from '../model/problem.ts';
import type { TableRow } from './rawFile.ts';

export interface Header {
  names: readonly string[];
  /** A look-up of trimmed cells by column name; null when the row has more or fewer cells than the header. */
  cellsOf(row: TableRow): ((name: string) => string) | null;
}

/**
 * The header of a publisher's table. Names are trimmed.
 * @param obligatory columns that must stand there, and once: which of two would be meant? Others may repeat or have no
 *   name. `all`: none may
 * @throws DataError naming the columns that are missing or doubled
 */
export function headerOf(file: string, row: TableRow, obligatory: readonly string[] | 'all'): Header {
  const names = emptyBeyond(row.cells).map((cell) => cell.trim());
  const needed = obligatory === 'all' ? names : obligatory;
  const problems = [...new Set(needed)].flatMap((column): Problem[] => {
    const found = names.filter((name) => name === column).length;
    if (found === 1 && column !== '') return [];
    const expected = found === 0 ? 'this column in the header' : 'each column once, and with a name';
    return [{ file, line: row.line, column, expected }];
  });
  if (problems.length) throw new DataError(problems);
  const columns = new Map(names.map((name, column) => [name, column]));
  return {
    names,
    cellsOf: ({ cells }) =>
      emptyBeyond(cells, names.length).length === names.length
        ? (name) => (cells[columns.get(name) ?? -1] ?? '').trim()
        : null,
  };
}

export const rowProblem = (file: string, { line, cells }: TableRow, { names }: Header): Problem => {
  return { file, line, value: cells.join(';'), expected: `${names.length} cells, found ${cells.length}` };
};

/** What a cell of a workbook reads that lies under another one: a person sees the other's text there, or nothing. */
export const mergedCell = (range: string) => `(merged ${range})`;
const NO_NAME = /^$|^\(merged |^#(N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!|DIV\/0!)$/;

/** Whether a row that has this in the column of its measure, and that as its value, says nothing or too little. */
export function namelessRow(measure: string, value: string): 'empty' | 'without a measure' | null {
  if (!NO_NAME.test(measure)) return null;
  return value === '' || (value === measure && value.startsWith('(merged')) ? 'empty' : 'without a measure';
}

export const A_MEASURE = 'the measure of this figure (where cells are merged, part them, and fill each)';

/** Without the empty cells that a spreadsheet adds at the end of a row, down to `least` cells. */
export function emptyBeyond(cells: readonly string[], least = 1): readonly string[] {
  let length = cells.length;
  while (length > least && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return cells.slice(0, length);
}
