import { expect, test } from 'vitest';
import { RIKET } from '../model/country.ts';
import { realDataset } from '../../tests/support/dataset/testData.ts';

const { sources, statements, regions } = realDataset();
const parties = new Set(sources.flatMap(({ id, party }) => (party ? [id] : [])));

test('what a party to the matter says is told as said by a party', () => {
  const own = statements.filter(({ source }) => parties.has(source));
  const silent = own.filter(({ text }) => !text.includes('part i frågan') && !text.includes('parter i frågan'));
  expect(silent.map(({ source, text }) => `${source}: ${text}`)).toEqual([]);
  expect(own.length).toBeGreaterThan(0);
});

test('what is said of a region names it, since it may stand far from its name', () => {
  const nameless = statements.filter(({ region, text }) => {
    const place = regions.find(({ code }) => code === region);
    return region !== RIKET && !text.includes(place?.short ?? '?') && !text.includes(place?.name ?? '?');
  });
  expect(nameless.map(({ source, text }) => `${source}: ${text}`)).toEqual([]);
});
