import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equalStepLimits, fixedStepLimits, quantileLimits } from './classLimits.ts';
import { classOf } from './naturalBreaks.ts';

const values = fc.array(
  fc.integer({ min: -5000, max: 5000 }).map((value) => value / 10),
  { minLength: 1, maxLength: 21 },
);
const sizes = (all: readonly number[], limits: readonly number[]) =>
  Array.from(
    { length: limits.length + 1 },
    (_, index) => all.filter((value) => classOf(value, limits) === index).length,
  );

describe('classes of as many regions each', () => {
  it('are as even as they can be', () => {
    const all = Array.from({ length: 20 }, (_, index) => index * index);
    expect(sizes(all, quantileLimits(all, 5))).toEqual([4, 4, 4, 4, 4]);
  });

  it('keep equal values together', () => {
    expect(quantileLimits([3, 3, 3, 3], 5)).toEqual([]);
    const all = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5];
    expect(sizes(all, quantileLimits(all, 5))).toEqual([6, 2, 2]);
  });

  it('have no limit inside what a rounded value may have been', () => {
    const interval = (value: number) => ({ lower: value - 5, upper: value + 5 });
    expect(quantileLimits([10, 30], 2, interval)).toEqual([20]);
    expect(quantileLimits([100, 130, 150, 190], 2, interval)).toEqual([140]);
  });

  it('are never empty, and their limits ascend', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, classes) => {
        const limits = quantileLimits(all, classes);
        expect(limits.length).toBeLessThan(classes);
        expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b));
        expect(sizes(all, limits)).not.toContain(0);
      }),
    );
  });
});

describe('classes at fixed steps', () => {
  it('part the values at the round step that leaves the classes least spread, whatever lies far out', () => {
    const crowd = Array.from({ length: 50 }, (_, index) => 50 + index / 2);
    expect(fixedStepLimits(crowd, 5)).toEqual([55, 60, 65, 70]);
    expect(fixedStepLimits([...crowd, 41], 5)).toEqual([55, 60, 65, 70]);
    expect(fixedStepLimits([7, 7], 5)).toEqual([]);
  });

  it('are all as wide but for the open ends, and so many as asked for', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, classes) => {
        const limits = fixedStepLimits(all, classes);
        expect(limits.length).toBe(new Set(all).size > 1 ? classes - 1 : 0);
        const steps = limits.slice(1).map((limit, index) => Number((limit - (limits[index] ?? 0)).toFixed(6)));
        expect(new Set(steps).size).toBeLessThan(2);
      }),
    );
  });
});

describe('classes at equal steps', () => {
  it('have round limits', () => {
    expect(equalStepLimits([1204, 1923, 1500], 5)).toEqual([1400, 1600, 1800]);
    expect(equalStepLimits([0.13, 0.58], 5)).toEqual([0.2, 0.3, 0.4, 0.5]);
    expect(equalStepLimits([-2, 3], 5)).toEqual([0, 2]);
    expect(equalStepLimits([7, 7], 5)).toEqual([]);
  });

  it('are equally wide, few enough, and each end has a region', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 7 }), (all, classes) => {
        const limits = equalStepLimits(all, classes);
        expect(limits.length).toBeLessThan(classes);
        const steps = limits.slice(1).map((limit, index) => Number((limit - (limits[index] ?? 0)).toFixed(6)));
        expect(new Set(steps).size).toBeLessThan(2);
        if (limits.length > 0) {
          const counted = sizes(all, limits);
          expect(counted[0]).toBeGreaterThan(0);
          expect(counted.at(-1)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
