import { describe, expect, test } from 'vitest';
import { fixedDataset } from '../../tests/support/dataset/testData.ts';
import type { Audit } from '../model/audit.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { comparisonOf, questionsSentence, recommendationsByReceiver, sectionAnchor, sectionName } from './audits.ts';

const dataset = fixedDataset();
const [audit] = dataset.audits;
const region = dataset.regions.find(({ code }) => code === audit?.region);
if (!audit || !region) throw new Error('no audit');

const load = (slug: string) => {
  const indicator = dataset.indicators.find((one) => one.slug === slug);
  if (!indicator) throw new Error(`no indicator ${slug}`);
  return indicatorDocument(dataset, indicator);
};

test('a section is told by number and title, and its anchor is an id', () => {
  expect(sectionName(audit, '3.2')).toBe('3.2 Kompetensförsörjningsplaner och styrning');
  expect(sectionAnchor('3.4.2')).toBe('avsnitt-3-4-2');
});

describe('the questions in a sentence', () => {
  const question = (assessedIn: string[], sub: Audit['questions'] = []) => ({
    text: '?',
    assessedIn,
    describedIn: [],
    answer: '.',
    sub,
  });

  test.each([
    [
      audit.questions,
      'Granskningen ställde fyra frågor med fyra delfrågor. Sex av de åtta får en uttrycklig bedömning.',
    ],
    [[question(['1'])], 'Granskningen ställde en fråga. Den får en uttrycklig bedömning.'],
    [[question([])], 'Granskningen ställde en fråga. Den får ingen uttrycklig bedömning.'],
    [
      [question([], [question([])])],
      'Granskningen ställde en fråga med en delfråga. Ingen av dem får en uttrycklig bedömning.',
    ],
    [[question(['1']), question(['1'])], 'Granskningen ställde två frågor. Alla får en uttrycklig bedömning.'],
  ])('%#', (questions, sentence) => {
    expect(questionsSentence({ questions })).toBe(sentence);
  });
});

test('a figure stands beside the region’s own and the country’s, and never in a ranking', () => {
  const figure = audit.figures.find(({ value }) => value === 26);
  if (!figure) throw new Error('no figure');
  const comparison = comparisonOf(figure, region, load);
  expect(comparison?.figures.map(({ name, figure: own }) => [name, own.value])).toEqual([
    ['Blekinge', 5.5],
    ['riket', 3.8],
  ]);
  expect(comparison?.difference).not.toBe('');
  expect(comparisonOf({ ...figure, comparison: null }, region, load)).toBeNull();
});

test('recommendations are told by receiver, each of them once', () => {
  const told = recommendationsByReceiver(audit);
  expect(told.map(({ to }) => to)).toEqual(audit.audited);
  expect(told.flatMap(({ recommendations }) => recommendations)).toHaveLength(audit.recommendations.length);
});
