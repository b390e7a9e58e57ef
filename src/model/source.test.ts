import { expect, test } from 'vitest';
import { sourceSchema, type Source } from './source.ts';

const REPORT: Source = {
  id: 'rapport-2018',
  publisher: 'SKR',
  relation: 'own',
  behind: null,
  title: 'Rapporten 2018',
  url: null,
  published: '2018',
  party: false,
  place: { kind: 'unknown', why: 'Adressen är inte känd.' },
  reading: { at: 'page', date: null, copy: null },
  definition: 'En rapport.',
  note: null,
};
const COPY = { name: 'nagon/kopia', commit: null, file: null, url: 'https://example.org/kopia' };
const pathsOf = (source: Source) =>
  sourceSchema.safeParse(source).error?.issues.map(({ path }) => path.join('.')) ?? [];

test('what is not known of a publication may stay unknown', () => {
  expect(pathsOf(REPORT)).toEqual([]);
});

test('a copy is named where one was read, and only there', () => {
  expect(pathsOf({ ...REPORT, reading: { at: 'copy', date: null, copy: null } })).toEqual(['reading.copy']);
  expect(pathsOf({ ...REPORT, reading: { at: 'page', date: null, copy: COPY } })).toEqual(['reading.copy']);
});

test('nobody else stands behind figures that are a publisher’s own', () => {
  expect(pathsOf({ ...REPORT, behind: 'SCB' })).toEqual(['behind']);
});

test('a page that is the place has an address', () => {
  expect(pathsOf({ ...REPORT, place: { kind: 'page' } })).toEqual(['url']);
});
