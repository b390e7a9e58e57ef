import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCorrelation } from './rankCorrelation.ts';

const orders = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 25 });

describe('the rank correlation', () => {
  test('is 1 of an order and itself, and −1 of it and its opposite, whatever the distances are', () => {
    fc.assert(
      fc.property(orders, (values) => {
        expect(rankCorrelation(values.map((value) => [value, value ** 3]))).toBeCloseTo(1);
        expect(rankCorrelation(values.map((value) => [value, -value]))).toBeCloseTo(-1);
      }),
    );
  });

  test('lets equal values share their places', () => {
    // By hand: places 1, 2.5, 2.5, 4 and 1, 2, 3, 4; 4.5 / √(4.5 · 5).
    expect(
      rankCorrelation([
        [1, 10],
        [2, 20],
        [2, 30],
        [3, 40],
      ]),
    ).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5));
  });

  test('is not there where all are equal, or nobody is', () => {
    expect(rankCorrelation([])).toBeNull();
    expect(
      rankCorrelation([
        [1, 5],
        [2, 5],
      ]),
    ).toBeNull();
  });
});
