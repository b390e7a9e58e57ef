import { measureOf } from '../model/measure.ts';
import { describe, expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { valueShort } from '../text/figures.ts';
import { indicatorDocument } from './indicatorDocument.ts';

const dataset = realDataset();
const documentOf = (slug: string) => {
  const indicator = dataset.indicators.find((candidate) => candidate.slug === slug);
  if (!indicator) throw new Error(`no indicator ${slug}`);
  return indicatorDocument(dataset, indicator);
};

describe('the year to lead with', () => {
  test.each([
    // Two regions jump in 2025.
    ['psykiatri-forsta-besok', '2024'],
    // 19 of 21 regions in 2025, 17 in 2024, 13 in 2023.
    ['telefon-samma-dag', '2022'],
    ['vantande-forsta-kontakt', '2023'],
    ['helhetsintryck-primarvard', '2023'],
    ['vardplatser', '2024'],
    // Its jumps are so many that it is not ranked, and then they take no year away.
    ['bup-inom-30-dagar', '2025'],
  ])('%s: %s', (slug, lead) => {
    expect(documentOf(slug).lead).toBe(lead);
  });
});

test('a jump where the publisher changed the model is no suspicion', () => {
  const { jumps, breaks } = documentOf('bup-inom-30-dagar');
  expect(breaks.map(({ after }) => after)).toEqual(['2020']);
  expect(jumps.length).toBeGreaterThan(10);
  expect(jumps.filter(({ from, to }) => from === '2020' && to === '2021')).toEqual([]);
});

test('where nothing is ranked no region has a place', () => {
  for (const slug of ['bup-inom-30-dagar', 'regionanstallda-specialistlakare', 'vantetid-operation']) {
    expect(documentOf(slug).figures.filter(({ rank, third }) => rank ?? third)).toEqual([]);
  }
});

test('a year that is published in whole numbers is shown so, with the interval that it has', () => {
  const document = documentOf('fortroende-vardcentral');
  const of = (period: string) => measureOf(document).at(period).country();
  expect(valueShort(of('2016'), document)).toBe('60\u00A0%');
  expect(of('2016')?.interval).toEqual([59.5, 60.5]);
  expect(valueShort(of('2017'), document)).toBe('60,0\u00A0%');
});
