import { expect, test } from 'vitest';
import { linear, percentScale, tickText } from './scale.ts';

const display = (decimals: number) => ({ display: { decimals, roundTo: 10, approximate: true } });

test.each([
  [1500, 0, '1\u202F500'],
  [2.5, 0, '2,5'],
  [2.5, 2, '2,50'],
  [3, 2, '3'],
])('a tick at %s of figures with %i decimals reads %s', (tick, decimals, text) => {
  expect(tickText(tick, display(decimals))).toBe(text);
});

test('an axis ends on round numbers, and a value stands where it is between them', () => {
  const { domain, ticks, at } = percentScale([61.7, 46.5]);
  expect(domain).toEqual([45, 65]);
  expect(ticks).toEqual([45, 50, 55, 60, 65]);
  expect([45, 50, 65].map(at)).toEqual([0, 25, 100]);
});

test('an axis down begins with the highest', () => {
  const { at } = percentScale([0, 10], { reversed: true });
  expect([0, 2.5, 10].map(at)).toEqual([100, 75, 0]);
});

test('values that are one stand in the middle', () => {
  expect(linear([7, 7], [0, 100])(7)).toBe(50);
});
