import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../../tests/support/dataset/testData.ts';
import { allDocuments } from '../../publish/allDocuments.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionsDocument } from '../../publish/documents.ts';
import { knownOfCaps, markOptions, ownCaps, ownDecisions } from './ownCaps.ts';

const files = allDocuments(fixedDataset());
const load = (slug: string) => JSON.parse(files.get(`indicators/${slug}.json`) ?? '{}') as IndicatorDocument;
const { regions } = JSON.parse(files.get('regions.json') ?? '{}') as RegionsDocument;
const [capped, decided] = [load('listtak'), load('beslut-riktvarde')];
const caps = ownCaps(capped, regions);
const decisions = ownDecisions(decided, regions, 1100);
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');

describe('what regions have said of themselves', () => {
  test('is every cap that the source has, with what it remarks on it', () => {
    expect(caps).toHaveLength(capped.figures.length);
    const kalmar = caps.find(({ region }) => region === 'Kalmar län') ?? expect.fail();
    expect(plain(kalmar.sentence)).toBe(
      'I en enkät 2022 var listtaket i Kalmar län 1 750 listade per läkare. En inriktning, inte ett beslut.',
    );
    expect(plain(kalmar.label)).toBe('Kalmar län 1 750');
  });

  test('is the decisions that were taken, by the count of a party that says so, not those that were not', () => {
    expect(decisions.map(({ region }) => region).toSorted()).toEqual(['Gotland', 'Norrbotten', 'Uppsala']);
    expect(decisions.every(({ sentence }) => sentence.includes('Läkarförbundet, som företräder läkarna'))).toBe(true);
  });

  test('never is that a region meets it', () => {
    for (const { sentence, inRow } of [...caps, ...decisions]) {
      expect(sentence + inRow.join('')).not.toMatch(/\b(når|nådde|klarar|uppfyller)\b/);
    }
  });

  test('stands by region, its own caps before what is told in words, each with its source', () => {
    const known = knownOfCaps([...caps, ...decisions], capped, regions);
    const said = (name: string) => known.find(({ region }) => region === name)?.said ?? [];
    expect(said('Gotland').length).toBeGreaterThan(1);
    expect(said('Stockholm')[0]?.text).toContain('inget beslut om listtak');
    const texts = known.flatMap((region) => region.said);
    const own = capped.statements.filter(({ region }) => region !== '00');
    expect(texts).toHaveLength(caps.length + decisions.length + own.length);
    expect(texts.every(({ source }) => source)).toBe(true);
  });
});

test('marks of the same number are one option that names them all', () => {
  const marks = [
    { value: 1500, label: 'listtak 1 500' },
    { value: 1100, label: 'riktvärde 1 100' },
    { value: 1100, label: 'Gotland 1 100' },
  ];
  expect(markOptions(marks)).toEqual([
    { value: 1100, label: 'riktvärde 1 100, Gotland 1 100' },
    { value: 1500, label: 'listtak 1 500' },
  ]);
});
