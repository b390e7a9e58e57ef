import { expect, it } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { namesBySlug, nameOfSlug } from './namesBySlug.ts';
import { slugOf } from '../common/letters.ts';

const { regions, municipalities } = realDataset();

it('a region is known by its address, and nothing else is', () => {
  const list = namesBySlug(regions.map(({ slug, short }) => ({ slug, name: short })));
  for (const { short, slug } of regions) expect(nameOfSlug(list, slug)).toBe(short);
  for (const slug of ['', 'Blekinge', 'oslo', 'skane Skåne', '<b>']) expect(nameOfSlug(list, slug)).toBeUndefined();
});

it('a municipality is known among those of its region', () => {
  for (const [, own] of Map.groupBy(municipalities, ({ region }) => region)) {
    const list = namesBySlug(own.map(({ name }) => ({ slug: slugOf(name), name })));
    for (const { name } of own) expect(nameOfSlug(list, slugOf(name))).toBe(name);
  }
});
