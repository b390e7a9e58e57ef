import { RIKET } from '../../model/country.ts';
import { DataError } from '../../model/problem.ts';
import type { ReadFile, ReadFigure } from '../../model/readFile.ts';
import { Gathering } from '../gather.ts';
import { numberIn, SWEDISH_NUMBER } from '../publishedNumber.ts';
import { PUBLISHED_PERIOD, publishedDay, publishedPeriod } from '../publishedPeriod.ts';
import type { FormatReader, RawFile } from '../rawFile.ts';
import type { RegionResolver } from '../regionNames.ts';
import { A_MEASURE, headerOf, namelessRow, rowProblem } from '../tables.ts';

const COLUMNS = {
  measure: 'Indikator-Id',
  title: 'Titel',
  period: 'Mätperiod',
  unitType: 'Enhetstyp',
  name: 'Enhetsnamn',
  age: 'Ålder',
  sex: 'Kön/Totalt',
  unit: 'Måttenhet',
  value: 'Värde',
} as const;
/** What not every export has. */
const MORE = { exported: 'Datum och tid för uttag', low: 'KI-Låg', high: 'KI-Hög' } as const;
/** An export of 2019 has the one, those of 2025 the other. */
const CODES = ['Länskod', 'Regionskod'];
const RECOGNISED_BY = [COLUMNS.measure, COLUMNS.unitType, COLUMNS.value];
/** Empty, and the codes by which health care says why there is no value (HL7 NullFlavor): unknown, masked, invalid … */
const NO_FIGURE = ['', '-', 'UNK', 'MSK', 'INV', 'NI', 'NA', 'NP', 'ASKU', 'NASK', 'NAV', 'NAVU', 'OTH', 'UNC', 'DER'];
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
  const code = CODES.find((name) => first.cells.some((cell) => cell.trim() === name)) ?? CODES.join(' or ');
  const header = headerOf(file.name, first, [...Object.values(COLUMNS), code]);
  const gathering = new Gathering(file.name);
  let exported = '';
  for (const row of rows) {
    const cells = header.cellsOf(row);
    if (cells === null) throw new DataError([rowProblem(file.name, row, header)]);
    const day = publishedDay(cells(MORE.exported));
    if (day !== null && day > exported) exported = day;
    gathering.meet();
    readRow({ line: row.line, cells, code }, regions, gathering);
  }
  return gathering.finish({
    format: 'vardenISiffror',
    publisher: 'Vården i siffror',
    title: 'Vården i siffror',
    retrieved: exported || null,
    notes: [],
  });
}

interface Row {
  line: number;
  cells: (name: string) => string;
  /** Name of the column of länskoder. */
  code: string;
}

function readRow({ line, cells, code }: Row, regions: RegionResolver, gathering: Gathering): void {
  const measure = cells(COLUMNS.measure);
  const nameless = namelessRow(measure, cells(COLUMNS.value));
  if (nameless === 'empty') return gathering.passOver('without a measure and a figure', line);
  if (nameless) {
    return gathering.withoutMeasure({ line, column: COLUMNS.measure, value: measure, expected: A_MEASURE });
  }
  gathering.measure(measure, cells(COLUMNS.title), cells(COLUMNS.unit));
  const refuse = (column: string, expected: string) =>
    gathering.fault(measure, { line, column, value: cells(column), expected });
  if (!OUR_UNITS.includes(cells(COLUMNS.unitType))) {
    const kind = cells(COLUMNS.unitType).slice(0, 30) || 'not named';
    return gathering.passOver(`of another kind of unit (${kind})`, line, { name: cells(COLUMNS.name) });
  }
  const region = regions.byName(cells(COLUMNS.name));
  if (region === null) return refuse(COLUMNS.name, regions.expected(cells(COLUMNS.name)));
  // The country has no länskod: there the cell may be empty.
  const own = cells(code);
  const isOwnCode = NO_FIGURE.includes(own) ? region === RIKET : regions.byCode(own, 'unpadded') === region;
  if (!isOwnCode) return refuse(code, `the ${code} of ${cells(COLUMNS.name)}`);
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
  const [printed, low, high] = [COLUMNS.value, MORE.low, MORE.high].map((column) => {
    const written = cells(column);
    return NO_FIGURE.includes(written) ? '' : numberIn(cells(COLUMNS.unit), written);
  });
  if (printed == null) return refuse(COLUMNS.value, `${SWEDISH_NUMBER}, or a code such as UNK or MSK`);
  if (low == null || high == null) return refuse(low == null ? MORE.low : MORE.high, SWEDISH_NUMBER);
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
