import Papa from 'papaparse';
import { DataError, type Problem } from '../model/problem.ts';
import { readTextFile } from './textFile.ts';

export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

export interface CsvTable {
  rows: CsvRow[];
  /** Of rows with too many or too few cells; the other rows can still be read. */
  problems: Problem[];
}

interface Columns {
  obligatory: readonly string[];
  optional?: readonly string[];
}

/**
 * Rows of one of the project's own tables: comma, UTF-8, a header line, RFC 4180 quotes.
 * @throws DataError when no row can be trusted: the header is wrong, or a quote is open
 */
export function readCsvTable(root: string, file: string, columns: Columns): CsvTable {
  const text = readTextFile(root, file);
  const parsed = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false });
  const lines = linesOf(parsed.data);
  const quoteFault = parsed.errors.find((error) => error.type === 'Quotes');
  if (quoteFault) {
    throw new DataError([
      { file, line: lines[quoteFault.row ?? 0] ?? 1, expected: 'every quotation mark that opens a cell to be closed' },
    ]);
  }
  const header = parsed.data[0] ?? [];
  const faults = headerProblems(file, header, columns);
  if (faults.length) throw new DataError(faults);

  const rows: CsvRow[] = [];
  const problems: Problem[] = [];
  parsed.data.slice(1).forEach((cells, index) => {
    const line = lines[index + 1] ?? 0;
    if (cells.length === 1 && cells[0]?.trim() === '') return;
    if (cells.length === header.length) {
      rows.push({ line, cells: Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])) });
      return;
    }
    problems.push({ file, line, value: cells.join(','), expected: `${header.length} cells, found ${cells.length}` });
  });
  return { rows, problems };
}

function headerProblems(file: string, header: readonly string[], { obligatory, optional = [] }: Columns): Problem[] {
  const known = [...obligatory, ...optional];
  const missing = obligatory.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !known.includes(name));
  const doubled = header.filter((name, column) => header.indexOf(name) !== column);
  return [
    ...missing.map((name) => ({ file, line: 1, column: name, expected: 'this column in the header' })),
    ...unknown.map((name) => ({ file, line: 1, column: name, expected: `only the columns ${known.join(', ')}` })),
    ...doubled.map((name) => ({ file, line: 1, column: name, expected: 'each column once' })),
  ];
}

/** First line of each record; a quoted cell may span several. */
function linesOf(records: readonly string[][]): number[] {
  let line = 1;
  return records.map((cells) => {
    const first = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return first;
  });
}
