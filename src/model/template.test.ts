import { expect, test } from 'vitest';
import { askedBy, fill } from './template.ts';

test('a template is filled with what it asks for, as often as it does', () => {
  expect(fill('{value} procent {in}, och {value} till', { value: '8', in: 'i Skåne' })).toBe(
    '8 procent i Skåne, och 8 till',
  );
  expect(askedBy('{count:ja} av {of}')).toEqual(['count:ja', 'of']);
});

test('is not filled at all where something cannot be said', () => {
  expect(fill('{value} {in}', { value: '8', in: null })).toBeNull();
  expect(fill('{value} {in}', { value: '8' })).toBeNull();
  expect(fill('Inget att fylla i.', {})).toBe('Inget att fylla i.');
});

test('what is filled in is not read as a template', () => {
  expect(fill('{in}', { in: '{value} $1 $&', value: '8' })).toBe('{value} $1 $&');
});
