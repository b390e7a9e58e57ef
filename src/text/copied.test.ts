import { expect, test } from 'vitest';
import { copiedCell } from './copied.ts';

test.each([
  ['1\u202F560', '1560', 1560, false],
  ['10\u00A0552\u00A0321', '10552321', 10552321, false],
  ['−2,0', '-2,0', -2, false],
  ['+42', '42', 42, false],
  ['46,5\u00A0%', '46,5%', 0.465, true],
  ['−36\u202F%', '-36%', -0.36, true],
  ['0', '0', 0, false],
  ['  389\n', '389', 389, false],
])('%j is pasted as %s, a number', (cell, text, value, isShare) => {
  expect(copiedCell(cell)).toEqual({ text, number: { value, isShare } });
});

test.each([
  ['370–414', '370–414'],
  ['–', '–'],
  ['Uppgift saknas', 'Uppgift saknas'],
  ['omkring 60', 'omkring 60'],
  ['12 34', '12 34'],
  ['Hyr\u00ADkostnad', 'Hyrkostnad'],
  ['AT-\u2060tjänst', 'AT-tjänst'],
  ['', ''],
])('%j is pasted as it is read', (cell, text) => {
  expect(copiedCell(cell)).toEqual({ text, number: null });
});
