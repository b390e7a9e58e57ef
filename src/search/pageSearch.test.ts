import { describe, expect, test } from 'vitest';
import { searchDocument } from '../page/search.ts';
import { findPages } from './pageSearch.ts';

const { pages } = searchDocument();
const names = (typed: string) => findPages(pages, typed).map(({ name }) => name);

describe('measures and pages', () => {
  test.each([
    ['hyrläkare', /hyr/i],
    ['väntetid', /väntetid/i],
    ['vantetid vard', /väntetid.*vård/i],
    ['förtroende', /förtroende/i],
    ['psykolog', /psykolog/i],
    ['ordlista', /^Ordlista$/],
    ['listtak', /listtak/i],
  ])('"%s" finds those that are named so first', (typed, first) => {
    expect(names(typed)[0]).toMatch(first);
  });

  test('are found by what they are about', () => {
    expect(names('hyrläkare').length).toBeGreaterThan(2);
    expect(names('tillgänglighet i vården').length).toBeGreaterThan(5);
  });

  test('are found by a word that is nearly right', () => {
    expect(names('psykologr')[0]).toMatch(/psykolog/i);
    expect(names('fortroendde')[0]).toMatch(/förtroende/i);
  });

  test.each(['', ' ', 'qwertyuiop', 'läkare qwertyuiop'])('"%s" finds nothing', (typed) => {
    expect(names(typed)).toEqual([]);
  });

  test('a measure is found by each word of its name', () => {
    for (const { name } of pages) expect(names(name), name).toContain(name);
  });
});
