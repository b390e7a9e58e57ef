import { expect, test } from 'vitest';
import { apart, boxAround, isWithin, overlaps } from './boxes.ts';

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

test('a text stands before its place, after it or around it', () => {
  const size = { width: 40, height: 10 };
  const [top, bottom] = [45, 55];
  expect(boxAround({ x: 100, y: 50, anchor: 'start' }, size)).toEqual({ left: 100, right: 140, top, bottom });
  expect(boxAround({ x: 100, y: 50, anchor: 'end' }, size)).toEqual({ left: 60, right: 100, top, bottom });
  expect(boxAround({ x: 100, y: 50, anchor: 'middle' }, size)).toEqual({ left: 80, right: 120, top, bottom });
});

test('boxes overlap where they share more than an edge, or more than a hair', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  const moved = (across: number, down: number) => ({
    left: across,
    right: 10 + across,
    top: down,
    bottom: 10 + down,
  });
  expect(overlaps(box, moved(10, 0))).toBe(false);
  expect(overlaps(box, moved(0, -10))).toBe(false);
  expect(overlaps(box, moved(9, 9))).toBe(true);
  expect(overlaps(box, moved(9, 9), 1)).toBe(false);
  expect(isWithin(box, moved(0, 0))).toBe(true);
  expect(isWithin(box, moved(1, 0))).toBe(false);
});
