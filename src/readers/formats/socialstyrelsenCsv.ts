import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { SWEDISH_NUMBER, swedishNumber } from '../publishedNumber.ts';
import { isYear, publishedPeriod } from '../publishedPeriod.ts';
import type { FormatReader, RawFile, TableRow } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { emptyBeyond, headerOf, rowProblem, type Header } from '../tables.ts';

const FOOTER = /^Socialstyrelsens statistikdatabas (\d{4}-\d{2}-\d{2})$/;
const LAST_ROW =
  'the last row to be "Socialstyrelsens statistikdatabas" and the day of the export, as 2026-10-01: the file has been cut short, or ends otherwise';
const A_REGION = 'the column Region: the file looks like Socialstyrelsen’s, but has none';
const A_PERIOD = 'a column for each year or month: the file looks like Socialstyrelsen’s, but has none';
const LONGEST_TITLE = 2000;
const REGION = 'Region';
const MEASURE = 'Mått';
/** Missing, suppressed because it would point at a person, or N: too few to say anything of. */
const NO_FIGURE = ['', '--', '..', 'X', 'x', 'N', '–'];

/**
 * Socialstyrelsen, statistikdatabasen, "Spara som csv": a title, a header whose years are columns, rows, a footer. Where the
 * columns are months, a row of years stands over them. A file that has lost its footer is known by its title of one cell,
 * and one whose header is another by its footer.
 */
export const socialstyrelsenCsv: FormatReader = {
  format: 'socialstyrelsenCsv',
  recognises: (file) => {
    if (file.kind !== 'table') return false;
    const widthOf = (at: number) => emptyBeyond(file.rows[at]?.cells ?? []).length;
    if (FOOTER.test(joined(file.rows.at(-1)))) return widthOf(1) > 1;
    return headerIn(file.rows) !== null && widthOf(0) === 1;
  },
  read,
};

interface Found {
  /** Names of the columns, periods in the project's grammar. */
  row: TableRow;
  /** Where the rows begin. */
  next: number;
}

/** The header, which is the second row or, under one of years, the third. */
function headerIn(rows: readonly TableRow[]): Found | null {
  for (const at of [1, 2]) {
    const cells = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
    if (!cells.includes(REGION)) continue;
    const years = at === 1 ? [] : (rows[1]?.cells.map((cell) => cell.trim()) ?? []);
    if (years.some((year) => year !== '' && !isYear(year))) return null;
    const names = cells.map((cell, column) => publishedPeriod(`${years[column] ?? ''} ${cell}`) ?? cell);
    if (names.some((name) => publishedPeriod(name) !== null)) {
      return { row: { line: rows[at]?.line ?? 1, cells: names }, next: at + 1 };
    }
  }
  return null;
}

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const rows = file.kind === 'table' ? file.rows : [];
  const found = headerIn(rows);
  const footer = FOOTER.exec(joined(rows.at(-1)));
  const refuse = (row: TableRow | undefined, expected: string): never => {
    throw new DataError([{ file: file.name, line: row?.line, value: joined(row), expected }]);
  };
  if (!footer) return refuse(rows.at(-1), LAST_ROW);
  if (!found) return refuse(rows[1], rows[1]?.cells.some((cell) => cell.trim() === REGION) ? A_PERIOD : A_REGION);
  const title = joined(rows[0]);
  if (title.length > LONGEST_TITLE) return refuse(rows[0], `a title of at most ${LONGEST_TITLE} characters`);
  const header = headerOf(file.name, found.row, 'all');
  const periods = header.names.flatMap((name, column) => (publishedPeriod(name) === null ? [] : [{ name, column }]));
  const gathering = new Gathering(file.name);
  for (const row of rows.slice(found.next, -1)) {
    readRow({ file: file.name, row, header, periods, title }, regions, gathering);
  }
  return gathering.finish({
    format: 'socialstyrelsenCsv',
    publisher: 'Socialstyrelsen',
    title,
    retrieved: footer[1] ?? null,
    notes: [],
  });
}

const joined = (row: TableRow | undefined) =>
  emptyBeyond(row?.cells ?? [])
    .join(';')
    .trim();

/** The years are columns, so they are no part of what is measured. */
function withoutYears(title: string): string {
  const parts = title.split(',');
  while (parts.length > 1 && /^\d{4}( ?[-–] ?\d{4})?$/.test((parts.at(-1) ?? '').trim())) parts.pop();
  return parts.join(',').trim();
}

interface Line {
  file: string;
  row: TableRow;
  header: Header;
  periods: { name: string; column: number }[];
  title: string;
}

function readRow({ file, row, header, periods, title }: Line, regions: RegionResolver, gathering: Gathering): void {
  const cells = header.cellsOf(row);
  if (cells === null) throw new DataError([rowProblem(file, row, header)]);
  gathering.meet(periods.length);
  const measure = cells(MEASURE) || withoutYears(title);
  gathering.measure(measure, title, '');
  const name = cells(REGION);
  const region = regions.byName(name);
  if (region === null) {
    const problem = { line: row.line, column: REGION, value: name, expected: regions.expected(name) };
    return gathering.fault(measure, problem, periods.length);
  }
  const others = header.names.filter(
    (column) => ![MEASURE, REGION].includes(column) && publishedPeriod(column) === null,
  );
  const dimensions = Object.fromEntries(others.map((column) => [column, cells(column)]));
  for (const { name: period, column } of periods) {
    const written = (row.cells[column] ?? '').trim();
    const printed = NO_FIGURE.includes(written) ? '' : swedishNumber(written);
    if (printed === null) {
      const expected = `${SWEDISH_NUMBER}, or -- .. X N`;
      gathering.fault(measure, { line: row.line, column: period, value: written, expected });
    } else {
      gathering.add({ measure, region, period, printed, line: row.line, dimensions });
    }
  }
}
