import type { Interval } from '../model/measure.ts';

/**
 * Limits between classes by natural breaks (Fisher–Jenks): the split of the sorted values into `classes` groups with
 * the least sum of squared distances to the group's mean. Equal values never fall in different classes.
 *
 * @param values in any order, unit of the indicator
 * @param intervalOf what an unrounded value can have been: no limit is laid inside it
 * @returns the limits between the classes, ascending, at most `classes - 1`; each is the roundest number that lies
 *   between the two values, or their intervals, that it parts
 */
export function naturalBreaks(
  values: readonly number[],
  classes: number,
  intervalOf: (value: number) => Interval = (value) => ({ lower: value, upper: value }),
): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  const limit = (below: number, above: number) => limitBetween(below, above, intervalOf);
  if (distinct.length <= classes) return distinct.slice(1).map((value, index) => limit(distinct[index]!, value));

  const cost = spreads(sorted, distinct);

  // best[k][end]: least cost of the values up to `end` in k + 1 groups; start[k][end]: where its last group begins.
  const ends = distinct.map((_, index) => index);
  const best: number[][] = [ends.map((end) => cost[0]![end]!)];
  const start: number[][] = [ends.map(() => 0)];
  for (let group = 1; group < classes; group += 1) {
    best.push([]);
    start.push([]);
    for (const end of ends) {
      let least = Infinity;
      let first = 0;
      for (let from = group; from <= end; from += 1) {
        const total = best[group - 1]![from - 1]! + cost[from]![end]!;
        if (total < least) [least, first] = [total, from];
      }
      best[group]![end] = least;
      start[group]![end] = first;
    }
  }

  const limits: number[] = [];
  let end = distinct.length - 1;
  for (let group = classes - 1; group > 0; group -= 1) {
    const first = start[group]![end]!;
    limits.unshift(limit(distinct[first - 1]!, distinct[first]!));
    end = first - 1;
  }
  return limits;
}

/**
 * The sum of squared distances to the mean, of the values from each distinct one to each that is not below it. A value
 * more moves the mean and the sum (Welford), so that no group is added up anew.
 */
function spreads(sorted: readonly number[], distinct: readonly number[]): number[][] {
  const counts = Map.groupBy(sorted, (value) => value);
  return distinct.map((_, from) => {
    let [count, mean, sum] = [0, 0, 0];
    return distinct.map((value, to) => {
      if (to < from) return 0;
      for (const member of counts.get(value) ?? []) {
        count += 1;
        const distance = member - mean;
        mean += distance / count;
        sum += distance * (member - mean);
      }
      return sum;
    });
  });
}

/** The roundest limit between two values that follow each other, outside what either can have been before rounding. */
export function limitBetween(below: number, above: number, intervalOf: (value: number) => Interval): number {
  const [low, high] = [intervalOf(below).upper, intervalOf(above).lower];
  // Intervals that meet leave no room between them: then the values themselves part the classes.
  return low < high ? roundestBetween(low, high) : roundestBetween(below, above);
}

/** The roundest number above `low` and at most `high`: a multiple of the largest of … 100, 50, 20, 10, 5 … that has one. */
export function roundestBetween(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let exponent = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); exponent > -12; exponent -= 1) {
    for (const factor of [5, 2, 1]) {
      const step = factor * 10 ** exponent;
      // The multiple nearest to the middle, and the one on its other side: 1.6 is not above 1.6, but 1.7 is.
      const nearest = Math.round(middle / step);
      for (const multiple of [nearest, nearest + (nearest * step > middle ? -1 : 1)]) {
        // 0.1 * 3 is not 0.3: write the number with the decimals that it was meant to have.
        const clean = Number((multiple * step).toFixed(Math.max(0, -exponent)));
        if (clean > low && clean <= high) return clean;
      }
    }
  }
  return middle;
}

/** 0 for the lowest class. A value on a limit belongs to the class above it. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}
