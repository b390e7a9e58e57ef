import { expect, test } from 'vitest';
import { tickText } from './scale.ts';

const display = (decimals: number) => ({ display: { decimals, roundTo: 10, approximate: true } });

test.each([
  [1500, 0, '1\u202F500'],
  [2.5, 0, '2,5'],
  [2.5, 2, '2,50'],
  [3, 2, '3'],
])('a tick at %s of figures with %i decimals reads %s', (tick, decimals, text) => {
  expect(tickText(tick, display(decimals))).toBe(text);
});
