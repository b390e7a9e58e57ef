import { describe, expect, test } from 'vitest';
import { slips, slipsForgiven } from './misspelling.ts';

describe('slips', () => {
  test.each([
    ['malmo', 'malmo', 0],
    ['malm', 'malmo', 0],
    ['mallmo', 'malmo', 1],
    ['mamlo', 'malmo', 1],
    ['maelmo', 'malmo', 1],
    ['karlshamm', 'karlshamn', 1],
    ['stokholm', 'stockholm', 1],
    ['oslo', 'osby', 2],
  ])('"%s" of %s: %i', (typed, name, expected) => {
    expect(slips(typed, name)).toBe(expected);
  });

  test('are forgiven in words that are long enough to be known by', () => {
    expect(['oslo', 'malmo', 'karlsham'].map(slipsForgiven)).toEqual([0, 1, 2]);
  });
});
