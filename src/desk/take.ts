import { counted } from '../common/counted.ts';
import type { Import, Indicator } from '../model/indicator.ts';
import { printedDecimals } from '../model/printedDecimals.ts';
import { DataError, type Problem } from '../model/problem.ts';
import type { ReadFigure, ReadFile } from '../model/readFile.ts';
import { RIKET } from '../model/country.ts';
import type { FigureRow } from './figureRows.ts';

/** What one definition takes from one file. */
export interface Taken {
  indicator: string;
  measure: string;
  title: string;
  unit: string;
  rows: FigureRow[];
  /** What of the file they are made of. */
  used: ReadFigure[];
  /** What the definition knows that cannot be. */
  leftOut: ReadFigure[];
  /** Figures that had more decimals than the definition keeps. */
  rounded: number;
}

const MOST_FAULTS = 20;

interface Taker {
  indicator: Indicator;
  own: Import;
}

/**
 * The definitions that take a measure of a file: those whose category it holds, since a file may have one group of many.
 * Where it holds none of theirs it is all of them, and the first says what it lacks.
 */
export function takersOf(file: ReadFile, measure: string, indicators: readonly Indicator[]): Taker[] {
  const all = indicators.flatMap((indicator) => {
    const own = indicator.imports?.find((one) => one.format === file.format && isMeant(one, file, measure));
    return own ? [{ indicator, own }] : [];
  });
  const figures = file.figures.filter((figure) => figure.measure === measure);
  const holding = all.filter(({ indicator, own }) => figures.some((figure) => isWanted(figure, indicator, own)));
  return holding.length ? holding : all;
}

/** By its id, or by the label of the table that is all that the file holds. */
function isMeant(own: Import, { measures, title }: ReadFile, measure: string): boolean {
  if (!own.table) return own.measure === measure;
  return measures.length === 1 && own.table.every((word) => title.includes(word));
}

/**
 * The figures of a measure as rows of a figures.csv.
 * @throws DataError when a row of the measure cannot be read, or the file does not hold what the definition takes
 */
export function take(name: string, file: ReadFile, measure: string, indicator: Indicator, own: Import): Taken {
  refuseFaults(name, file, measure);
  const { title = measure, unit = '' } = file.measures.find(({ id }) => id === measure) ?? {};
  const figures = file.figures.filter((figure) => figure.measure === measure && isWanted(figure, indicator, own));
  const said = file.notes.length ? `; the file says: ${file.notes.join(' ')}` : '';
  const refuse = (expected: string, column?: string): never => {
    throw new DataError([
      { file: name, column, value: measure, expected: `${expected}, as ${indicator.slug} takes it${said}` },
    ]);
  };
  if (figures.length === 0) refuse(`a figure with ${JSON.stringify(own.select ?? {})}`);
  const left = Map.groupBy(figures, (figure) => figure.dimensions ?? {});
  const parts = partsToAdd([...left.keys()], own, refuse);
  const [rows, used, leftOut]: [FigureRow[], ReadFigure[], ReadFigure[]] = [[], [], []];
  let rounded = 0;
  for (const cells of Map.groupBy(figures, ({ region, period }) => `${region} ${period}`).values()) {
    const wanted = cells.filter((cell) => parts.keys.has(keyOf(cell.dimensions)));
    if (wanted.length !== parts.keys.size) refuse(`every category that it adds up, for ${cells[0]?.region ?? ''}`);
    const row = rowOf(wanted, indicator, parts.note, own);
    (row === null ? leftOut : used).push(...wanted);
    if (row === null) continue;
    refuseOutside(row.row, indicator, name, wanted[0]?.line);
    rounded += row.rounded ? 1 : 0;
    rows.push(row.row);
  }
  return { indicator: indicator.slug, measure, title, unit, rows, used, leftOut, rounded };
}

/** What publishers call all categories together, such as SCB's TotSa. */
const TOTAL = /^(|t|tot[a-zå-ö]*|alla|samtliga|1\+2)$/i;

/** One row that cannot be read stops all who take its measure: nobody knows what it would have changed. */
function refuseFaults(name: string, { faults, rows }: ReadFile, measure: string): void {
  const own = faults.filter((fault) => fault.measure === measure);
  if (own.length === 0) return;
  const count = own.reduce((sum, fault) => sum + fault.rows, 0);
  const found = `${count} of ${counted(rows, 'row')} ${count === 1 ? 'is' : 'are'} not understood`;
  const told = shortened(
    own.map(({ problem }) => problem),
    name,
  );
  const consequence = `; nothing of ${JSON.stringify(measure)} is taken: ${found}`;
  throw new DataError(
    told.map((one, at) => (at === told.length - 1 ? { ...one, expected: one.expected + consequence } : one)),
  );
}

function shortened(faults: readonly Problem[], file: string): Problem[] {
  if (faults.length <= MOST_FAULTS) return [...faults];
  const more = `${faults.length - MOST_FAULTS} more rows to be right`;
  return [...faults.slice(0, MOST_FAULTS), { file, expected: more }];
}

