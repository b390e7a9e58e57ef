import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import type { Correction } from '../model/release.ts';
import { correctionsByRelease, correctionsOf } from './corrections.ts';

const { releases, corrections } = realDataset();
const told = correctionsByRelease(corrections.corrections, releases);

const correction = (id: string, date: string): Correction => ({
  id,
  date,
  title: 'En siffra',
  was: 'Ett.',
  is: 'Två.',
  why: 'Fel rad.',
  indicator: null,
  regions: [],
});

test('a correction comes with the next release, of several of one day with the last, or with none yet', () => {
  const own = [correction('c', '2026-12-02'), correction('b', '2026-11-25'), correction('a', '2026-11-23')];
  const dated = [
    { version: '1.2.1', date: '2026-11-25' },
    { version: '1.2.0', date: '2026-11-25' },
    { version: '1.1.0', date: '2026-11-24' },
  ];
  const versions = [...correctionsByRelease(own, dated)].map(([version, of]) => [version, of.map(({ id }) => id)]);
  expect(Object.fromEntries(versions)).toEqual({ null: ['c'], '1.2.1': ['b'], '1.1.0': ['a'] });
});

test('what stands on /rattelser/ stands on /data/andringar/ too, once', () => {
  expect([...told.values()].flat().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    corrections.corrections.toSorted((a, b) => a.id.localeCompare(b.id)),
  );
});

test('a release that says that something has been put right has corrections to show', () => {
  const says = releases.filter(({ why }) => /rättat|rättel/.test(why)).map(({ version }) => version);
  expect(says.filter((version) => !told.has(version))).toEqual([]);
});

test('a measure and a region each know the corrections that touch them', () => {
  const own = [
    { ...correction('a', '2026-12-02'), indicator: 'vardplatser', regions: ['10'] },
    { ...correction('b', '2026-12-01'), regions: ['09'] },
    { ...correction('c', '2026-12-01'), indicator: 'vardplatser', regions: [] },
  ];
  const ids = (of: Parameters<typeof correctionsOf>[1]) => correctionsOf(own, of).map(({ id }) => id);
  expect(ids({ indicators: ['vardplatser'] })).toEqual(['a', 'c']);
  expect(ids({ region: '09' })).toEqual(['b', 'c']);
  expect(ids({ indicators: ['vardplatser'], region: '10' })).toEqual(['a', 'c']);
  expect(ids({ indicators: ['folkmangd'], region: '10' })).toEqual([]);
});
