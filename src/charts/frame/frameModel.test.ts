import { expect, test } from 'vitest';
import { realDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { PublishedSource } from '../../model/publishedSource.ts';
import { sourceLabels } from './frameModel.ts';

const source = (id: string, byline: string, title: string, published: string | null = null, party = false) =>
  ({ id, publisherId: id, byline, title, published, party, place: { kind: 'page' }, reading: {} }) as PublishedSource;
const labels = (sources: readonly PublishedSource[]) => sourceLabels(sources).map(({ label }) => label);

const NEWS = source('a', 'Läkartidningen', 'Ökad kostnad', '2021-10');
const RADIO = source('b', 'Sveriges Radio', 'Hyrläkarna kostar', '2019-02');

test('one or two publications stand with their titles', () => {
  expect(labels([NEWS, RADIO])).toEqual(['Läkartidningen, Ökad kostnad', 'Sveriges Radio, Hyrläkarna kostar']);
});

test('many stand with their publisher and year, and a party to the matter is named as one', () => {
  const union = source('c', 'Läkarförbundet', 'Behov', null, true);
  expect(labels([NEWS, RADIO, union])).toEqual([
    'Läkartidningen 2021',
    'Sveriges Radio 2019',
    'Läkarförbundet (part i frågan)',
  ]);
});

test('those that would read alike are told apart by the years that they are of', () => {
  const tables = ['2016', '2017', '2019'].map((year) => source(year, 'Regionfakta', `Antal läkare, ${year}`));
  expect(labels(tables)).toEqual(['Regionfakta (för 2016)', 'Regionfakta (för 2017)', 'Regionfakta (för 2019)']);
});

test('or by their titles', () => {
  const other = source('d', 'Läkartidningen', 'Minskade kostnader', '2021-03');
  expect(labels([NEWS, other, RADIO])).toEqual([
    'Läkartidningen 2021 (”Ökad kostnad”)',
    'Läkartidningen 2021 (”Minskade kostnader”)',
    'Sveriges Radio 2019',
  ]);
});

test('a database that was read twice is one source, whose link leads to the newest reading', () => {
  const reading = (id: string, date: string) =>
    ({
      ...source(id, 'Kolada', 'Nyckeltal'),
      publisherId: 'kolada',
      place: { kind: 'table' },
      reading: { date },
    }) as PublishedSource;
  const [old, newer] = [reading('k-1', '2026-07-02'), reading('k-2', '2026-12-01')];
  const told = [
    [old, newer],
    [newer, old],
  ].map((both) => sourceLabels([...both, NEWS]).map(({ id, label }) => [id, label]));
  expect(told[0]).toEqual([
    ['k-2', 'Kolada'],
    ['a', 'Läkartidningen, Ökad kostnad'],
  ]);
  expect(told[1]).toEqual(told[0]);
});

test('no two publications of a measure have the same label', () => {
  const documents = [...allDocuments(realDataset())]
    .filter(([path]) => /^indicators\/.*\.json$/.test(path))
    .map(([, json]) => JSON.parse(json) as IndicatorDocument);
  expect(documents.length).toBeGreaterThan(100);
  for (const { slug, sources } of documents) {
    const told = labels(sources);
    expect(
      told.filter((label, at) => told.indexOf(label) !== at),
      slug,
    ).toEqual([]);
  }
});
