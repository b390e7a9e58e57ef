import { RIKET } from '../../model/country.ts';
import { DataError } from '../../model/problem.ts';
import type { ReadFile, ReadFigure } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { SWEDISH_NUMBER, swedishNumber } from '../publishedNumber.ts';
import { PUBLISHED_PERIOD, publishedDay, publishedPeriod } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { headerOf, rowProblem } from '../tables.ts';

const COLUMNS = {
  exported: 'Datum och tid för uttag',
  measure: 'Indikator-Id',
  title: 'Titel',
  period: 'Mätperiod',
  code: 'Länskod',
  unitType: 'Enhetstyp',
  name: 'Enhetsnamn',
  age: 'Ålder',
  sex: 'Kön/Totalt',
  unit: 'Måttenhet',
  value: 'Värde',
  low: 'KI-Låg',
  high: 'KI-Hög',
} as const;
const RECOGNISED_BY = [COLUMNS.measure, COLUMNS.code, COLUMNS.unitType, COLUMNS.value];
/** Empty, and unknown. */
const NO_FIGURE = ['', '-', 'UNK'];
/** What kinds of unit are a region or the country; the others are hospitals, health centres, municipalities. */
const OUR_UNITS = ['Län', 'Landsting', 'Region', 'Riket', 'Land'];

/** Vården i siffror, csv export: one row a figure, with its 95 % interval. */
export const vardenISiffror: FormatReader = {
  format: 'vardenISiffror',
  recognises: (file) => {
    if (file.kind !== 'table') return false;
    const names = file.rows[0]?.cells.map((cell) => cell.trim()) ?? [];
    return RECOGNISED_BY.every((column) => names.includes(column));
  },
  read,
};

function read(file: RawFile, regions: RegionResolver): ReadFile {
  const [first, ...rows] = file.kind === 'table' ? file.rows : [];
  if (!first) throw new DataError([{ file: file.name, expected: 'a header' }]);
  const header = headerOf(file.name, first, Object.values(COLUMNS));
  const gathering = new Gathering(file.name);
  let exported = '';
  for (const row of rows) {
    const cells = header.cellsOf(row);
    if (cells === null) throw new DataError([rowProblem(file.name, row, header)]);
    const day = publishedDay(cells(COLUMNS.exported));
    if (day !== null && day > exported) exported = day;
    readRow(row.line, cells, regions, gathering);
  }
  return gathering.finish({
    format: 'vardenISiffror',
    publisher: 'Vården i siffror',
    title: 'Vården i siffror',
    retrieved: exported || null,
  });
}

function readRow(line: number, cells: (name: string) => string, regions: RegionResolver, gathering: Gathering): void {
  const measure = cells(COLUMNS.measure);
  gathering.measure(measure, cells(COLUMNS.title), cells(COLUMNS.unit));
  const refuse = (column: string, expected: string) =>
    gathering.fault(measure, { line, column, value: cells(column), expected });
  if (!OUR_UNITS.includes(cells(COLUMNS.unitType))) {
    gathering.passOver(`rows of another kind of unit (${cells(COLUMNS.unitType).slice(0, 30) || 'not named'})`);
    return undefined;
  }
  const region = regions.byName(cells(COLUMNS.name));
  if (region === null) return refuse(COLUMNS.name, regions.expected(cells(COLUMNS.name)));
  const code = cells(COLUMNS.code);
  // The country has no länskod: there the cell may be empty.
  const isOwnCode = NO_FIGURE.includes(code) ? region === RIKET : regions.byCode(code, 'unpadded') === region;
  if (!isOwnCode) return refuse(COLUMNS.code, `the Länskod of ${cells(COLUMNS.name)}`);
  const period = publishedPeriod(cells(COLUMNS.period));
  if (period === null) return refuse(COLUMNS.period, PUBLISHED_PERIOD);

  readValue({ measure, region, period, line }, cells, refuse, gathering);
}

function readValue(
  own: Pick<ReadFigure, 'measure' | 'region' | 'period' | 'line'>,
  cells: (name: string) => string,
  refuse: (column: string, expected: string) => void,
  gathering: Gathering,
): void {
  const [printed, low, high] = [COLUMNS.value, COLUMNS.low, COLUMNS.high].map((column) => {
    const written = cells(column);
    return NO_FIGURE.includes(written) ? '' : swedishNumber(written);
  });
  if (printed == null) return refuse(COLUMNS.value, `${SWEDISH_NUMBER}, or - or UNK`);
  if (low == null || high == null) return refuse(low == null ? COLUMNS.low : COLUMNS.high, SWEDISH_NUMBER);
  const figure: Omit<ReadFigure, 'status'> = {
    ...own,
    printed,
    dimensions: { [COLUMNS.age]: cells(COLUMNS.age), [COLUMNS.sex]: cells(COLUMNS.sex) },
  };
  if (printed === '' || low === '' || high === '') return gathering.add(figure);
  if (Number(low) > Number(printed) || Number(high) < Number(printed)) {
    return refuse(COLUMNS.value, `a value within its own interval, ${low} to ${high}`);
  }
  gathering.add({ ...figure, interval: [low, high] });
}
