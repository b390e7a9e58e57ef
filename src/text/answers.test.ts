import { describe, expect, test } from 'vitest';
import type { Category } from '../model/indicator.ts';
import { answerShort, answersText, professionOf, toneOf, verbOf } from './answers.ts';

const category = (tone: Category['tone'], label: string): Category => ({ id: tone, label, tone });
const given = (tone: Category['tone'], label: string, count: number) => ({ category: category(tone, label), count });

describe('how many regions', () => {
  test('gave an assessment, the most common first', () => {
    const counts = [given('balance', 'balans', 2), given('shortage', 'brist', 19)];
    expect(answersText(counts, 21)).toBe('19 av 21 regioner angav brist, 2 balans');
  });

  test('reached a goal, also where most did not', () => {
    const counts = [given('yes', 'nådde målet', 5), given('no', 'nådde inte målet', 16)];
    expect(answersText(counts, 21)).toBe('5 av 21 regioner nådde målet');
    expect(answersText([given('no', 'nådde inte målet', 21)], 21)).toBe('21 av 21 regioner nådde inte målet');
  });

  test('took a direction: nobody stated it, and did not fall is not rose', () => {
    const counts = [given('fewer', 'minskade', 4), given('not-fewer', 'ökade eller var oförändrad', 17)];
    expect(answersText(counts, 21)).toBe('17 av 21 ökade eller var oförändrad, 4 minskade');
  });

  test('is not said of none', () => {
    expect(answersText([], 0)).toBeNull();
  });
});

test('only an assessment is stated by the region itself', () => {
  expect(verbOf(category('shortage', 'brist'))).toBe('angav ');
  for (const tone of ['yes', 'no', 'more', 'not-fewer', 'same', 'fewer'] as const) {
    expect(verbOf(category(tone, 'x'))).toBe('');
  }
});

test('an answer has the tone of its category; no answer and an unknown one have none', () => {
  const categories = [category('shortage', 'brist'), category('balance', 'balans')];
  expect(toneOf('balance', { categories })).toBe('balance');
  expect(toneOf(undefined, { categories })).toBeNull();
  expect(toneOf('surplus', { categories })).toBeNull();
});

test('an assessment is of its profession; a question that names none by its own name', () => {
  expect(professionOf({ assessmentOf: 'Barnmorskor', short: 'Brist på barnmorskor' })).toBe('Barnmorskor');
  expect(professionOf({ assessmentOf: null, short: 'Målet för hyrpersonal' })).toBe('Målet för hyrpersonal');
});

test('in a narrow column a verdict is yes or no, and other answers are as they are', () => {
  expect(answerShort(category('yes', 'nådde målet'))).toBe('ja');
  expect(answerShort(category('no', 'nådde inte målet'))).toBe('nej');
  expect(answerShort(category('shortage', 'brist'))).toBe('brist');
});
