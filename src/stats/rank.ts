import { isBelow, type Interval } from './interval.ts';

/** Places from 1, the highest value first. `from` and `to` differ where regions cannot be told apart. */
export interface Rank {
  from: number;
  to: number;
  of: number;
}

export type Third = 'highest' | 'middle' | 'lowest';

/**
 * Ranks with ties: a region's best place counts those that are surely above it, its worst those that may be.
 * The order of the input does not matter; the result is in the same order.
 */
export function rankIntervals(intervals: readonly Interval[]): Rank[] {
  const of = intervals.length;
  return intervals.map((own) => {
    const surelyAbove = intervals.filter((other) => isSurelyAbove(other, own)).length;
    const surelyBelow = intervals.filter((other) => isSurelyAbove(own, other)).length;
    return { from: surelyAbove + 1, to: of - surelyBelow, of };
  });
}

/** Two exact values are intervals of no width, of which neither is above the other when they are equal. */
function isSurelyAbove(a: Interval, b: Interval): boolean {
  return isBelow(b, a) && a.lower > b.lower;
}

/**
 * Thirds, for surveys whose neighbours cannot be told apart. Regions that share a place across the border between
 * two thirds are all counted to the middle one.
 */
export function thirdOf({ from, to, of }: Rank): Third {
  if (to <= of / 3) return 'highest';
  if (from > of - Math.floor(of / 3)) return 'lowest';
  return 'middle';
}
