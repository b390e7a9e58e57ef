import { describe, expect, test } from 'vitest';
import { partsOf } from './terms.ts';

const terms = [
  { id: 'hyrpersonal', forms: ['hyrpersonal', 'hyrläkare'] },
  { id: 'at', forms: ['AT-tjänst'] },
  { id: 'specialist', forms: ['specialist i allmänmedicin'] },
  { id: 'specialistlakare', forms: ['specialist'] },
];
const linked = (text: string, met = new Set<string>()) =>
  partsOf(text, terms, met)
    .map((part) => (part.term ? `[${part.text}](${part.term})` : part.text))
    .join('');

describe('a glossary term in a text', () => {
  test.each([
    ['Kostnaden för hyrpersonal ökade.', 'Kostnaden för [hyrpersonal](hyrpersonal) ökade.'],
    ['Hyrläkare är hyrpersonal.', '[Hyrläkare](hyrpersonal) är hyrpersonal.'],
    ['En specialist i allmänmedicin.', 'En [specialist i allmänmedicin](specialist).'],
    ['Hyrpersonalen ökade.', 'Hyrpersonalen ökade.'],
    ['En AT-tjänst.', 'En [AT-tjänst](at).'],
    ['Ingenting här.', 'Ingenting här.'],
    ['', ''],
  ])('%s', (text, expected) => expect(linked(text)).toBe(expected));

  test('is linked once on a page', () => {
    const met = new Set<string>();
    expect(linked('Mer hyrpersonal.', met)).toContain('](hyrpersonal)');
    expect(linked('Mindre hyrpersonal.', met)).toBe('Mindre hyrpersonal.');
  });

  test('loses no letter', () => {
    const text = 'Hyrläkare, specialist, hyrpersonal och specialist i allmänmedicin.';
    expect(
      partsOf(text, terms, new Set())
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });
});
