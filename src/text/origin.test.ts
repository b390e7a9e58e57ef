import { expect, test } from 'vitest';
import type { Source } from '../model/source.ts';
import { formatDate } from './periods.ts';
import { authorship, bylineOf, readingText, publicationsOf } from './origin.ts';

const COPY = { name: 'nagon/kopia', commit: null, file: null, url: 'https://example.org/kopia' };
const copied = (date: string | null): Pick<Source, 'reading'> => ({ reading: { at: 'copy', date, copy: COPY } });
const PAGE: Pick<Source, 'reading'> = { reading: { at: 'page', date: null, copy: null } };

test('who stands behind a figure is told with who hands it on', () => {
  expect(bylineOf({ publisher: 'SCB', relation: 'own', behind: null })).toBe('SCB');
  expect(bylineOf({ publisher: 'Kolada', relation: 'relay', behind: 'SKR' })).toBe('SKR via Kolada');
  expect(bylineOf({ publisher: 'Läkartidningen', relation: 'press', behind: 'Sylf' })).toBe(
    'Sylf enligt Läkartidningen',
  );
  expect(bylineOf({ publisher: 'Corren', relation: 'press', behind: null })).toBe('Corren (press)');
});

test('what was read in a copy is told as that, with the day where it is one and known', () => {
  expect(readingText([copied('2026-07-02')])).toBe(
    `Siffrorna är lästa i en kopia av källan från den ${formatDate('2026-07-02')}.`,
  );
  expect(readingText([copied('2026-07-02'), copied(null)])).toBe('Siffrorna är lästa i en kopia av källan.');
  expect(readingText([copied('2026-07-02'), PAGE])).toBe('Några av siffrorna är lästa i en kopia av källan.');
  expect(readingText([PAGE])).toBeNull();
});

test('what we have worked out is not put in the publisher’s mouth', () => {
  expect(authorship([{ basis: 'calculated' }, { basis: 'missing' }], 1).before).toBe(
    'Bristkartans beräkning på uppgifter från',
  );
  expect(authorship([{ basis: 'calculated-in-copy' }], 1).before).toBe('Uträknat i en öppen kopia på uppgifter från');
  expect(authorship([{ basis: 'published' }, { basis: 'calculated' }], 2)).toEqual({
    before: 'Källor:',
    after: 'Några av talen har Bristkartan räknat fram.',
  });
});

test('a publication that was read on several days is one', () => {
  const [first, again, other] = [
    { byline: 'SKR via Kolada', title: 'Nyckeltal', day: 1 },
    { byline: 'SKR via Kolada', title: 'Nyckeltal', day: 2 },
    { byline: 'SCB', title: 'Nyckeltal', day: 3 },
  ];
  expect(publicationsOf([first, other, again].flatMap((one) => one ?? []))).toEqual([[first, again], [other]]);
});
