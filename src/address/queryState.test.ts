import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  matching,
  oneOf,
  readState,
  someOf,
  unreadFields,
  wholeBetween,
  writeState,
  QUERY_NAMES,
  type QueryKeys,
} from './queryState.ts';

interface State {
  indicator: string;
  regions: readonly string[];
  cap: number;
  period: string;
}

const REGIONS = ['blekinge', 'skane', 'gotland'];
const keys: QueryKeys<State> = {
  indicator: oneOf(['hyrpersonal-andel', 'invanare-per-lakare']),
  regions: someOf(REGIONS, 2),
  cap: wholeBetween(800, 2500),
  period: matching(/^\d{4}$/),
};
const usual: State = { indicator: 'hyrpersonal-andel', regions: [], cap: 1100, period: '' };
const read = (search: string) => readState(search, keys, usual);
const write = (state: State) => writeState(state, keys, usual);

describe('the state in an address', () => {
  it('names nothing twice', () => {
    const names = Object.values(QUERY_NAMES);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is empty for the default and tells only what differs', () => {
    expect(write(usual)).toBe('');
    expect(write({ ...usual, cap: 1500, regions: ['skane', 'gotland'] })).toBe('?regioner=skane.gotland&tak=1500');
  });

  it('comes back as it was written', () => {
    const states = fc.record({
      indicator: fc.constantFrom('hyrpersonal-andel', 'invanare-per-lakare'),
      regions: fc.subarray(REGIONS, { maxLength: 2 }),
      cap: fc.integer({ min: 800, max: 2500 }),
      period: fc.constantFrom('', '2016', '2025'),
    });
    fc.assert(fc.property(states, (state) => void expect(read(write(state))).toEqual(state)));
  });

  it.each([
    ['?matt=finns-inte', {}],
    ['?matt=__proto__&tak=1e3', {}],
    ['?tak=99', { cap: 800 }],
    ['?tak=999999', { cap: 2500 }],
    ['?tak=-1', {}],
    ['?regioner=skane.skane.x.gotland.blekinge', { regions: ['skane', 'gotland'] }],
    ['?regioner=', { regions: [] }],
    ['?region=skane', { regions: ['skane'] }],
    ['?region=skane&regioner=gotland', { regions: ['gotland'] }],
    ['?tak=900&tak=1000', { cap: 900 }],
    ['?%E0%A4%A=1&tak=%', {}],
    ['?period=2016%22%3E%3Cscript%3E', {}],
  ])('%s is read without harm', (search, told) => {
    expect(read(search)).toEqual({ ...usual, ...told });
  });

  it.each([
    ['?matt=hyrpersonal-andel.', { indicator: 'hyrpersonal-andel' }],
    ['?matt=hyrpersonal-andel&tak=1300)', { indicator: 'hyrpersonal-andel', cap: 1300 }],
    ['?matt=hyrpersonal-andel&amp;tak=1300', { indicator: 'hyrpersonal-andel', cap: 1300 }],
    ['?matt=hyrpersonal-andel&amp;amp;tak=1300&amp;', { indicator: 'hyrpersonal-andel', cap: 1300 }],
    ['?matt=hyrpersonal-andel%26amp%3Btak=1300', { indicator: 'hyrpersonal-andel', cap: 1300 }],
    ['?regioner=skane.gotland).', { regions: ['skane', 'gotland'] }],
    ['?period=2016%E2%80%9D,', { period: '2016' }],
    ['?tak=1300%3E', { cap: 1300 }],
  ])('%s is read as it was before a mail program touched it', (search, told) => {
    expect(read(search)).toEqual({ ...usual, ...told });
    expect(unreadFields(search, keys)).toEqual([]);
  });

  it.each([
    ['?matt=finns-inte&period=2016', ['indicator']],
    ['?regioner=skane.oslo', ['regions']],
    ['?region=oslo', ['regions']],
    ['?regioner=skane.gotland.blekinge', ['regions']],
    ['?tak=99&period=x', ['period', 'cap']],
    ['?tak=1e3', ['cap']],
    ['?utm_source=x&fbclid=y', []],
    ['?regioner=skane.gotland&tak=1500', []],
  ])('of %s it is known what was not understood', (search, fields) => {
    expect(unreadFields(search, keys)).toEqual(fields);
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const state = read(`?${text}`);
        expect(state.cap).toBeGreaterThanOrEqual(800);
        expect(read(write(state))).toEqual(state);
      }),
    );
  });
});
