import { describe, expect, it } from 'vitest';
import { mostAlike } from './alike.ts';

const people = new Map([
  ['a', 1000],
  ['b', 2000],
  ['c', 4000],
  ['d', 16_000],
]);
const age = new Map([
  ['a', 5],
  ['b', 5],
  ['c', 10],
  ['d', 5],
]);

describe('regions that are alike', () => {
  it('count how many times larger one is, as a share of the largest difference', () => {
    const [nearest, next] = mostAlike('b', [people, age], 2);
    // Twice 1 000 is as far as half of 4 000: a quarter of the way from 1 000 to 16 000 in doublings.
    expect(nearest).toEqual({ code: 'a', distance: 12.5, parts: [25, 0] });
    expect(next).toEqual({ code: 'd', distance: 37.5, parts: [75, 0] });
  });

  it('are as alike both ways, and never like themselves', () => {
    const from = (code: string) => new Map(mostAlike(code, [people, age], 9).map((one) => [one.code, one.distance]));
    for (const one of people.keys()) {
      expect(from(one).has(one)).toBe(false);
      for (const other of people.keys()) {
        if (one !== other) expect(from(one).get(other)).toBeCloseTo(from(other).get(one) ?? -1);
      }
    }
  });

  it('differ by 100 where they differ most, and not at all where all are the same', () => {
    expect(mostAlike('a', [people], 3).at(-1)).toEqual({ code: 'd', distance: 100, parts: [100] });
    const same = new Map([...people.keys()].map((code) => [code, 7]));
    expect(mostAlike('a', [same], 1)[0]?.distance).toBe(0);
  });

  it('that lack a measure are left out', () => {
    const some = new Map([...age].filter(([code]) => code !== 'd'));
    expect(mostAlike('a', [people, some], 9).map(({ code }) => code)).toEqual(['b', 'c']);
    expect(mostAlike('d', [people, some], 9)).toEqual([]);
  });
});
