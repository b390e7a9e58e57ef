import { describe, expect, test } from 'vitest';
import { edgeOf, isRare } from './standOut.ts';

describe('a region stands out', () => {
  test.each([
    [
      { from: 1, to: 1, of: 21 },
      { end: 'highest', place: 1 },
    ],
    [
      { from: 2, to: 3, of: 20 },
      { end: 'highest', place: 2 },
    ],
    [
      { from: 21, to: 21, of: 21 },
      { end: 'lowest', place: 1 },
    ],
    [
      { from: 18, to: 19, of: 20 },
      { end: 'lowest', place: 2 },
    ],
  ])('%o is at an end', (rank, edge) => expect(edgeOf(rank)).toEqual(edge));

  test.each([
    { from: 4, to: 4, of: 21 },
    { from: 18, to: 18, of: 21 },
    { from: 2, to: 4, of: 21 },
    { from: 17, to: 19, of: 20 },
    { from: 1, to: 21, of: 21 },
  ])('%o is not, or shares its place with some that are not', (rank) => expect(edgeOf(rank)).toBeNull());

  test('an answer that one to three regions gave is rare', () => {
    expect([0, 1, 3, 4, 21].map(isRare)).toEqual([false, true, true, false, false]);
  });
});
