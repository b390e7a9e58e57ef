import { expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { scatterTitle } from './title.ts';

const files = allDocuments(fixedDataset());
const { regions } = JSON.parse(files.get('regions.json') ?? '') as RegionsDocument;
const trust = JSON.parse(files.get('indicators/fortroende-vardcentral.json') ?? '') as IndicatorDocument;
const PERIOD = '2025';

/** The measure with these thirds, region by region; all others are in the middle. */
const withThirds = (short: string, thirds: Record<string, Figure['third']>) => ({
  period: PERIOD,
  document: {
    ...trust,
    short,
    figures: trust.figures.map((figure) => ({ ...figure, third: thirds[figure.region] ?? 'middle' })),
  },
});

test('names the regions that are at the same end on both', () => {
  const title = scatterTitle(
    withThirds('Förtroende', { '08': 'highest', '10': 'lowest', '01': 'highest' }),
    withThirds('Väntan', { '08': 'highest', '10': 'lowest', '01': 'lowest' }),
    regions,
  );
  expect(title).toBe('Kalmar län är i den högsta tredjedelen på båda: förtroende och väntan 2025');
});

test('tells the lowest where too many are high, and says so where none is at an end', () => {
  const high: Record<string, Figure['third']> = { '01': 'highest', '03': 'highest', '04': 'highest', '05': 'highest' };
  const many = withThirds('Förtroende', { ...high, '10': 'lowest' });
  expect(scatterTitle(many, many, regions)).toMatch(/^Blekinge är i den lägsta tredjedelen på båda: /);
  const four = withThirds('Förtroende', high);
  expect(scatterTitle(four, four, regions)).toMatch(/^Fyra regioner är i den högsta tredjedelen på båda: /);
  const none = withThirds('Förtroende', {});
  expect(scatterTitle(four, none, regions)).toMatch(/^Ingen region är i den högsta tredjedelen på båda: /);
});

test('of measures that are not ranked only their names are told', () => {
  const unranked = { period: PERIOD, document: { ...trust, figures: trust.figures.map(withoutThird) } };
  expect(scatterTitle(unranked, unranked, regions)).not.toContain('tredjedelen');
});

const withoutThird = ({ third: _third, rank: _rank, ...figure }: Figure): Figure => figure;