function isWanted(
  { region, dimensions = {} }: ReadFigure,
  { coverage, country }: Indicator,
  { select = {} }: Import,
): boolean {
  if (coverage === 'riket' && region !== RIKET) return false;
  // Of a count some publishers have a mean of the regions where the country's would stand.
  if (coverage === 'regions' && country === null && region === RIKET) return false;
  return Object.entries(select).every(([name, category]) => (dimensions[name] ?? category) === category);
}

const keyOf = (dimensions: ReadFigure['dimensions'] = {}) => JSON.stringify(dimensions);

/**
 * The combinations of categories that make up one figure: one, or those that the definition says that we add up, because
 * their publisher has no total of them. Where a publisher disturbs each cell, as SCB does, a sum of cells is another number
 * than the total.
 */
function partsToAdd(
  combinations: readonly Readonly<Record<string, string>>[],
  { select = {}, sum = {} }: Import,
  refuse: (expected: string, column?: string) => never,
): { keys: ReadonlySet<string>; note: string } {
  let wanted = combinations;
  const names = Object.keys(combinations[0] ?? {});
  const lacking = Object.keys(select).filter((name) => !names.includes(name));
  const otherwise = lacking.length ? ` (select has ${lacking.join(', ')}, which the file has not)` : '';
  const added: string[] = [];
  for (const name of names) {
    const codes = new Set(combinations.map((dimensions) => dimensions[name] ?? ''));
    const parts = sum[name]?.flatMap(expanded) ?? [];
    const missing = parts.filter((code) => !codes.has(code));
    if (missing.length) refuse(`all of ${parts.join(' ')} (without: ${missing.slice(0, 5).join(' ')})`, name);
    if (parts.length) {
      wanted = wanted.filter((own) => parts.includes(own[name] ?? ''));
      if (parts.length > 1) added.push(name);
    } else if (select[name] === undefined) {
      const totals = [...codes].filter((code) => TOTAL.test(code));
      if (totals.length !== 1) {
        refuse(
          `the total, or one category chosen in select, not ${[...codes].slice(0, 5).join(', ')}${otherwise}`,
          name,
        );
      }
      wanted = wanted.filter((own) => own[name] === totals[0]);
    }
  }
  return {
    keys: new Set(wanted.map(keyOf)),
    note: added.length ? `Summa över ${added.join(', ')}.` : '',
  };
}

/** `0..99` → 0, 1, … 99. */
export function expanded(part: string): string[] {
  const range = /^(\d+)\.\.(\d+)$/.exec(part);
  if (!range) return [part];
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}

/** Null where the definition leaves the figure out. */
function rowOf(
  cells: readonly ReadFigure[],
  indicator: Indicator,
  note: string,
  { leaveOut = [], notReported = [] }: Import,
): { row: FigureRow; rounded: boolean } | null {
  const [first] = cells;
  if (!first) return null;
  const { region, period } = first;
  const row: FigureRow = {
    indicator: indicator.slug,
    region,
    period,
    series: '',
    value: '',
    basis: 'missing',
    note: '',
  };
  if (cells.some((cell) => cell.printed === '')) return { row, rounded: false };
  const exact = cells.length === 1 ? first.printed : String(cells.reduce((sum, cell) => sum + Number(cell.printed), 0));
  const printed = roundedTo(exact, printedDecimals(indicator, period) ?? exact.length);
  if (notReported.includes(Number(printed))) {
    return {
      row: {
        ...row,
        note: `Källans ${Number(printed)
          .toFixed(indicator.decimals ?? 0)
          .replace('.', ',')} betyder att inget är rapporterat.`,
      },
      rounded: false,
    };
  }
  if (leaveOut.some((one) => one.region === region && one.period === period && one.value === Number(printed)))
    return null;
  const rounded = printed !== exact;
  if (cells.length > 1) return { row: { ...row, value: printed, basis: 'calculated', note }, rounded };
  const [lower, upper] = first.interval ?? [];
  return { row: { ...row, value: printed, basis: 'published', ...(lower && { lower, upper }) }, rounded };
}

function refuseOutside(
  { value, region, period }: FigureRow,
  { slug, bounds }: Indicator,
  file: string,
  line?: number,
): void {
  if (!bounds || value === '' || (Number(value) >= bounds.min && Number(value) <= bounds.max)) return;
  const expected = `${bounds.min} to ${bounds.max}, the bounds of ${slug}`;
  throw new DataError([{ file, line, value, of: `${region} ${period}`, expected }]);
}

/** Half away from zero on the digits as written: 0.645 as a double is a little less. */
function roundedTo(digits: string, decimals: number): string {
  if ((digits.split('.')[1]?.length ?? 0) <= decimals) return digits;
  const shifted = Number(`${digits}e${decimals}`);
  return (Math.sign(shifted) * Math.round(Math.abs(shifted)) * 10 ** -decimals).toFixed(decimals);
}
