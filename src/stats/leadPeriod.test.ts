import { describe, expect, test } from 'vitest';
import { rawRows } from '../dataset/testData.ts';
import { findJumps, leadPeriod } from './leadPeriod.ts';

const regional = (indicator: string) =>
  rawRows(indicator)
    .filter(({ region, value }) => region !== '00' && value)
    .map(({ region, period, value }) => ({ region, period, value: Number(value) }));

const year = (period: string, regions: number) =>
  Array.from({ length: regions }, (_, index) => ({ region: String(index + 1), period }));

describe('assessed within three days, as published', () => {
  const points = regional('bedomd-inom-tre-dagar');
  const jumps = findJumps(points, 25);

  test('has two suspected jumps: Norrbotten and Gävleborg in 2025', () => {
    expect(jumps.toSorted((a, b) => a.region.localeCompare(b.region))).toEqual([
      { region: '21', from: '2024', to: '2025', change: -35.8 },
      { region: '25', from: '2024', to: '2025', change: -48.8 },
    ]);
  });

  test('is led with 2024, though 2025 has 20 regions', () => {
    expect(new Set(points.filter(({ period }) => period === '2025').map(({ region }) => region)).size).toBe(20);
    expect(leadPeriod(points, jumps)).toBe('2024');
  });

  test('would be led with 2025 but for the jumps', () => {
    expect(leadPeriod(points, [])).toBe('2025');
  });

  test('does not depend on the order of the rows', () => {
    const reversed = points.toReversed();
    expect(leadPeriod(reversed, findJumps(reversed, 25))).toBe('2024');
  });
});

test('the survey of waiting times has no jump and is led with its newest year', () => {
  const points = regional('rimlig-vantan-vardcentral');
  expect(findJumps(points, 25)).toEqual([]);
  expect(leadPeriod(points, [])).toBe('2025');
});

describe('jumps', () => {
  const points = [
    { region: '01', period: '2020', value: 50 },
    { region: '01', period: '2021', value: 75 },
    { region: '01', period: '2022', value: 49.9 },
  ];

  test('are larger than the limit, up or down', () => {
    expect(findJumps(points, 25)).toEqual([{ region: '01', from: '2021', to: '2022', change: -25.1 }]);
    expect(findJumps(points, 24.9)).toHaveLength(2);
  });

  test('are not looked for where the indicator has no limit', () => {
    expect(findJumps(points, null)).toEqual([]);
  });

  test('are of one region, not between two', () => {
    expect(
      findJumps(
        [
          { region: '01', period: '2020', value: 10 },
          { region: '03', period: '2021', value: 90 },
        ],
        25,
      ),
    ).toEqual([]);
  });
});

describe('the period to lead with', () => {
  test('is the newest with twenty regions', () => {
    expect(leadPeriod([...year('2016', 21), ...year('2017', 20), ...year('2018', 19)], [])).toBe('2017');
  });

  test('is the fullest, the newest of those, where none has twenty', () => {
    expect(leadPeriod([...year('2016', 3), ...year('2017', 5), ...year('2018', 5), ...year('2019', 1)], [])).toBe(
      '2018',
    );
  });

  test('counts regions, not figures', () => {
    expect(leadPeriod([...year('2016', 20), ...year('2017', 12), ...year('2017', 12)], [])).toBe('2016');
  });

  test('is none without figures', () => {
    expect(leadPeriod([], [])).toBeNull();
  });
});
