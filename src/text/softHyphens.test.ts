import { expect, test } from 'vitest';
import { LONG_IN_COLUMN, softHyphens } from './softHyphens.ts';

test.each([
  ['Specialistsjuksköterskor i psykiatrisk vård', 'Specialist|sjuk|sköterskor i psykiatrisk vård'],
  ['Bedömning av specialistläkare', 'Bedömning av specialist|läkare'],
  ['Tillsvidareanställda som slutade', 'Tillsvidare|anställda som slutade'],
  ['Vårdkompetensrådet', 'Vård|kompetens|rådet'],
  ['Specialist i allmänmedicin', 'Specialist i allmän|medicin'],
  ['Västra Götalandsregionen', 'Västra Götalands|regionen'],
  ['Region Västernorrland', 'Region Västernorrland'],
  ['specialisterna, regionerna, kompetensen', 'specialisterna, regionerna, kompetensen'],
])('%s', (text, softened) => {
  expect(softHyphens(text).replaceAll('\u00AD', '|')).toBe(softened);
});

test('in a column shorter words are parted too', () => {
  expect(softHyphens('Vårdplatser')).toBe('Vårdplatser');
  expect(softHyphens('Vårdplatser', LONG_IN_COLUMN)).toBe('Vård\u00ADplatser');
});
