import { describe, expect, test } from 'vitest';
import { fixedRows, seededRandom } from '../../tests/support/dataset/testData.ts';
import { classOf, naturalBreaks, roundestBetween } from './naturalBreaks.ts';

/** The values of each class, lowest first. */
const groups = (values: readonly number[], limits: readonly number[]) =>
  Array.from({ length: limits.length + 1 }, (_, index) => values.filter((value) => classOf(value, limits) === index));

function spread(group: readonly number[]): number {
  const mean = group.reduce((sum, value) => sum + value, 0) / group.length;
  return group.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

const totalSpread = (split: readonly (readonly number[])[]) => split.reduce((sum, group) => sum + spread(group), 0);

/** The least spread of all ways to part the values, found by trying them all. */
function leastSpread(sorted: readonly number[], classes: number): number {
  if (classes === 1) return spread(sorted);
  const cuts = sorted.map((_, index) => index).filter((cut) => cut > 0 && sorted[cut] !== sorted[cut - 1]);
  return Math.min(...cuts.map((cut) => spread(sorted.slice(cut)) + leastSpread(sorted.slice(0, cut), classes - 1)));
}

const random = seededRandom(1967);
const samples = Array.from({ length: 60 }, () => {
  const size = 6 + Math.floor(random() * 7);
  const step = [1, 0.5, 0.1, 100][Math.floor(random() * 4)] ?? 1;
  // Few steps, so that equal values are common; half the samples reach below zero.
  const low = random() < 0.5 ? 0 : -6;
  return Array.from({ length: size }, () => Number(((low + Math.floor(random() * 13)) * step).toFixed(1)));
}).filter((values) => new Set(values).size > 4);

describe('natural breaks', () => {
  test('are tried on enough samples', () => {
    expect(samples.length).toBeGreaterThan(40);
  });

  test('part the values with the least spread there can be', () => {
    for (const values of samples) {
      const sorted = values.toSorted((a, b) => a - b);
      for (const classes of [2, 3, 4]) {
        const split = groups(values, naturalBreaks(values, classes));
        expect(split.every((group) => group.length > 0)).toBe(true);
        expect(split).toHaveLength(classes);
        expect(totalSpread(split)).toBeCloseTo(leastSpread(sorted, classes), 8);
      }
    }
  });

  test('find the gaps that a reader sees', () => {
    expect(groups([1, 2, 10, 11, 30, 31], naturalBreaks([1, 2, 10, 11, 30, 31], 3))).toEqual([
      [1, 2],
      [10, 11],
      [30, 31],
    ]);
  });

  test('do not depend on the order of the values', () => {
    for (const values of samples) {
      const shuffled = values.toSorted(() => random() - 0.5);
      expect(naturalBreaks(shuffled, 4)).toEqual(naturalBreaks(values, 4));
    }
  });

  test('rise, lie between the values that they part, and split no equal values', () => {
    for (const values of samples) {
      const limits = naturalBreaks(values, 4);
      expect(limits).toEqual([...new Set(limits)].toSorted((a, b) => a - b));
      for (const limit of limits) {
        expect(Math.max(...values.filter((value) => value < limit))).toBeLessThan(limit);
        expect(values.some((value) => value >= limit)).toBe(true);
      }
    }
  });

  test('give each value a class of its own when there are no more values than classes', () => {
    expect(naturalBreaks([3, 1, 3, 2], 5)).toHaveLength(2);
    expect(groups([1, 2, 3], naturalBreaks([3, 1, 3, 2], 5))).toEqual([[1], [2], [3]]);
    expect(naturalBreaks([4, 4], 5)).toEqual([]);
    expect(naturalBreaks([], 5)).toEqual([]);
  });

  test('lay no limit inside what an unrounded value can have been', () => {
    const around = (value: number) => ({ lower: value - 2, upper: value + 2 });
    // 10 is the roundest number between 9 and 14, but it can have been 9.
    const [limit = 0] = naturalBreaks([8, 9, 14, 15], 2, around);
    expect(naturalBreaks([8, 9, 14, 15], 2)).toEqual([10]);
    expect(limit).toBeGreaterThan(11);
    expect(limit).toBeLessThanOrEqual(12);
    expect(naturalBreaks([8, 15], 5, around)[0]).toBeGreaterThan(10);
  });

  test('part values whose intervals meet between the values themselves', () => {
    const around = (value: number) => ({ lower: value - 0.5, upper: value + 0.5 });
    expect(groups([1, 2], naturalBreaks([1, 2], 2, around))).toEqual([[1], [2]]);
  });

  test('leave the input as it was', () => {
    const values = [3, 1, 2, 9, 8, 7];
    naturalBreaks(values, 2);
    expect(values).toEqual([3, 1, 2, 9, 8, 7]);
  });

  test('of the hired-staff shares of 2017 set Västernorrland apart', () => {
    const shares = fixedRows('hyrpersonal-andel').filter(({ region, value }) => region !== '00' && value);
    const values = shares.map(({ value }) => Number(value));
    expect(groups(values, naturalBreaks(values, 5)).at(-1)).toEqual([13.8]);
  });
});

describe('the limit between two classes', () => {
  test.each([
    [1497, 1512, 1500],
    [5.5, 6.7, 6],
    [0.64, 0.65, 0.65],
    [8.8, 13.8, 10],
    [0, 1, 1],
    [-3, 2, 0],
    [-7, -4, -5],
    [99, 101, 100],
    [1.23, 1.29, 1.25],
    [1.6, 1.7, 1.7],
    [2, 2.1, 2.1],
  ])('between %d and %d is %d', (low, high, limit) => {
    expect(roundestBetween(low, high)).toBe(limit);
  });

  test('is above the one, at most the other, and there is no rounder power of ten to be had', () => {
    for (let sample = 0; sample < 500; sample += 1) {
      const low = Number((random() * 2000 - 500).toFixed(2));
      const high = Number((low + 0.01 + random() * 50).toFixed(2));
      const limit = roundestBetween(low, high);
      expect(limit).toBeGreaterThan(low);
      expect(limit).toBeLessThanOrEqual(high);
      // In hundredths, whole numbers, to be exact.
      const [from, to, own] = [low, high, limit].map((number) => Math.round(number * 100)) as [number, number, number];
      for (let power = 1; power <= 1e6; power *= 10) {
        const hasMultiple = Math.floor(to / power) * power > from;
        if (hasMultiple) expect(own % power).toBeCloseTo(0, 9);
      }
    }
  });
});

test('a value on a limit belongs to the class above it', () => {
  expect([0, 9.99, 10, 19, 20, 21].map((value) => classOf(value, [10, 20]))).toEqual([0, 0, 1, 1, 2, 2]);
});
