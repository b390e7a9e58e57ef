import { describe, expect, test } from 'vitest';
import type { Dataset } from '../../dataset/readDataset.ts';
import { realDataset } from '../../dataset/testData.ts';
import type { Import } from '../../model/indicator.ts';
import { asksOf, BASES } from './asks.ts';

const TODAY = '2026-11-30';
const dataset = realDataset();
const regions = dataset.regions.map(({ code }) => code);

/** The data set with the population taken in other parts. */
function withPopulationTakenBy(sum: Import['sum']): Dataset {
  const indicators = dataset.indicators.map((one) => {
    const imports = one.imports?.map((own) => ({ ...own, sum: { ...own.sum, ...sum } }));
    return one.slug === 'folkmangd' ? { ...one, imports } : one;
  });
  return { ...dataset, indicators };
}
const asked = (url: string, name: string) => new URL(url).searchParams.get(`valueCodes[${name}]`)?.split(',') ?? [];

describe('SCB is asked for no more than one answer can hold', () => {
  test('totals of all regions at once', () => {
    const [ask, ...more] = asksOf('scb', dataset, BASES, TODAY);
    expect(more).toEqual([]);
    expect(asked(ask?.url ?? '', 'Region')).toEqual(regions);
    expect(asked(ask?.url ?? '', 'Tid')).toEqual(['from(2000)']);
    expect(asked(ask?.url ?? '', 'Civilstand')).toEqual([]);
    expect(asked(ask?.url ?? '', 'Alder')).toEqual(['tot']);
  });

  test('a few regions at a time where there is much of each', () => {
    const asks = asksOf('scb', withPopulationTakenBy({ Alder: ['0..9'] }), BASES, TODAY);
    expect(asks.flatMap(({ url }) => asked(url, 'Region'))).toEqual(regions);
    for (const { url } of asks) {
      expect(asked(url, 'Alder')).toHaveLength(10);
      expect(asked(url, 'Region').length * 10 * 27 * 12).toBeLessThanOrEqual(100_000);
      expect(url.length).toBeLessThanOrEqual(2000);
    }
  });

  test('what is too much for one region is refused before anything is asked', () => {
    const dataset = withPopulationTakenBy({ Alder: ['0..999'] });
    expect(() => asksOf('scb', dataset, BASES, TODAY)).toThrow(
      'data:fetch "TAB638/BE0101N1": expected at most 100000 cells and 2000 characters a region',
    );
  });
});

test('Kolada is asked for at most 25 years at a time', () => {
  const old = { ...dataset.observations[0], indicator: 'rimlig-vantan-vardcentral', period: '1990' };
  const observations = [...dataset.observations, old as (typeof dataset.observations)[number]];
  const asks = asksOf('kolada', { ...dataset, observations }, BASES, TODAY);
  const years = asks
    .filter(({ measure }) => measure === 'U70450')
    .map(({ url }) => url.split('/').at(-1)?.split(',').map(Number) ?? []);
  expect(years.map(({ length }) => length)).toEqual([25, 12]);
  expect(years.flat()).toEqual(Array.from({ length: 37 }, (_, index) => 1990 + index));
});
