import { expect, test } from 'vitest';
import { toldReading } from './reading.ts';

test.each([
  ['6.8', '6,8'],
  ['0.70', '0,70'],
  ['-0.5', '−0,5'],
  ['10500', '10\u202F500'],
  ['knappt 4.8', 'knappt 4,8'],
  ['> 5.5', 'över 5,5'],
  ['<= 2', 'högst 2'],
  ['19 av 21', '19 av 21'],
  ['2.5–3.5', '2,5–3,5'],
  ['brist', 'brist'],
  ['uppgift saknas', 'uppgift saknas'],
])('what stood there, in Swedish: %s', (reading, told) => {
  expect(toldReading(reading)).toBe(told);
});
