import type { Interval } from '../model/measure.ts';

/** Places from 1, the highest value first. `from` and `to` differ where regions cannot be told apart. */
export interface Rank {
  from: number;
  to: number;
  of: number;
}

export type Third = 'highest' | 'middle' | 'lowest';

/**
 * Ranks with ties: a region's best place counts those that are surely above it, its worst those that may be. Sorted once
 * and searched, so that many regions take little longer each than few.
 * The order of the input does not matter; the result is in the same order.
 */
export function rankIntervals(intervals: readonly Interval[]): Rank[] {
  const of = intervals.length;
  const lowers = ascending(intervals.map(({ lower }) => lower));
  const uppers = ascending(intervals.map(({ upper }) => upper));
  // Two exact values are intervals of no width, of which neither is above the other when they are equal.
  const exact = ascending(intervals.filter(({ lower, upper }) => lower === upper).map(({ lower }) => lower));
  const equalTo = (value: number) => countAtMost(exact, value) - countBelow(exact, value);
  return intervals.map(({ lower, upper }) => {
    const surelyAbove = of - (lower === upper ? countAtMost(lowers, upper) : countBelow(lowers, upper));
    const surelyBelow = countAtMost(uppers, lower) - equalTo(lower);
    return { from: surelyAbove + 1, to: of - surelyBelow, of };
  });
}

const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);

const countBelow = (sorted: readonly number[], limit: number) => firstWhere(sorted, (value) => value >= limit);
const countAtMost = (sorted: readonly number[], limit: number) => firstWhere(sorted, (value) => value > limit);

/** The first position from which on it holds, by halving; the length where it holds nowhere. */
function firstWhere(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
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
