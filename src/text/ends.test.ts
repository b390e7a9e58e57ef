import { describe, expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { lowestToHighest, rangeShort } from './ends.ts';
import type { Shown } from './figures.ts';

const PERCENT: Shown = {
  kind: 'percent',
  decimals: 1,
  unit: 'procent',
  unitShort: '%',
  categories: [],
  display: { decimals: 1, roundTo: null, approximate: false },
};
const TENS: Shown = {
  kind: 'number',
  decimals: 1,
  unit: 'invånare per läkare',
  unitShort: '',
  categories: [],
  display: { decimals: 0, roundTo: 10, approximate: true },
};

/** A figure with the region's code; with a place, where it has one. */
const figure = (region: string, value: number | null, places?: [from: number, to: number]): Figure => ({
  region,
  period: '2025',
  value,
  basis: value === null ? 'missing' : 'published',
  source: 'one',
  ...(value !== null && { printed: value.toFixed(1) }),
  ...(places && { rank: { from: places[0], to: places[1], of: 21 } }),
});
const told = (figures: readonly Figure[], indicator = PERCENT) =>
  lowestToHighest(figures, indicator, (region) => ` (${region})`)?.replace(/[\u202F\u00A0]/g, ' ') ?? null;
const range = (figures: readonly Figure[], indicator = PERCENT) =>
  rangeShort(figures, indicator).replace(/[\u202F\u00A0]/g, ' ');

describe('the lowest and the highest figure', () => {
  test('are told in that order whatever the order of the figures, with regions whose places are their own', () => {
    const figures = [figure('03', 40, [2, 2]), figure('01', 72.6, [1, 1]), figure('02', 0.5, [3, 3])];
    expect(told(figures)).toBe('från 0,5 % (02) till 72,6 % (01)');
  });

  test('name no region that shares its place', () => {
    expect(told([figure('01', 9.9, [1, 1]), figure('02', 1.5, [20, 21])])).toBe('från 1,5 % till 9,9 % (01)');
    expect(told([figure('01', 9.9, [1, 3]), figure('02', 1.5, [21, 21])])).toBe('från 1,5 % (02) till 9,9 %');
  });

  test('name no region of what is not ranked', () => {
    const survey = [
      { ...figure('01', 72.6), third: 'highest' as const },
      { ...figure('02', 46.5), third: 'lowest' as const },
    ];
    expect(told(survey)).toBe('från 46,5 % till 72,6 %');
    expect(told([figure('01', 72.6), figure('02', 46.5)])).toBe('från 46,5 % till 72,6 %');
  });

  test('are not there where they read the same, or where there are not two', () => {
    expect(told([figure('01', 55), figure('02', 55)])).toBeNull();
    expect(told([figure('01', 1903, [1, 1]), figure('02', 1901, [2, 2])], TENS)).toBeNull();
    expect(told([figure('01', 55, [1, 1]), figure('02', null)])).toBeNull();
    expect(told([])).toBeNull();
  });
});

describe('a range', () => {
  test('has its unit once, and leaves out what is missing', () => {
    expect(range([figure('01', 15.8), figure('02', 13), figure('03', null)])).toBe('13,0–15,8 %');
    expect(range([figure('01', 1562), figure('02', 1203)], TENS)).toBe('1 200–1 560');
  });

  test('is told of surveys too: it names nobody', () => {
    expect(
      range([
        { ...figure('01', 60.1), third: 'middle' },
        { ...figure('02', 55), third: 'lowest' },
      ]),
    ).toBe('55,0–60,1 %');
  });

  test('of figures that read the same is that figure, and of one alone nothing', () => {
    expect(range([figure('01', 55), figure('02', 55)])).toBe('55,0 %');
    expect(range([figure('01', 1903), figure('02', 1901)], TENS)).toBe('1 900');
    expect(range([figure('01', 55), figure('02', null)])).toBe('');
    expect(range([])).toBe('');
  });
});
