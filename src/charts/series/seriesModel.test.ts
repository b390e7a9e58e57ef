import { describe, expect, test } from 'vitest';
import { realDataset } from '../../dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { seriesModel } from './seriesModel.ts';

const files = allDocuments(realDataset());
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = read<RegionsDocument>('regions.json');
const modelOf = (slug: string) => seriesModel(read<IndicatorDocument>(`indicators/${slug}.json`), null, regions);

describe('suspected jumps of all regions', () => {
  test('have their names while they are few', () => {
    const model = modelOf('psykiatri-forsta-besok');
    expect(model?.jumps.map(({ label }) => label).toSorted()).toEqual(['Gävleborg', 'Kronoberg', 'Västerbotten']);
    expect(model?.jumpsNote).toBe(
      'De lodräta streckade linjerna är 3 misstänkta brott: hopp på mer än 25 procentenheter från en uppgift till nästa.',
    );
  });

  test('are told in one line when they are many', () => {
    const model = modelOf('bup-inom-30-dagar');
    expect(model?.jumps.filter(({ label }) => label !== null)).toEqual([]);
    expect(model?.jumpsNote).toContain(`${model?.jumps.length} misstänkta brott`);
  });

  test('are not told of where there are none', () => {
    expect(modelOf('fortroende-vardcentral')?.jumpsNote).toBeNull();
  });
});

test('no line crosses a change of source, and the country, alone after it, is a dot with its year', () => {
  const model = modelOf('vantande-forsta-kontakt');
  expect(model?.breaks.map(({ label }) => label)).toEqual([expect.stringMatching(/^Brott mellan 2023 och 2024: /)]);
  expect(model?.riket?.path.match(/M/g)).toHaveLength(2);
  expect(model?.riket?.lone).toHaveLength(1);
  expect([model?.riket?.end?.period, model?.last]).toEqual(['2024', '2025']);
});

test('five digits get more room beside the plot and fewer years under it', () => {
  const wide = modelOf('nettokostnad-vard');
  expect(wide?.isWide).toBe(true);
  expect(wide?.years.length).toBeLessThanOrEqual(4);
  expect(wide?.years.at(-1)?.label).toBe('2025');
  expect(modelOf('kostnad-primarvard')?.isWide).toBe(false);
});
