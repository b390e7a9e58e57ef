import { expect, test } from 'vitest';
import { apart } from './apart.ts';

const at = (places: readonly number[], room = { from: 0, to: 100 }) =>
  apart(
    places.map((one) => ({ at: one, half: 10 })),
    room,
  ).map((one) => one.at);

test('labels with room enough stay where they are', () => {
  expect(at([20, 60])).toEqual([20, 60]);
});

test('labels that would meet are moved from each other, and from the edges', () => {
  expect(at([50, 55])).toEqual([50, 70]);
  expect(at([2, 99])).toEqual([10, 90]);
  expect(at([95, 98])).toEqual([70, 90]);
});
