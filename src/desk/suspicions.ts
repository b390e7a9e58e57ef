import { changeOf, isTooLarge } from '../model/step.ts';
import type { Indicator } from '../model/indicator.ts';
import { comparePeriods } from '../model/period.ts';
import { REGION_COUNT } from '../model/country.ts';
import { isNational, isRegional } from '../model/measure.ts';
import { keyOf, type FigureRow } from './figureRows.ts';

export interface OutOfLine {
  row: FigureRow;
  from: string;
  change: number;
  /** The largest change that the region's series has had before. */
  largest: number;
}

export interface UnmetSum {
  indicator: string;
  period: string;
  sum: number;
  total: number;
}

/** A measure whose steps nobody has set a limit to, although there are steps enough to judge it by. */
export interface Unlimited {
  indicator: string;
  steps: number;
  /** Nine steps of ten are at most so large, without their sign. */
  usual: number;
  largest: number;
}

/** Fewest changes between two periods of which one can be called the largest. */
const ENOUGH_CHANGES = 2;

/** New figures whose change from the period before is larger than any that the region's own series has had. */
export function outOfLine(
  fresh: readonly FigureRow[],
  held: readonly FigureRow[],
  indicators: readonly Indicator[],
): OutOfLine[] {
  const rules = new Map(indicators.map(({ slug, suspectedBreak }) => [slug, suspectedBreak]));
  const all = new Map([...held, ...fresh].map((row) => [keyOf(row), row]));
  const isFresh = new Set(fresh.map(keyOf));
  const series = Map.groupBy(all.values(), ({ indicator, region, series = '' }) => `${indicator} ${region} ${series}`);
  return [...series.values()].flatMap((rows) => {
    if (!rows.some((row) => isFresh.has(keyOf(row)))) return [];
    const ordered = rows.filter(isNumber).toSorted((a, b) => comparePeriods(a.period, b.period));
    const changes = ordered.slice(1).map((row, index) => {
      const before = ordered[index] ?? row;
      const change = changeOf(Number(before.value), Number(row.value));
      const isNew = isFresh.has(keyOf(row)) || isFresh.has(keyOf(before));
      return { row, from: before.period, before: Number(before.value), change, isFresh: isNew };
    });
    const history = changes.filter((one) => !one.isFresh).map(({ change }) => Math.abs(change));
    const largest = Math.max(0, ...history);
    return changes
      .filter(({ row, before, change, isFresh }) => {
        const rule = rules.get(row.indicator);
        const isLimited = rule !== undefined && !('judged' in rule);
        const isLarge = Math.abs(change) > largest && (!isLimited || isTooLarge(before, Number(row.value), rule));
        return isFresh && isLarge && history.length >= ENOUGH_CHANGES;
      })
      .map(({ row, from, change }) => ({ row, from, change, largest }));
  });
}

const isNumber = ({ value }: FigureRow) => value !== '' && Number.isFinite(Number(value));

/** Three steps of every region. */
const ENOUGH_STEPS = 3 * REGION_COUNT;
const USUAL = 0.9;

/** Of measures that get figures, those of all regions with numbers that a limit could be judged by, and that have none. */
export function withoutLimit(
  fresh: readonly FigureRow[],
  held: readonly FigureRow[],
  indicators: readonly Indicator[],
): Unlimited[] {
  const all = new Map([...held, ...fresh].map((row) => [keyOf(row), row]));
  const touched = new Set(fresh.map(({ indicator }) => indicator));
  const byMeasure = Map.groupBy(all.values(), ({ indicator }) => indicator);
  return indicators
    .filter(({ slug, kind, coverage }) => touched.has(slug) && kind !== 'category' && coverage === 'regions')
    .filter(({ suspectedBreak }) => 'judged' in suspectedBreak)
    .flatMap(({ slug }) => {
      const own = (byMeasure.get(slug) ?? []).filter((row) => isRegional(row) && !row.series && isNumber(row));
      const steps = [...Map.groupBy(own, ({ region }) => region).values()].flatMap((rows) => {
        const ordered = rows.toSorted((a, b) => comparePeriods(a.period, b.period)).map(({ value }) => Number(value));
        return ordered.slice(1).map((value, index) => Math.abs(changeOf(ordered[index] ?? value, value)));
      });
      const [sorted, largest] = [steps.toSorted((a, b) => a - b), Math.max(0, ...steps)];
      const usual = sorted[Math.ceil(USUAL * sorted.length) - 1] ?? 0;
      return steps.length < ENOUGH_STEPS ? [] : [{ indicator: slug, steps: steps.length, usual, largest }];
    });
}

/** Periods in which all regions and the country have a figure, and they do not add up beyond what rounding explains. */
export function unmetSums(
  candidate: readonly FigureRow[],
  held: readonly FigureRow[],
  indicators: readonly Indicator[],
): UnmetSum[] {
  const all = new Map([...held, ...candidate].map((row) => [keyOf(row), row]));
  return indicators
    .filter(({ country, slug }) => country?.kind === 'total' && candidate.some(({ indicator }) => indicator === slug))
    .flatMap(({ slug, decimals }) => {
      const own = [...all.values()].filter((row) => row.indicator === slug && !row.series && isNumber(row));
      return [...Map.groupBy(own, ({ period }) => period)].flatMap(([period, rows]) => {
        const country = rows.find(isNational);
        const regions = rows.filter(isRegional);
        if (!country || regions.length !== REGION_COUNT) return [];
        const sum = Number(regions.reduce((total, { value }) => total + Number(value), 0).toFixed(6));
        const rounding = decimals === null || decimals === 0 ? 0 : ((REGION_COUNT + 1) / 2) * 10 ** -decimals;
        const total = Number(country.value);
        return Math.abs(sum - total) > rounding ? [{ indicator: slug, period, sum, total }] : [];
      });
    });
}
