import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { notesOf, ownNote } from './notes.ts';

const figure = (region: string, note?: string): Figure => ({
  region,
  period: '2024',
  value: 1,
  basis: 'published',
  source: 's',
  ...(note === undefined ? {} : { note }),
});
const nameOf = (code: string) => ({ '01': 'Stockholm', '09': 'Gotland' })[code] ?? code;
const all = ['03', '04', '05', '06'].map((code) => figure(code, 'Summa.'));
const figures = [figure('01', 'Privata läkare räknas inte.'), figure('09', 'Högre än antalet.'), ...all, figure('07')];

test('each remark is told once, with the regions when they are few', () => {
  expect(notesOf({ figures }, nameOf)).toEqual([
    { text: 'Privata läkare räknas inte.', where: 'Stockholm 2024' },
    { text: 'Högre än antalet.', where: 'Gotland 2024' },
    { text: 'Summa.', where: null },
  ]);
});

test('a region’s own remark is one that most regions do not have', () => {
  expect(ownNote(figures[0], { figures })).toBe('Privata läkare räknas inte.');
  expect(ownNote(all[0], { figures })).toBeNull();
  expect(ownNote(figures.at(-1), { figures })).toBeNull();
  expect(ownNote(undefined, { figures })).toBeNull();
});
