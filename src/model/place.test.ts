import { expect, test } from 'vitest';
import { closestAddress, placeOf } from './place.ts';
import type { SourcePublisher } from './publishers.ts';
import type { Source } from './source.ts';

const KOLADA: SourcePublisher = {
  id: 'kolada',
  name: 'Kolada',
  short: null,
  terms: null,
  addresses: {
    page: 'https://example.org/?kpis={measure}',
    all: 'https://example.org/kpi/{measure}/year/{period}',
    one: 'https://example.org/kpi/{measure}/municipality/00{region}/year/{period}',
  },
};
const COPY = {
  name: 'nagon/kopia',
  commit: 'a'.repeat(40),
  file: 'tal.csv',
  url: 'https://github.com/nagon/kopia/tal.csv',
};
const SOURCE: Source = {
  id: 'kolada-2026',
  publisher: 'Kolada',
  relation: 'relay',
  behind: null,
  title: 'Kolada',
  url: 'https://example.org/',
  published: null,
  party: false,
  place: { kind: 'table', format: 'kolada', table: null, says: 'Måttet {measure}' },
  reading: { at: 'copy', date: '2026-07-02', copy: COPY },
  definition: 'En databas.',
  note: null,
};
const IMPORTS = { imports: [{ format: 'kolada', measure: 'N79173' }] };
const FIGURE = { region: '10', period: '2025' };

test('a figure of a database has an address of its own, by the publisher’s rule', () => {
  const place = placeOf(SOURCE, KOLADA, IMPORTS);
  expect(place.says).toBe('Måttet N79173');
  expect(closestAddress(place, FIGURE)).toEqual({
    url: 'https://example.org/kpi/N79173/municipality/0010/year/2025',
    kind: 'rule',
  });
});

test('where the measure’s name is not known no address is made up', () => {
  const place = placeOf(SOURCE, KOLADA, { imports: [] });
  expect([place.one, place.all]).toEqual([null, null]);
  expect(closestAddress(place, FIGURE)).toEqual({ url: COPY.url, kind: 'opened' });
});

test('a page that was read is the place, and nothing leads closer', () => {
  const url = 'https://example.org/artikel';
  const place = placeOf(
    { ...SOURCE, url, place: { kind: 'page' }, reading: { at: 'page', date: null, copy: null } },
    undefined,
    {},
  );
  expect(closestAddress(place, FIGURE)).toEqual({ url, kind: 'opened' });
});

test('a front page is the last that is named', () => {
  const unknown: Source = { ...SOURCE, place: { kind: 'unknown', why: 'Inte antecknat.' } };
  expect(closestAddress(placeOf(unknown, KOLADA, IMPORTS), FIGURE)?.url).toBe(COPY.url);
  const alone: Source = { ...unknown, reading: { at: 'page', date: null, copy: null } };
  expect(closestAddress(placeOf(alone, KOLADA, IMPORTS), FIGURE)).toEqual({ url: SOURCE.url, kind: 'front' });
});
