import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('so many calls at once, and then one for each that is long enough ago', () => {
  const pace = new Pace(3, 1000);
  expect([0, 10, 20, 30, 40].map((now) => pace.msUntilTurn('a', now))).toEqual([0, 0, 0, 970, 970]);
  expect(pace.msUntilTurn('b', 40)).toBe(0);
  // The turns taken before are at 20, 1000 and 1010.
  expect(pace.msUntilTurn('a', 1015)).toBe(5);
  expect(pace.msUntilTurn('a', 9000)).toBe(0);
});

test('no stretch of a second has more calls than are allowed, whenever they come', () => {
  const pace = new Pace(10, 1000);
  const starts = Array.from({ length: 95 }, (_, index) => index * 7 + pace.msUntilTurn('a', index * 7));
  for (const start of starts) {
    expect(starts.filter((other) => other >= start && other < start + 1000).length).toBeLessThanOrEqual(10);
  }
});
