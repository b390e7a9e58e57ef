import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { SWEDISH_NUMBER, swedishNumber } from '../publishedNumber.ts';
import { isYear } from '../publishedPeriod.ts';
import type { FormatReader, RawFile, TableRow } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { emptyBeyond, headerOf, rowProblem, type Header } from '../tables.ts';

const FOOTER = /^Socialstyrelsens statistikdatabas (\d{4}-\d{2}-\d{2})$/;
const LONGEST_TITLE = 2000;
const REGION = 'Region';
const MEASURE = 'Mått';
/** Missing, or suppressed because it would point at a person. */
const NO_FIGURE = ['', '--', '..', 'X', 'x', '–'];

/** Socialstyrelsen, statistikdatabasen, "Spara som csv": a title, a header whose years are columns, rows, a footer. */
export const socialstyrelsenCsv: FormatReader = {
  format: 'socialstyrelsenCsv',
  recognises: (file) => {
    if (file.kind !== 'table') return false;
    const [title, header] = file.rows;
    const names = header?.cells.map((cell) => cell.trim()) ?? [];
    const isTitled = title !== undefined && !isYear(title.cells.at(-1)?.trim() ?? '');
    return isTitled && names.includes(REGION) && names.some(isYear);
  },
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const rows = file.kind === 'table' ? file.rows : [];
  const [titleRow, headerRow, ...rest] = rows;
  const footer = FOOTER.exec(joined(rest.at(-1)));
  if (!titleRow || !headerRow || !footer) {
    const expected = 'the footer "Socialstyrelsens statistikdatabas" with a date: the file has been cut short';
    throw new DataError([{ file: file.name, line: rows.at(-1)?.line, value: joined(rows.at(-1)), expected }]);
  }
  const title = joined(titleRow);
  if (title.length > LONGEST_TITLE) {
    throw new DataError([
      { file: file.name, line: 1, value: title, expected: `a title of at most ${LONGEST_TITLE} characters` },
    ]);
  }
  const header = headerOf(file.name, headerRow, 'all');
  const years = header.names.flatMap((name, column) => (isYear(name) ? [{ name, column }] : []));
  const gathering = new Gathering(file.name);
  for (const row of rest.slice(0, -1)) readRow({ file: file.name, row, header, years, title }, regions, gathering);
  return gathering.finish({
    format: 'socialstyrelsenCsv',
    publisher: 'Socialstyrelsen',
    title,
    retrieved: footer[1] ?? null,
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
  years: { name: string; column: number }[];
  title: string;
}

function readRow({ file, row, header, years, title }: Line, regions: RegionResolver, gathering: Gathering): void {
  const cells = header.cellsOf(row);
  if (cells === null) throw new DataError([rowProblem(file, row, header)]);
  const measure = cells(MEASURE) || withoutYears(title);
  gathering.measure(measure, title, '');
  const name = cells(REGION);
  const region = regions.byName(name);
  if (region === null) {
    gathering.fault(measure, { line: row.line, column: REGION, value: name, expected: regions.expected(name) });
    return;
  }
  const others = header.names.filter((column) => ![MEASURE, REGION].includes(column) && !isYear(column));
  const dimensions = Object.fromEntries(others.map((column) => [column, cells(column)]));
  for (const { name: period, column } of years) {
    const written = (row.cells[column] ?? '').trim();
    const printed = NO_FIGURE.includes(written) ? '' : swedishNumber(written);
    if (printed === null) {
      const expected = `${SWEDISH_NUMBER}, or -- .. X`;
      gathering.fault(measure, { line: row.line, column: period, value: written, expected });
    } else {
      gathering.add({ measure, region, period, printed, line: row.line, dimensions });
    }
  }
}
