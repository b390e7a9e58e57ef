import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { placeOfOrder } from '../../tests/support/placeOfOrder.ts';
import { pairFinding } from './doctorCounts.ts';

const dataset = realDataset();
const { pair, ways, shownOn } = dataset.doctorCounts;
const load = (slug: string) =>
  indicatorDocument(dataset, dataset.indicators.find((one) => one.slug === slug) ?? expect.fail(slug));
const finding = pairFinding(pair, load, dataset.regions);

/** Doctors for each inhabitant as the publications print them: of an inverted measure that is what they print. */
const printed = ({ indicator, period }: typeof pair.across) =>
  new Map(
    rawRows(indicator)
      .filter((row) => row.region !== '00' && row.period === period && row['value'])
      .map((row) => [row.region, Number(row['value'])]),
  );

describe('the two ways to count doctors, side by side', () => {
  const [across, up] = [printed(pair.across), printed(pair.up)];
  const both = dataset.regions.map(({ code }) => code).filter((code) => across.has(code) && up.has(code));

  test('are of the regions that both publications have', () => {
    expect(finding.rows.map(({ code }) => code)).toEqual(both);
  });

  test('name the region whose places lie furthest apart, with the places that the printed figures give', () => {
    const place = (values: ReadonlyMap<string, number>, code: string) =>
      [...values.values()].filter((value) => value > (values.get(code) ?? 0)).length + 1;
    const gaps = both.map((code) => Math.abs(place(across, code) - place(up, code)));
    const { marked } = finding;
    expect(Math.abs(place(across, marked) - place(up, marked))).toBe(Math.max(...gaps));
    const { short = '' } = dataset.regions.find(({ code }) => code === marked) ?? {};
    const [first = ''] = finding.sentences;
    expect(first).toContain(short);
    const placesOf = (values: ReadonlyMap<string, number>) => {
      const equal = [...values.values()].filter((value) => value === values.get(marked)).length;
      return [...new Set([place(values, marked), place(values, marked) + equal - 1])].join('–');
    };
    const orders = first.replaceAll(short, 'X').matchAll(/låg X ((?:[^,]+? )?(?:högst|lägst)) av de (\d+) /g);
    expect([...orders].map(([, order, of]) => [placeOfOrder(order ?? '', of ?? ''), Number(of)])).toEqual([
      [placesOf(across), across.size],
      [placesOf(up), up.size],
    ]);
  });

  test('say that the orders are unlike only where they are, and name no cause', () => {
    expect(finding.sentences.length).toBe(2);
    const alike = pairFinding({ ...pair, up: pair.across }, load, dataset.regions);
    expect(alike.sentences).toEqual([]);
    expect(finding.sentences.join(' ')).not.toMatch(/[{}]|NaN|eftersom|därför|beror|orsak/);
  });
});

test('the table of ways stands on the pages of measures that it tells of', () => {
  const told = ways.map(({ indicator }) => indicator);
  expect(shownOn.filter((slug) => !told.includes(slug))).toEqual([]);
});
