import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { remarkOf, remarkSentence } from './remarks.ts';

const series = { plan: { label: 'plan, inte ett utfall' } };

test('a plan is told as a plan, in a table and after a sentence; its own note comes first', () => {
  expect(remarkOf({ series: 'plan' }, { series })).toBe('plan, inte ett utfall');
  expect(remarkSentence({ series: 'plan' }, { series })).toBe('Plan, inte ett utfall.');
  expect(remarkSentence({ series: 'plan', note: 'Källan skriver minst.' }, { series })).toBe('Källan skriver minst.');
  expect(remarkSentence({}, { series })).toBeNull();
});

test('no figure of another series stands among the others without a word', () => {
  const dataset = realDataset();
  const silent = dataset.indicators.flatMap((indicator) => {
    const document = indicatorDocument(dataset, indicator);
    const apart = document.figures.filter((figure) => figure.series);
    return apart.filter((figure) => !remarkSentence(figure, document)?.endsWith('.')).map(() => document.slug);
  });
  expect(silent).toEqual([]);
});
