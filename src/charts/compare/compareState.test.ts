import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionNames } from '../../page/comparison.ts';
import { completed, MOST, readCompareState, USUAL, withOneMore, writeCompareState } from './compareState.ts';
import type { CompareState } from './compareState.ts';
import { data, regions, topics as allTopics } from '../../../tests/support/comparisonData.ts';

const names = regionNames(regions);
const topics = allTopics.map(({ id }) => id);
const read = (search: string) => readCompareState(search, names, topics);

describe('the state in an address', () => {
  it.each([
    ['', USUAL],
    ['?regioner=blekinge.skane', { ...USUAL, regions: ['blekinge', 'skane'] }],
    ['?regioner=Blekinge,V%C3%A4stra%20G%C3%B6taland', { ...USUAL, regions: ['blekinge', 'vastra-gotaland'] }],
    ['?regioner=10.Sthlm.VGR.RJL', { ...USUAL, regions: ['blekinge', 'stockholm', 'vastra-gotaland', 'jonkoping'] }],
    ['?regioner=blekinge', { ...USUAL, regions: ['blekinge'] }],
    ['?regioner=skane.skane.SKANE', { ...USUAL, regions: ['skane'] }],
    [
      '?regioner=skane.kalmar.halland.uppsala.gotland',
      { ...USUAL, regions: ['skane', 'kalmar', 'halland', 'uppsala'] },
    ],
    ['?amne=hyrpersonal', { ...USUAL, topic: 'hyrpersonal' }],
    ['?regioner=&amne=', USUAL],
    ['?regioner=__proto__.constructor&amne=toString', USUAL],
    ['?regioner=%3Cscript%3E.%00.%E2%80%AE', USUAL],
    [`?regioner=${'x.'.repeat(9000)}skane`, USUAL],
    ['?regioner=%E0%A4%A&amne=%', USUAL],
  ])('%.60s is read', (search, state) => {
    expect(read(search)).toEqual(state);
  });

  it('comes back as it was written', () => {
    const states = fc.record({
      regions: fc.shuffledSubarray(
        names.map(({ slug }) => slug),
        { minLength: 2, maxLength: MOST },
      ),
      topic: fc.constantFrom('alla', ...topics),
    });
    fc.assert(fc.property(states, (state) => void expect(read(writeCompareState(state))).toEqual(state)));
    expect(writeCompareState(USUAL)).toBe('');
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (regioner, amne) => {
        const { regions: own, topic } = read(`?${new URLSearchParams({ regioner, amne }).toString()}`);
        expect(own.length).toBeGreaterThan(0);
        expect(own.every((slug) => names.some((name) => name.slug === slug))).toBe(true);
        expect(['alla', ...topics]).toContain(topic);
      }),
    );
  });

  it('means one region by every name', () => {
    for (const { slug, names: own } of names) {
      for (const name of own) {
        expect(read(`?regioner=${encodeURIComponent(name)}`).regions, name).toEqual([slug]);
      }
    }
  });
});

describe('one more region', () => {
  it('is the most alike that is not there yet, and one alone is given it', () => {
    const two = completed({ ...USUAL, regions: ['blekinge'] }, data);
    expect(two.regions).toEqual(['blekinge', 'kalmar']);
    expect(withOneMore(two, data).regions).toEqual(['blekinge', 'kalmar', 'vastmanland']);
    expect(completed(two, data)).toBe(two);
  });

  it('is never one of those chosen', () => {
    for (const { slug } of regions) {
      let state: CompareState = { ...USUAL, regions: [slug] };
      while (state.regions.length < MOST) state = withOneMore(state, data);
      expect(new Set(state.regions).size).toBe(MOST);
    }
  });
});
