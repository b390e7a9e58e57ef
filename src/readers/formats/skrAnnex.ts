import { DataError } from '../../model/problem.ts';
import type { ReadFile } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { numberIn, SWEDISH_NUMBER } from '../publishedNumber.ts';
import { PUBLISHED_PERIOD, publishedPeriod } from '../publishedPeriod.ts';
import type { FormatReader, RawFile, TableRow } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { A_MEASURE, headerOf, namelessRow, rowProblem } from '../tables.ts';

const COLUMNS = {
  measure: 'Indikatornamn',
  name: 'Landsting och regioner',
  code: 'landstingskod',
  period: 'Mätperiod',
  value: 'Värde',
  unit: 'Måttenhet',
  comment: 'Kommentar',
} as const;
const NO_FIGURE = 'Uppgift saknas';
/** In a workbook the table may stand below a heading. */
const LAST_HEADER_LINE = 30;

const isHeader = ({ cells }: TableRow) => {
  const names = cells.map((cell) => cell.trim());
  return names.includes(COLUMNS.measure) && names.includes(COLUMNS.code);
};
const headerRow = (rows: readonly TableRow[]) => rows.slice(0, LAST_HEADER_LINE).find(isHeader);

/** SKR, Excelbilaga till Hälso- och sjukvårdsrapporten, as .xlsx or saved as csv. */
export const skrAnnex: FormatReader = {
  format: 'skrAnnex',
  recognises: (file) => file.kind === 'table' && headerRow(file.rows) !== undefined,
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const rows = file.kind === 'table' ? file.rows : [];
  const first = headerRow(rows);
  if (!first) throw new DataError([{ file: file.name, expected: 'a header with Indikatornamn and landstingskod' }]);
  const header = headerOf(file.name, first, Object.values(COLUMNS));
  const gathering = new Gathering(file.name);
  for (const row of rows.slice(rows.indexOf(first) + 1)) {
    const cells = header.cellsOf(row);
    if (cells === null) throw new DataError([rowProblem(file.name, row, header)]);
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    gathering.meet();
    readRow(row.line, cells, regions, gathering);
  }
  return gathering.finish({
    format: 'skrAnnex',
    publisher: 'SKR',
    retrieved: null,
    title: 'Hälso- och sjukvårdsrapporten, Excelbilaga',
    notes: [],
  });
}

function readRow(line: number, cells: (name: string) => string, regions: RegionResolver, gathering: Gathering): void {
  const [measure, unit, written] = [cells(COLUMNS.measure), cells(COLUMNS.unit), cells(COLUMNS.value)];
  const nameless = namelessRow(measure, written);
  if (nameless === 'empty') return gathering.passOver('without a measure and a figure', line);
  if (nameless) {
    return gathering.withoutMeasure({ line, column: COLUMNS.measure, value: measure, expected: A_MEASURE });
  }
  gathering.measure(measure, measure, unit);
  const refuse = (column: string, expected: string) =>
    gathering.fault(measure, { line, column, value: cells(column), expected });

  const region = regions.byCode(cells(COLUMNS.code), 'skr');
  const named = regions.byName(cells(COLUMNS.name));
  if (region === null) return refuse(COLUMNS.code, 'a landstingskod of two digits, or 46 for the country');
  if (named === null) return refuse(COLUMNS.name, regions.expected(cells(COLUMNS.name)));
  if (named !== region) return refuse(COLUMNS.name, `the region of landstingskod ${cells(COLUMNS.code)}`);

  const period = publishedPeriod(cells(COLUMNS.period));
  if (period === null) return refuse(COLUMNS.period, PUBLISHED_PERIOD);
  const printed = written === '' ? '' : numberIn(unit, written);
  if (printed === null) return refuse(COLUMNS.value, `${SWEDISH_NUMBER} in ${unit || 'the unit'}, or nothing`);
  if (printed !== '' && cells(COLUMNS.comment) === NO_FIGURE)
    return refuse(COLUMNS.value, `nothing, as ${NO_FIGURE} says`);
  gathering.add({ measure, region, period, printed, line });
}
