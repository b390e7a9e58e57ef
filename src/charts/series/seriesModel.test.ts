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

describe('suspected breaks of all regions', () => {
  test('have their names while they are few', () => {
    const model = modelOf('psykiatri-forsta-besok');
    expect(model?.suspected.map(({ label }) => label).toSorted()).toEqual(['Gävleborg', 'Kronoberg', 'Västerbotten']);
    expect(model?.suspectedNote).toBe(
      'De lodräta streckade linjerna är 3 steg på mer än 25 procentenheter från en uppgift till nästa. Troligen ändrad registrering: jämförs inte.',
    );
  });

  test('are told in one line when they are many', () => {
    const document = read<IndicatorDocument>('indicators/bup-inom-30-dagar.json');
    const steps = ['01', '03', '04', '05'].map((region) => ({ region, from: '2024', to: '2025', change: 30 }));
    const rule = { over: 25, why: 'x' };
    const model = seriesModel({ ...document, suspectedBreak: rule, suspectedBreaks: steps }, null, regions);
    expect(model?.suspected.filter(({ label }) => label !== null)).toEqual([]);
    expect(model?.suspectedNote).toContain('4 steg på mer än 25 procentenheter');
  });

  test('are not told of where there are none', () => {
    expect(modelOf('fortroende-vardcentral')?.suspectedNote).toBeNull();
  });
});

test('no line crosses a change of source, and the country, alone after it, is a dot with its year', () => {
  const model = modelOf('vantande-forsta-kontakt');
  expect(model?.breaks.map(({ label }) => label)).toEqual([expect.stringMatching(/^Brott mellan 2023 och 2024: /)]);
  expect(model?.riket?.path.match(/M/g)).toHaveLength(2);
  expect(model?.riket?.lone).toHaveLength(1);
  expect([model?.riket?.end?.period, model?.last]).toEqual(['2024', '2025']);
});

test('a year in which the regions are not the whole country is hollow dots, which no line reaches, and is told as that', () => {
  const incomplete = [...files].flatMap(([path, text]) => {
    if (!/^indicators\/[^/.]+\.json$/.test(path)) return [];
    const document = JSON.parse(text) as IndicatorDocument;
    const model = document.incomplete.length > 0 ? seriesModel(document, null, regions) : null;
    return model ? [{ document, model }] : [];
  });
  expect(incomplete.length).toBeGreaterThan(0);
  for (const { document, model } of incomplete) {
    const valued = document.figures.filter(({ region, period, value }) => {
      return region !== '00' && value !== null && document.incomplete.includes(period);
    });
    const last = Math.max(...model.otherDots.map(({ x }) => x));
    const hollow = model.otherDots.filter(({ x, isHollow }) => isHollow && x === last);
    expect(hollow, document.slug).toHaveLength(valued.length);
    const at = new Set(hollow.map(({ x }) => String(x)));
    const reached = [...model.others.matchAll(/L([\d.]+) /g)].filter(([, x = '']) => at.has(x));
    expect(reached, document.slug).toEqual([]);
    expect(model.incompleteNote).toContain(document.incomplete[0]);
  }
});

test('five digits get more room beside the plot and fewer years under it', () => {
  const wide = modelOf('nettokostnad-vard');
  expect(wide?.isWide).toBe(true);
  expect(wide?.years.length).toBeLessThanOrEqual(4);
  expect(wide?.years.at(-1)?.label).toBe('2025');
  expect(modelOf('kostnad-primarvard')?.isWide).toBe(false);
});
