import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Indicator } from '../model/indicator.ts';
import { printedDecimals } from '../model/printedDecimals.ts';
import {
  expectedNumber,
  figureRowSchema,
  NUMBER,
  OBLIGATORY_COLUMNS,
  OPTIONAL_COLUMNS,
  signOf,
  statementRowSchema,
  type Observation,
  type Statement,
} from '../model/observation.ts';
import type { Problem } from '../model/problem.ts';
import { RIKET } from '../model/country.ts';
import { readCsvTable, type CsvRow } from '../readers/csvTable.ts';
import type { Problems } from './collect.ts';
import { INDICATORS, sourceFolders, SOURCES } from './definitions.ts';

type FigureRow = z.infer<typeof figureRowSchema>;
type Cells = CsvRow['cells'];
type Fault = Pick<Problem, 'column' | 'value' | 'expected'>;

interface Known {
  indicators: readonly Indicator[];
  /** Null when regions.csv is at fault: then no region is held against it. */
  regionCodes: ReadonlySet<string> | null;
}

/** All figures of all sources. A figure that stands twice, also in two publications, is refused: one of them must go. */
export function readFigures(root: string, problems: Problems, { indicators, regionCodes }: Known): Observation[] {
  const seen = new Map<string, string>();
  const definitions = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  const columns = { obligatory: OBLIGATORY_COLUMNS, optional: OPTIONAL_COLUMNS };
  return sourceFolders(root).flatMap((source) => {
    const file = `${SOURCES}/${source}/figures.csv`;
    return rowsOf(root, problems, file, columns).flatMap((csvRow) => {
      const { line, cells } = csvRow;
      const row = problems.row(figureRowSchema, file, csvRow);
      const indicator = definitions.get(cells['indicator'] ?? '');
      const faults = [...placeFaults(root, cells, definitions, regionCodes), ...cellFaults(cells, indicator)];
      if (row && indicator && faults.length === 0) faults.push(...rowFaults(row, indicator));
      if (row) {
        const key = [row.indicator, row.region, row.period, row.series, row.count === null ? '' : row.value].join(' ');
        const first = seen.get(key);
        if (first) faults.push(twice(key.trim(), first));
        else seen.set(key, `${file}:${line}`);
      }
      for (const fault of faults) problems.add({ file, line, ...fault });
      return row && indicator && faults.length === 0 ? [observation(row, indicator, source)] : [];
    });
  });
}

export function readStatements(root: string, problems: Problems, { indicators, regionCodes }: Known): Statement[] {
  const definitions = new Map(indicators.map((indicator) => [indicator.slug, indicator]));
  return sourceFolders(root).flatMap((source) => {
    const file = `${SOURCES}/${source}/statements.csv`;
    return rowsOf(root, problems, file, { obligatory: Object.keys(statementRowSchema.shape) }).flatMap((csvRow) => {
      const row = problems.row(statementRowSchema, file, csvRow);
      const faults = placeFaults(root, csvRow.cells, definitions, regionCodes);
      for (const fault of faults) problems.add({ file, line: csvRow.line, ...fault });
      return row && faults.length === 0 ? [{ ...row, source }] : [];
    });
  });
}

function rowsOf(root: string, problems: Problems, file: string, columns: Parameters<typeof readCsvTable>[2]) {
  return existsSync(join(root, file)) ? problems.rows(() => readCsvTable(root, file, columns)) : [];
}

const twice = (value: string, first: string): Fault => ({
  column: 'indicator',
  value,
  expected: `this figure once; it also stands in ${first}`,
});

/** The indicator and the region that a row speaks of, told also of a row whose other cells are wrong. */
function placeFaults(
  root: string,
  { indicator = '', region = '' }: Cells,
  definitions: ReadonlyMap<string, Indicator>,
  regionCodes: Known['regionCodes'],
): Fault[] {
  const faults: Fault[] = [];
  // A definition that could not be read has been told of; its figures are not at fault.
  if (!definitions.has(indicator) && !isDefined(root, indicator)) {
    faults.push({ column: 'indicator', value: indicator, expected: `the slug of a definition in ${INDICATORS}` });
  }
  if (regionCodes && region !== RIKET && !regionCodes.has(region)) {
    const expected = `a code of data/regions.csv, or ${RIKET} for the country`;
    faults.push({ column: 'region', value: region, expected });
  }
  return faults;
}

const isDefined = (root: string, slug: string) =>
  /^[a-z0-9-]+$/.test(slug) && existsSync(join(root, INDICATORS, `${slug}.json`));

/** What a cell says by itself, told also of a row whose other cells are wrong. */
function cellFaults({ series = '', value = '' }: Cells, indicator: Indicator | undefined): Fault[] {
  if (!indicator) return [];
  const faults: Fault[] = [];
  if (series && !Object.hasOwn(indicator.series, series)) {
    faults.push({ column: 'series', value: series, expected: `a series of ${indicator.slug}` });
  }
  if (value !== '' && indicator.kind !== 'category' && !NUMBER.test(value)) {
    faults.push({ column: 'value', value, expected: expectedNumber(value) });
  }
  return faults;
}

