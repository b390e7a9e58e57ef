import type { Indicator } from '../model/indicator.ts';
import type { Interval } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import { printedDecimals } from '../model/printedDecimals.ts';

/**
 * What an unrounded value can have been, in the published unit: 0.65 with two decimals is 0.645 up to 0.655.
 * An exact figure is an interval of no width.
 */
export function roundingInterval(printed: number, decimals: number): Interval {
  const scale = 10 ** decimals;
  // In whole units of half a step, so that 0.645 is the same number whether reached from 0.64 or 0.65.
  const halves = Math.round(printed * scale) * 2;
  return { lower: (halves - 1) / (2 * scale), upper: (halves + 1) / (2 * scale) };
}

/** The value as the site shows it, in the indicator's own unit; null for bounds, categories and missing figures. */
export function shownValue(
  { value }: Pick<Observation, 'value'>,
  { published }: Pick<Indicator, 'published'>,
): number | null {
  if (value === null || published === null) return value;
  return published.reciprocal / value;
}

/** The interval of the shown value, or null where the figure is exact or has no value. */
export function shownInterval(
  { value, period }: Pick<Observation, 'value' | 'period'>,
  indicator: Pick<Indicator, 'published' | 'decimals' | 'decimalsIn' | 'exact'>,
): Interval | null {
  const decimals = printedDecimals(indicator, period);
  if (value === null || indicator.exact || decimals === null) return null;
  const { published } = indicator;
  const { lower, upper } = roundingInterval(value, decimals);
  return published ? { lower: published.reciprocal / upper, upper: published.reciprocal / lower } : { lower, upper };
}
