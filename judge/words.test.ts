import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

test('words are found with their hyphens, and what ends with one', () => {
  expect(wordsIn('Läkar- och AT-läkarbrist, SKR:s siffror (1 500)')).toEqual([
    'Läkar-',
    'och',
    'AT-läkarbrist',
    'SKR:s',
    'siffror',
  ]);
});

test('a soft hyphen is no part of a word', () => {
  expect(wordsIn('allmän\u00admedicin')).toEqual(['allmänmedicin']);
});

test('addresses, files, keys and what has figures in it are no words', () => {
  expect(wordsIn('Se https://example.org/sidan, /data/v1/regions.json, figures.csv, region_code, v1 och 2:a')).toEqual([
    'Se',
    'och',
  ]);
});
