import { describe, expect, test } from 'vitest';
import { searchDocument } from '../page/search.ts';
import { findInRegion } from './inRegion.ts';

const list = searchDocument();
const first = (typed: string) => findInRegion(list, typed)[0];

describe('a measure and a place', () => {
  test.each([
    ['hyrpersonal Gotland', /hyrpersonal/i, '/regioner/gotland/mal-hyrpersonal/'],
    ['Gotland hyrpersonal', /hyrpersonal/i, '/regioner/gotland/mal-hyrpersonal/'],
    ['hyrpersonal på Gotland', /hyrpersonal/i, '/regioner/gotland/mal-hyrpersonal/'],
    ['förtroende Karlshamn', /förtroende/i, '/regioner/blekinge/fortroende-vardcentral/'],
    ['förtroende i Region Blekinge', /förtroende/i, '/regioner/blekinge/fortroende-vardcentral/'],
    ['disponibla vårdplatser Västra Götaland', /vårdplatser/i, '/indikatorer/vardplatser/#vastra-gotaland'],
    ['disponibla vårdplattser Gottland', /vårdplatser/i, '/indikatorer/vardplatser/#gotland'],
  ])('"%s" leads to the measure in the region', (typed, name, href) => {
    expect(first(typed)).toMatchObject({ page: { name: expect.stringMatching(name) as string }, href });
  });

  test.each(['hyrpersonal', 'Gotland', 'hyrpersonal Atlantis', 'qwertyuiop Gotland', 'hyrpersonal g', ''])(
    '"%s" is no such two',
    (typed) => {
      expect(findInRegion(list, typed)).toEqual([]);
    },
  );

  test('is of what all regions have alone', () => {
    for (const { page } of findInRegion(list, 'läkare Skåne')) expect(page.inRegion).toBeDefined();
  });
});
