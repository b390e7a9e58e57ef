import type { Interval } from '../model/measure.ts';
import { classOf, limitBetween } from './naturalBreaks.ts';

/**
 * Limits between classes of as many regions each as can be. Equal values never fall in different classes, so a class
 * may be larger or smaller than its share, and there may be fewer classes than asked for.
 *
 * @param values in any order, unit of the indicator
 * @param intervalOf what an unrounded value can have been: no limit is laid inside it where there is room beside it
 * @returns the limits, ascending, at most `classes - 1`
 */
export function quantileLimits(
  values: readonly number[],
  classes: number,
  intervalOf: (value: number) => Interval = (value) => ({ lower: value, upper: value }),
): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  // Where one value ends and the next begins: the only places for a limit.
  const steps = sorted.flatMap((value, index) => (index > 0 && value > sorted[index - 1]! ? [index] : []));
  const wanted = Array.from({ length: classes - 1 }, (_, index) => ((index + 1) * sorted.length) / classes);
  const nearest = wanted.flatMap((place) => {
    const [first, ...rest] = steps;
    if (first === undefined) return [];
    return [rest.reduce((best, step) => (Math.abs(step - place) < Math.abs(best - place) ? step : best), first)];
  });
  return [...new Set(nearest)].map((index) => limitBetween(sorted[index - 1]!, sorted[index]!, intervalOf));
}

/** Steps between limits that are read again and again: 1, 2, 5, 10 … */
const ROUNDEST = [1, 2, 5];

/**
 * Limits at equal, round steps for values of many years: of all such, those with the least sum of squared distances to
 * the mean of the class. The lowest class and the highest are open, so that a few values far out do not widen the steps.
 *
 * @returns the limits, ascending: `classes - 1`, or none where all values are the same
 */
export function fixedStepLimits(values: readonly number[], classes: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || least === most) return [];
  const [finest, widest] = [(most - least) / classes, most - least].map((step) => Math.floor(Math.log10(step)));
  const exponents = Array.from({ length: widest! - finest! + 2 }, (_, index) => finest! - 1 + index);
  const candidates = exponents.flatMap((exponent) =>
    ROUNDEST.flatMap((factor) => {
      const step = factor * 10 ** exponent;
      const [first, last] = [Math.floor(least / step) + 1, Math.floor(most / step)];
      return Array.from({ length: Math.max(0, last - first - classes + 3) }, (_, start) =>
        Array.from({ length: classes - 1 }, (__, index) =>
          Number(((first + start + index) * step).toFixed(Math.max(0, -exponent))),
        ),
      );
    }),
  );
  const scored = candidates.map((limits) => ({ limits, spread: spreadWithin(values, limits) }));
  return scored.reduce((best, one) => (one.spread < best.spread ? one : best)).limits;
}

function spreadWithin(values: readonly number[], limits: readonly number[]): number {
  const groups = [...Map.groupBy(values, (value) => classOf(value, limits)).values()];
  return groups.reduce((sum, group) => {
    const mean = group.reduce((total, value) => total + value, 0) / group.length;
    return sum + group.reduce((total, value) => total + (value - mean) ** 2, 0);
  }, 0);
}

/** Steps that a reader counts with: 1, 2, 2.5, 5, 10 … */
const ROUND = [1, 2, 2.5, 5];

/**
 * Limits at equal steps of a round size: the smallest step of which at most `classes` cover the values.
 *
 * @returns the limits, ascending, above the lowest value and at most the highest
 */
export function equalStepLimits(values: readonly number[], classes: number): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0 || least === most) return [];
  for (let exponent = Math.floor(Math.log10((most - least) / classes)) - 1; ; exponent += 1) {
    for (const factor of ROUND) {
      const step = factor * 10 ** exponent;
      const [first, last] = [Math.floor(least / step) + 1, Math.floor(most / step)];
      if (last - first + 2 > classes) continue;
      // 3 * 0.1 is not 0.3: write each with the decimals that it was meant to have.
      const decimals = Math.max(0, 1 - exponent);
      return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(decimals)));
    }
  }
}
