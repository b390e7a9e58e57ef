import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Indicator } from '../model/indicator.ts';
import {
  expectedNumber,
  figureRowSchema,
  NUMBER,
  OBLIGATORY_COLUMNS,
  OPTIONAL_COLUMNS,
  statementRowSchema,
  type Observation,
  type Statement,
} from '../model/observation.ts';
import type { Problem } from '../model/problem.ts';
import { RIKET, type Region } from '../model/region.ts';
import type { Source } from '../model/source.ts';
import { readCsvTable } from '../readers/csvTable.ts';
import type { Problems } from './collect.ts';
import { INDICATORS, SOURCES } from './definitions.ts';

type FigureRow = z.infer<typeof figureRowSchema>;
type Fault = Pick<Problem, 'column' | 'value' | 'expected'>;

export interface Known {
  sources: readonly Source[];
  indicators: readonly Indicator[];
  regions: readonly Region[];
}

/** All figures of all sources. A figure that stands twice, also in two publications, is refused: one of them must go. */
export function readFigures(root: string, problems: Problems, known: Known): Observation[] {
  const seen = new Map<string, string>();
  const definitions = new Map(known.indicators.map((indicator) => [indicator.slug, indicator]));
  const places = placesOf(known);
  return known.sources.flatMap((source) => {
    const file = `${SOURCES}/${source.id}/figures.csv`;
    const columns = { obligatory: OBLIGATORY_COLUMNS, optional: OPTIONAL_COLUMNS };
    return rowsOf(root, problems, file, columns).flatMap((csvRow) => {
      const row = problems.row(figureRowSchema, file, csvRow);
      if (!row) return [];
      const indicator = definitions.get(row.indicator);
      // A definition that could not be read has been told of; its figures are not at fault.
      if (!indicator && isDefined(root, row.indicator)) return [];
      const faults = indicator ? figureFaults(row, indicator, places) : [unknownIndicator(row.indicator)];
      const key = [row.indicator, row.region, row.period, row.series, row.count === null ? '' : row.value].join(' ');
      const first = seen.get(key);
      if (first)
        faults.push({
          column: 'indicator',
          value: key.trim(),
          expected: `this figure once; it also stands in ${first}`,
        });
      else seen.set(key, `${file}:${csvRow.line}`);
      for (const fault of faults) problems.add({ file, line: csvRow.line, ...fault });
      return indicator && faults.length === 0 ? [observation(row, indicator, source)] : [];
    });
  });
}

export function readStatements(root: string, problems: Problems, known: Known): Statement[] {
  const slugs = new Set(known.indicators.map((indicator) => indicator.slug));
  const places = placesOf(known);
  return known.sources.flatMap((source) => {
    const file = `${SOURCES}/${source.id}/statements.csv`;
    return rowsOf(root, problems, file, { obligatory: Object.keys(statementRowSchema.shape) }).flatMap((csvRow) => {
      const row = problems.row(statementRowSchema, file, csvRow);
      if (!row) return [];
      const faults: Fault[] = [];
      if (!slugs.has(row.indicator) && !isDefined(root, row.indicator)) faults.push(unknownIndicator(row.indicator));
      if (!places.has(row.region)) faults.push(unknownRegion(row.region));
      for (const fault of faults) problems.add({ file, line: csvRow.line, ...fault });
      return faults.length ? [] : [{ ...row, source: source.id }];
    });
  });
}

function rowsOf(root: string, problems: Problems, file: string, columns: Parameters<typeof readCsvTable>[2]) {
  return existsSync(join(root, file)) ? problems.attempt(() => readCsvTable(root, file, columns), []) : [];
}

const placesOf = ({ regions }: Known) => new Set([RIKET, ...regions.map((region) => region.code)]);

const isDefined = (root: string, slug: string) =>
  /^[a-z0-9-]+$/.test(slug) && existsSync(join(root, INDICATORS, `${slug}.json`));

const unknownIndicator = (value: string): Fault => ({
  column: 'indicator',
  value,
  expected: 'the slug of a definition in data/indicators',
});

const unknownRegion = (value: string): Fault => ({
  column: 'region',
  value,
  expected: `a code of data/regions.csv, or ${RIKET} for the country`,
});

function figureFaults(row: FigureRow, indicator: Indicator, places: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  if (!places.has(row.region)) faults.push(unknownRegion(row.region));
  if (row.series && !(row.series in indicator.series)) {
    faults.push({ column: 'series', value: row.series, expected: `a series of ${indicator.slug}` });
  }
  if (row.basis === 'missing') {
    if (row.value !== '')
      faults.push({ column: 'value', value: row.value, expected: 'nothing, since the basis is missing' });
  } else if (indicator.kind === 'category') {
    faults.push(...categoryFaults(row, indicator));
  } else {
    faults.push(...numberFaults(row, indicator));
  }
  return faults;
}

function categoryFaults({ value, count, of, region }: FigureRow, { categories }: Indicator): Fault[] {
  const ids = categories.map((category) => category.id);
  const faults: Fault[] = [];
  if (!ids.includes(value)) faults.push({ column: 'value', value, expected: `one of ${ids.join(', ')}` });
  if ((count === null) !== (of === null) || (count !== null && of !== null && count > of)) {
    faults.push({ column: 'count', value: String(count), expected: 'a count and, in the column of, at least as many' });
  }
  if (region === RIKET && count === null)
    faults.push({ column: 'count', expected: 'how many regions, since the row is the country’s' });
  return faults;
}

function numberFaults(row: FigureRow, indicator: Indicator): Fault[] {
  const { value, qualifier, lower, upper } = row;
  const bounded = { '<': upper, '<=': upper, '>': lower, '>=': lower };
  if (qualifier in bounded) {
    const column = qualifier.startsWith('<') ? 'upper' : 'lower';
    if (value !== '') return [{ column: 'value', value, expected: `nothing; a bound stands in ${column}` }];
    const bound = bounded[qualifier as keyof typeof bounded];
    if (bound === null) return [{ column, value: '', expected: `the bound that ${qualifier} speaks of` }];
    return outside(column, bound, indicator);
  }
  if (value === '') return [{ column: 'value', value, expected: 'a number, or the basis missing' }];
  if (!NUMBER.test(value)) return [{ column: 'value', value, expected: expectedNumber(value) }];
  if (lower !== null && upper !== null && lower > upper) {
    return [{ column: 'lower', value: String(lower), expected: `at most the upper bound, ${upper}` }];
  }
  const decimals = value.split('.')[1]?.length ?? 0;
  if (indicator.decimals !== null && decimals > indicator.decimals) {
    return [{ column: 'value', value, expected: `at most ${indicator.decimals} decimals, as ${indicator.slug} says` }];
  }
  return outside('value', Number(value), indicator);
}

function outside(column: string, value: number, { bounds, kind, slug }: Indicator): Fault[] {
  if (!bounds || (value >= bounds.min && value <= bounds.max)) return [];
  const share = kind === 'percent' && value > 100 ? '; a share is at most 100 percent' : '';
  return [{ column, value: String(value), expected: `${bounds.min} to ${bounds.max}, the bounds of ${slug}${share}` }];
}

function observation(row: FigureRow, indicator: Indicator, source: Source): Observation {
  const isCategory = indicator.kind === 'category';
  return {
    ...row,
    value: isCategory || row.value === '' ? null : Number(row.value),
    printed: isCategory ? '' : row.value,
    category: isCategory && row.value !== '' ? row.value : null,
    source: source.id,
  };
}
