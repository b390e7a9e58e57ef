import { expect, it } from 'vitest';
import { boundWords } from './boundWords.ts';

const shown = (text: string) => boundWords(text).map((words) => words.replaceAll('\u00A0', '~'));

it('keeps together what a reader reads as one', () => {
  expect(shown('flest i Uppsala, färst på Gotland')[0]).toBe('flest~i~Uppsala, färst~på~Gotland');
  expect(shown('finns i Örebro län')[0]).toBe('finns i~Örebro~län');
  expect(shown('Kalmar läns 8,4 procent, 13 av 21 regioner')[0]).toBe('Kalmar~läns 8,4~procent, 13~av~21~regioner');
  expect(shown('Västra Götaland och Jämtland Härjedalen')[0]).toBe('Västra~Götaland och Jämtland~Härjedalen');
  expect(shown('Listan i')[0]).toBe('Listan i');
  expect(shown('länge sedan')[0]).toBe('länge sedan');
});

it('lets go of the longest first, and of all of it at last', () => {
  expect(shown('lägst i Västra Götaland')).toEqual([
    'lägst~i~Västra~Götaland',
    'lägst~i~Västra Götaland',
    'lägst i~Västra Götaland',
    'lägst i Västra Götaland',
  ]);
});
