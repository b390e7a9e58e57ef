import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { seriesModel } from './model.ts';

const files = allDocuments(fixedDataset());
const read = <T>(path: string) => JSON.parse(files.get(path) ?? 'null') as T;
const { regions } = read<RegionsDocument>('regions.json');
const modelOf = (slug: string) => seriesModel(read<IndicatorDocument>(`indicators/${slug}.json`), [], regions);

describe('suspected breaks of all regions', () => {
  test('have their names while they are few', () => {
    const model = modelOf('psykiatri-forsta-besok');
    expect(model?.suspected.map(({ label }) => label).toSorted()).toEqual(['Gävleborg', 'Kronoberg', 'Västerbotten']);
    expect(model?.suspectedNote).toBe(
      'De lodräta streckade linjerna är 3 steg på mer än 25 procentenheter från en uppgift till nästa. Ovanligt stor ändring, jämförs inte.',
    );
  });

  test('are told in one line when they are many', () => {
    const document = read<IndicatorDocument>('indicators/bup-inom-30-dagar.json');
    const steps = ['01', '03', '04', '05'].map((region) => ({ region, from: '2024', to: '2025', change: 30 }));
    const rule = { over: 25, why: 'x' };
    const model = seriesModel({ ...document, suspectedBreak: rule, suspectedBreaks: steps }, [], regions);
    expect(model?.suspected.filter(({ label }) => label !== null)).toEqual([]);
    expect(model?.suspectedNote).toContain('4 steg på mer än 25 procentenheter');
  });

  test('are not told of where there are none', () => {
    expect(modelOf('fortroende-vardcentral')?.suspectedNote).toBeNull();
  });
});

/** The runs of a region's points, each as its periods. */
const runsOf = (model: ReturnType<typeof modelOf>, region: string) =>
  [...Map.groupBy(model?.points.filter((point) => point.region === region) ?? [], ({ run }) => run).values()].map(
    (run) => run.map(({ period }) => period),
  );

test('no line crosses a change of source, and the country, alone after it, is a dot with its year', () => {
  const model = modelOf('vantande-forsta-kontakt');
  expect(model?.breaks.map(({ label }) => label)).toEqual([expect.stringMatching(/^Brott mellan 2023 och 2024: /)]);
  expect(runsOf(model, '00').at(-1)).toEqual(['2024']);
  expect(runsOf(model, '00')).toHaveLength(2);
  expect(model?.ends.find(({ kind }) => kind === 'riket')?.value).toMatch(/^2024: /);
});

test('a year in which the regions are not the whole country is hollow dots, which no line reaches, and is told as that', () => {
  const incomplete = [...files].flatMap(([path, text]) => {
    if (!/^indicators\/[^/.]+\.json$/.test(path)) return [];
    const document = JSON.parse(text) as IndicatorDocument;
    const model = document.incomplete.length > 0 ? seriesModel(document, [], regions) : null;
    return model ? [{ document, model }] : [];
  });
  expect(incomplete.length).toBeGreaterThan(0);
  for (const { document, model } of incomplete) {
    const valued = document.figures.filter(({ region, period, value }) => {
      return region !== '00' && value !== null && document.incomplete.includes(period);
    });
    const hollow = model.points.filter(({ region, period, isHollow }) => {
      return region !== '00' && isHollow && document.incomplete.includes(period);
    });
    expect(hollow, document.slug).toHaveLength(valued.length);
    const inRuns = hollow.filter(({ run }) => model.points.filter((point) => point.run === run).length > 1);
    expect(inRuns, document.slug).toEqual([]);
    expect(model.incompleteNote).toContain(document.incomplete[0]);
  }
});
