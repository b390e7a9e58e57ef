import { nice, ticks as roundNumbers } from 'd3-array';
import type { Indicator } from '../model/indicator.ts';
import { formatNumber } from '../text/numbers.ts';

/** Positions are per cent of the drawing's width or height: one drawing serves every screen, and text keeps its size. */
export interface Scale {
  /** Per cent, two decimals at most. */
  at(value: number): number;
  ticks: readonly number[];
  domain: readonly [number, number];
}

/** Below this share of the highest value an axis that need not start at zero would only exaggerate. */
const START_AT_ZERO = 1 / 3;

/**
 * A scale that holds all values, ends on round numbers, and starts at zero where it must (bars) or where the values
 * differ so much that zero is not far away.
 */
export function percentScale(values: readonly number[], { zero = false, ticks = 4, reversed = false } = {}): Scale {
  const highest = Math.max(...values, ...(zero ? [0] : []));
  const lowest = Math.min(...values);
  const start = zero || lowest < highest * START_AT_ZERO ? Math.min(0, lowest) : lowest;
  const domain = nice(start, highest, ticks);
  const place = linear(domain, reversed ? [100, 0] : [0, 100]);
  return { at: (value) => percent(place(value)), ticks: roundNumbers(...domain, ticks), domain };
}

type Ends = readonly [number, number];

/** Places a value between the two ends of a drawing, or in the middle if all values are the same. */
export const linear =
  ([least, most]: Ends, [from, to]: Ends) =>
  (value: number): number =>
    from + (least === most ? 0.5 : (value - least) / (most - least)) * (to - from);

export const percent = (value: number): number => Math.round(value * 100) / 100;

/** A tick's number; between whole numbers with a decimal, also where the figures are shown without. */
export const tickText = (tick: number, { display }: Pick<Indicator, 'display'>): string =>
  formatNumber(tick, Number.isInteger(tick) ? 0 : Math.max(1, display.decimals));
