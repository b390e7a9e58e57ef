import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../tests/support/dataset/testData.ts';
import { roundingInterval, shownInterval } from './interval.ts';
import type { Interval } from '../model/measure.ts';
import { rankIntervals, thirdOf } from './rank.ts';

const rounded = (decimals: number, ...values: number[]) => values.map((value) => roundingInterval(value, decimals));
const exact = (...values: number[]) => values.map((value) => ({ lower: value, upper: value }));
const places = (intervals: Parameters<typeof rankIntervals>[0]) =>
  rankIntervals(intervals).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));

describe('ranks', () => {
  test('count from the highest value', () => {
    expect(places(rounded(1, 2.2, 13.8, 8.8))).toEqual(['3', '1', '2']);
  });

  test('are shared by equal rounded values', () => {
    expect(places(rounded(2, 0.64, 0.52, 0.64, 0.97))).toEqual(['2–3', '4', '2–3', '1']);
  });

  test('are shared by equal exact values, and by no others', () => {
    expect(places(exact(5, 5, 4.999_999, 6))).toEqual(['2–3', '2–3', '4', '1']);
  });

  test('half-open: 0.64 and 0.65 meet at 0.645 and do not share a place', () => {
    expect(places(rounded(2, 0.64, 0.65))).toEqual(['2', '1']);
  });

  test('half-open also after 1 000 / x, at every step', () => {
    const indicator = { published: { unit: '', reciprocal: 1000 }, decimals: 2, decimalsIn: {}, exact: false };
    const intervals = Array.from({ length: 200 }, (_, i) =>
      shownInterval({ value: (i + 10) / 100, period: '2016' }, indicator),
    );
    const ranks = rankIntervals(intervals.filter((interval) => interval !== null));
    expect(ranks.map(({ from }) => from)).toEqual(ranks.map((_, index) => index + 1));
    expect(ranks.filter(({ from, to }) => from !== to)).toEqual([]);
  });

  test('an exact value on the lower end of an interval lies in it, on the upper end above it', () => {
    expect(places([{ lower: 5, upper: 6 }, ...exact(5)])).toEqual(['1–2', '1–2']);
    expect(places([{ lower: 4, upper: 5 }, ...exact(5)])).toEqual(['2', '1']);
  });

  test('overlaps need not be mutual: a wide interval shares places with two that do not share', () => {
    expect(
      places([
        { lower: 1, upper: 10 },
        { lower: 2, upper: 3 },
        { lower: 8, upper: 9 },
      ]),
    ).toEqual(['1–3', '2–3', '1–2']);
  });

  test('do not depend on the order of the regions', () => {
    const random = seededRandom(20);
    const values = Array.from({ length: 21 }, () => Math.round(random() * 30) / 10);
    const told = new Map(rankIntervals(rounded(1, ...values)).map((rank, index) => [values[index], rank]));
    const shuffled = values.toSorted(() => random() - 0.5);
    expect(rankIntervals(rounded(1, ...shuffled))).toEqual(shuffled.map((value) => told.get(value)));
  });

  test('count those of which no value can be below, and those of which none can be above', () => {
    const random = seededRandom(21);
    const isAbove = (a: Interval, b: Interval) => b.upper <= a.lower && a.lower > b.lower;
    for (let sample = 0; sample < 200; sample += 1) {
      const intervals = Array.from({ length: Math.floor(random() * 30) }, () => {
        const lower = Math.floor(random() * 12);
        return { lower, upper: lower + Math.floor(random() * 4) };
      });
      const expected = intervals.map((own) => ({
        from: 1 + intervals.filter((other) => isAbove(other, own)).length,
        to: intervals.length - intervals.filter((other) => isAbove(own, other)).length,
        of: intervals.length,
      }));
      expect(rankIntervals(intervals)).toEqual(expected);
    }
  });

  test('of none are none', () => {
    expect(rankIntervals([])).toEqual([]);
  });
});

describe('thirds', () => {
  const thirds = (...values: number[]) => rankIntervals(exact(...values)).map(thirdOf);
  const count = (of: number) => {
    const all = thirds(...Array.from({ length: of }, (_, index) => of - index));
    return ['highest', 'middle', 'lowest'].map((third) => all.filter((own) => own === third).length);
  };

  test('are seven regions each of 21', () => {
    expect(count(21)).toEqual([7, 7, 7]);
  });

  test('of 20 leave the odd ones in the middle', () => {
    expect(count(20)).toEqual([6, 8, 6]);
  });

  test('put those that share a place across a border in the middle', () => {
    // Places 1, 2–3 (across the border after 2), 4, 5, 6.
    expect(thirds(9, 8, 8, 5, 4, 3)).toEqual(['highest', 'middle', 'middle', 'middle', 'lowest', 'lowest']);
    // Places 4–5, across the border before 5.
    expect(thirds(9, 8, 6, 5, 5, 3)).toEqual(['highest', 'highest', 'middle', 'middle', 'middle', 'lowest']);
  });

  test('keep those that share a place on the border’s own side', () => {
    expect(thirds(9, 9, 6, 5, 3, 3)).toEqual(['highest', 'highest', 'middle', 'middle', 'lowest', 'lowest']);
  });

  test('of equal values are all the middle one', () => {
    expect(new Set(thirds(5, 5, 5, 5, 5, 5))).toEqual(new Set(['middle']));
  });
});
