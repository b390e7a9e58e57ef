import { expect, it } from 'vitest';
import { boundWords } from './boundWords.ts';

it('keeps together what a reader reads as one', () => {
  const shown = (text: string) => boundWords(text).replaceAll('\u00A0', '~');
  expect(shown('flest i Uppsala, färst på Gotland')).toBe('flest i~Uppsala, färst på~Gotland');
  expect(shown('lägst i Örebro län')).toBe('lägst i~Örebro~län');
  expect(shown('Kalmar läns 8,4 procent av de 21 regioner')).toBe('Kalmar~läns 8,4~procent av~de 21~regioner');
  expect(shown('Västra Götaland och Jämtland Härjedalen')).toBe('Västra~Götaland och Jämtland~Härjedalen');
  expect(shown('Listan i')).toBe('Listan i');
  expect(shown('länge sedan')).toBe('länge sedan');
});
