import { expect, test } from 'vitest';
import { realDataset } from '../../tests/support/dataset/testData.ts';
import { coveredPeriod, origin } from './citation.ts';
import { indicatorDocument } from './indicatorDocument.ts';

test.each([
  [['2016'], '2016'],
  [['2014', '2016', '2024'], '2014–2024'],
  // A part of a year is told by its year beside other years, and by itself alone.
  [['2017', '2018', '2019-01..2019-09'], '2017–2019'],
  [['2019-01..2019-09'], 'januari–september 2019'],
  [[], 'inte känt'],
])('the figures of %j are about %s', (periods, text) => {
  expect(coveredPeriod({ periods })).toBe(text);
});

test('two readings of one publication are one source in words', () => {
  const dataset = realDataset();
  const indicator = dataset.indicators.find(({ slug }) => slug === 'vardplatser') ?? expect.fail();
  const document = indicatorDocument(dataset, indicator);
  const [source] = document.sources;
  if (!source) throw new Error('no source');
  const [first, ...others] = document.figures;
  const figures = [...(first ? [{ ...first, source: 'another-reading' }] : []), ...others];
  const sources = [...document.sources, { ...source, id: 'another-reading' }];
  const told = origin({ figures, sources });
  expect(told.split(source.title)).toHaveLength(2);
  expect(told).toMatch(/^Källa: /);
});