/** What the cells of a row say together. */
function rowFaults(row: FigureRow, indicator: Indicator): Fault[] {
  if (row.basis === 'missing') {
    const columns = ['value', 'lower', 'upper', 'count', 'of'] as const;
    return columns
      .filter((column) => (row[column] ?? '') !== '')
      .map((column) => ({ column, value: String(row[column]), expected: 'nothing, since the basis is missing' }));
  }
  const own = indicator.kind === 'category' ? categoryFaults(row, indicator) : numberFaults(row, indicator);
  return [...own, ...countryFaults(row, indicator)];
}

/** What a row of the country says against the definition's `country`. */
function countryFaults({ region, basis }: FigureRow, { country, slug }: Indicator): Fault[] {
  if (region !== RIKET) return [];
  if (country === null) {
    return [{ column: 'region', value: region, expected: `a region, since ${slug} has no figure of the country` }];
  }
  const expected = COUNTRY_BASES[country.by];
  if (expected.includes(basis)) return [];
  const told = `${expected.join(' or ')}, since country of ${slug} is by ${country.by}`;
  return [{ column: 'basis', value: basis, expected: told }];
}

/** What was worked out here or in a copy for some periods may be published for others. */
const COUNTRY_BASES: Readonly<Record<'publisher' | 'bristkartan' | 'copy', readonly string[]>> = {
  publisher: ['published', 'implied'],
  bristkartan: ['calculated', 'published'],
  copy: ['calculated-in-copy', 'published'],
};

function categoryFaults({ value, count, of, region }: FigureRow, { categories, country }: Indicator): Fault[] {
  const ids = categories.map((category) => category.id);
  const faults: Fault[] = [];
  if (!ids.includes(value)) faults.push({ column: 'value', value, expected: `one of ${ids.join(', ')}` });
  if ((count === null) !== (of === null) || (count !== null && of !== null && count > of)) {
    faults.push({ column: 'count', value: String(count), expected: 'a count and, in the column of, at least as many' });
  } else if (region === RIKET && count === null && country?.kind !== 'answer') {
    faults.push({ column: 'count', expected: 'how many regions, since the row is the country’s' });
  }
  return faults;
}

function numberFaults(row: FigureRow, indicator: Indicator): Fault[] {
  const { value, lower, upper } = row;
  const { qualifier } = signOf(row.qualifier);
  if (qualifier !== '' && qualifier !== '~') return boundFaults(row, indicator);
  if (value === '') return [{ column: 'value', value, expected: 'a number, or the basis missing' }];
  const decimals = value.split('.')[1]?.length ?? 0;
  const most = printedDecimals(indicator, row.period);
  if (most !== null && decimals > most) {
    return [{ column: 'value', value, expected: `at most ${most} decimals, as ${indicator.slug} says` }];
  }
  if (lower !== null && upper !== null && lower > upper) {
    return [{ column: 'lower', value: String(lower), expected: `at most the upper bound, ${upper}` }];
  }
  if (lower !== null && lower > Number(value)) {
    return [{ column: 'lower', value: String(lower), expected: `at most the value, ${value}` }];
  }
  if (upper !== null && upper < Number(value)) {
    return [{ column: 'upper', value: String(upper), expected: `at least the value, ${value}` }];
  }
  return outside('value', Number(value), indicator);
}

/** "More than 5.4" is a lower bound and nothing else. */
function boundFaults({ value, qualifier, lower, upper }: FigureRow, indicator: Indicator): Fault[] {
  const isUpper = signOf(qualifier).qualifier.startsWith('<');
  const column = isUpper ? 'upper' : 'lower';
  const [bound, other] = isUpper ? [upper, lower] : [lower, upper];
  if (value !== '') return [{ column: 'value', value, expected: `nothing; a bound stands in ${column}` }];
  if (bound === null) return [{ column, value: '', expected: `the bound that ${qualifier} speaks of` }];
  if (other !== null) {
    return [{ column: isUpper ? 'lower' : 'upper', value: String(other), expected: `nothing beside ${qualifier}` }];
  }
  return outside(column, bound, indicator);
}

function outside(column: string, value: number, { bounds, kind, slug }: Indicator): Fault[] {
  if (!bounds || (value >= bounds.min && value <= bounds.max)) return [];
  const share = kind === 'percent' && value > 100 ? '; a share is at most 100 percent' : '';
  return [{ column, value: String(value), expected: `${bounds.min} to ${bounds.max}, the bounds of ${slug}${share}` }];
}

function observation(row: FigureRow, indicator: Indicator, source: string): Observation {
  const isCategory = indicator.kind === 'category';
  return {
    ...row,
    ...signOf(row.qualifier),
    value: isCategory || row.value === '' ? null : Number(row.value),
    printed: isCategory ? '' : row.value,
    category: isCategory && row.value !== '' ? row.value : null,
    source,
  };
}
