import { expect, test } from 'vitest';
import type { Release } from '../model/release.ts';
import { changesSentence, regionReleaseText, releaseText } from './changeText.ts';

const release = (own: Partial<Release>): Release => ({
  version: '1.1.0',
  date: '2026-12-01',
  why: 'Kolada har nya siffror.',
  totals: { indicators: 2, regions: 21, figures: 1500, missing: 1, sources: 3 },
  changes: { added: 0, changed: 0, removed: 0 },
  indicators: [],
  figures: [],
  ...own,
});
const nameOf = (slug: string) => slug.toUpperCase();

test.each([
  [{ added: 3, changed: 1, removed: 2 }, '3 siffror har tillkommit, 1 har ändrats och 2 har tagits bort.'],
  [{ added: 0, changed: 1, removed: 0 }, '1 siffra har ändrats.'],
  [{ added: 1200, changed: 0, removed: 1 }, '1\u202F200 siffror har tillkommit och 1 har tagits bort.'],
  [{ added: 0, changed: 0, removed: 0 }, null],
])('%j', (changes, sentence) => {
  expect(changesSentence(changes)).toBe(sentence);
});

test('the first release is told by what it holds', () => {
  const first = release({ why: 'Första utgåvan.', changes: { added: 1501, changed: 0, removed: 0 } });
  expect(releaseText(first, nameOf)).toBe(
    'Första utgåvan. 2 mått med 1\u202F500 siffror om riket och de 21 regionerna, ur 3 källor. 1 uppgift saknas i källorna.',
  );
});

test('a later one by its changes, and the definitions that are other ones', () => {
  const none = { added: 0, changed: 0, removed: 0 };
  const later = release({
    changes: { ...none, changed: 2 },
    indicators: [
      { indicator: 'a', definition: 'changed', regions: {} },
      { indicator: 'b', definition: 'unchanged', regions: { '03': { ...none, changed: 2 } } },
    ],
  });
  expect(releaseText(later, nameOf)).toBe('Kolada har nya siffror. 2 siffror har ändrats. Ändrad definition: A.');
  expect(regionReleaseText(later, '03', nameOf)).toBe('Kolada har nya siffror. B: 2 siffror har ändrats.');
  expect(regionReleaseText(later, '04', nameOf)).toBeNull();
});

test('one with many indicators counts them, for the country and for a region', () => {
  const own = { '03': { added: 2, changed: 0, removed: 0 } };
  const indicators = Array.from({ length: 11 }, (_, index) => ({
    indicator: `m${index}`,
    definition: 'added' as const,
    regions: own,
  }));
  const large = release({ changes: { added: 22, changed: 0, removed: 0 }, indicators });
  expect(releaseText(large, nameOf)).toBe('Kolada har nya siffror. 22 siffror har tillkommit. 11 nya mått.');
  expect(regionReleaseText(large, '03', nameOf)).toBe('Kolada har nya siffror. I 11 mått: 22 siffror har tillkommit.');
});
