import { expect, test } from 'vitest';
import { softHyphens } from './softHyphens.ts';

test.each([
  ['Specialistsjuksköterskor i psykiatrisk vård', 'Specialist\u00ADsjuksköterskor i psykiatrisk vård'],
  ['Bedömning av specialistläkare', 'Bedömning av specialist\u00ADläkare'],
  ['Tillsvidareanställda som slutade', 'Tillsvidare\u00ADanställda som slutade'],
  ['Specialist i allmänmedicin', 'Specialist i allmänmedicin'],
])('%s', (text, softened) => {
  expect(softHyphens(text)).toBe(softened);
});

test('in a column shorter words are parted too', () => {
  expect(softHyphens('Hyrkostnad, andel')).toBe('Hyrkostnad, andel');
  expect(softHyphens('Hyrkostnad, andel', 10)).toBe('Hyr\u00ADkostnad, andel');
});
