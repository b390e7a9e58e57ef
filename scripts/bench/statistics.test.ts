import { describe, expect, it } from 'vitest';
import { growthExponent, median, percentile95 } from './statistics.ts';

describe('median', () => {
  it('is the one in the middle, whatever the order', () => expect(median([900, 1, 5])).toBe(5));
  it('is halfway between the two in the middle', () => expect(median([4, 1, 2, 100])).toBe(3));
  it('is no number of none', () => expect(median([])).toBeNaN());
});

describe('percentile95', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  it('is what five of a hundred are above', () => expect(percentile95(hundred)).toBe(96));
});

describe('growthExponent', () => {
  const scales = [1, 4, 16];
  const of = (grow: (x: number) => number) => growthExponent(scales.map((x) => [x, grow(x)] as const));

  it('is 1 of what grows in proportion', () => expect(of((x) => 3 * x)).toBeCloseTo(1));
  it('is 2 of what grows by the square', () => expect(of((x) => 0.5 * x ** 2)).toBeCloseTo(2));
  it('is 0 of what does not grow', () => expect(of(() => 7)).toBeCloseTo(0));
  it('is a little over 1 of sorting', () => expect(of((x) => 1000 * x * Math.log(1000 * x))).toBeCloseTo(1.16, 1));
  it('is no number of one measurement', () => expect(growthExponent([[4, 2]])).toBeNaN());
});
