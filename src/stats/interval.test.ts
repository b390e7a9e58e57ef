import { describe, expect, test } from 'vitest';
import { roundingInterval, shownInterval, shownValue } from './interval.ts';

const DOCTORS = {
  published: { unit: 'läkare per 1 000', reciprocal: 1000 },
  decimals: 2,
  decimalsIn: {},
  exact: false,
};
const SHARE = { published: null, decimals: 1, decimalsIn: {}, exact: false };

describe('what an unrounded value can have been', () => {
  test.each([
    [0.65, 2, 0.645, 0.655],
    [0.7, 2, 0.695, 0.705],
    [13.8, 1, 13.75, 13.85],
    [70, 1, 69.95, 70.05],
    [0, 1, -0.05, 0.05],
    [-2, 0, -2.5, -1.5],
  ])('%d with %d decimals', (printed, decimals, lower, upper) => {
    expect(roundingInterval(printed, decimals)).toEqual({ lower, upper });
  });

  test('neighbours meet at the very same number, and so never overlap', () => {
    for (const decimals of [0, 1, 2, 3]) {
      const step = 10 ** -decimals;
      for (let count = 0; count < 2000; count += 1) {
        const own = roundingInterval(Number((count * step).toFixed(decimals)), decimals);
        const next = roundingInterval(Number(((count + 1) * step).toFixed(decimals)), decimals);
        expect(own.upper).toBe(next.lower);
      }
    }
  });
});

describe('doctors per 1 000 inhabitants, shown as inhabitants per doctor', () => {
  test('0.65 is 1 538, and can be 1 527 to 1 550', () => {
    expect(shownValue({ value: 0.65 }, DOCTORS)).toBeCloseTo(1538.46, 2);
    const interval = shownInterval({ value: 0.65, period: '2016' }, DOCTORS);
    expect(Math.round(interval?.lower ?? 0)).toBe(1527);
    expect(Math.round(interval?.upper ?? 0)).toBe(1550);
  });

  test('0.52 is 1 905 to 1 942', () => {
    const interval = shownInterval({ value: 0.52, period: '2016' }, DOCTORS);
    expect([interval?.lower, interval?.upper].map((end) => Math.round(end ?? 0))).toEqual([1905, 1942]);
  });

  test('the interval holds the value, its lower end first', () => {
    for (let hundredths = 10; hundredths <= 500; hundredths += 1) {
      const value = hundredths / 100;
      const { lower = 0, upper = 0 } = shownInterval({ value, period: '2016' }, DOCTORS) ?? {};
      const shown = shownValue({ value }, DOCTORS) ?? 0;
      expect(lower).toBeLessThan(shown);
      expect(upper).toBeGreaterThan(shown);
    }
  });
});

test('a value as printed is shown as it is', () => {
  expect(shownValue({ value: 13.8 }, SHARE)).toBe(13.8);
});

test('a year that the publisher gives with fewer decimals has a wider interval', () => {
  const survey = { ...SHARE, decimalsIn: { '2016': 0 } };
  expect(shownInterval({ value: 60, period: '2016' }, survey)).toEqual({ lower: 59.5, upper: 60.5 });
  expect(shownInterval({ value: 60, period: '2017' }, survey)).toEqual({ lower: 59.95, upper: 60.05 });
});

test('an exact figure, and one that is missing, has no interval', () => {
  expect(shownInterval({ value: 2803, period: '2016' }, { ...SHARE, exact: true })).toBeNull();
  expect(shownInterval({ value: null, period: '2016' }, DOCTORS)).toBeNull();
  expect(shownValue({ value: null }, DOCTORS)).toBeNull();
});
