import { measureOf } from '../model/measure.ts';
import { describe, expect, test } from 'vitest';
import type { Dataset } from '../dataset/readDataset.ts';
import { fixedDataset, rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { valueShort } from '../text/figures.ts';
import { indicatorDocument } from './indicatorDocument.ts';

const dataset = realDataset();
const documentOf = (slug: string, dataset: Dataset = fixedDataset()) => {
  const indicator = dataset.indicators.find((candidate) => candidate.slug === slug);
  if (!indicator) throw new Error(`no indicator ${slug}`);
  return indicatorDocument(dataset, indicator);
};

describe('the year to lead with', () => {
  test.each([
    // Two suspected breaks in 2025.
    ['psykiatri-forsta-besok', '2024'],
    // 19 of 21 regions in 2025, 17 in 2024, 13 in 2023.
    ['telefon-samma-dag', '2022'],
    ['vantande-forsta-kontakt', '2023'],
    ['helhetsintryck-primarvard', '2023'],
    ['vardplatser', '2024'],
    // Its steps are so large that none of them can be told from the others.
    ['bup-inom-30-dagar', '2025'],
  ])('%s: %s', (slug, lead) => {
    expect(documentOf(slug).lead).toBe(lead);
  });
});

test('a large step across a known change is no suspicion', () => {
  const { suspectedBreaks, breaks } = documentOf('utskrivningsklara-patienter');
  expect(breaks.map(({ after }) => after)).toEqual(['2017']);
  expect(suspectedBreaks.map(({ region, to }) => `${region} ${to}`)).toEqual(['05 2024']);
});

describe('a period in which the regions are not nearly the whole country', () => {
  const documents = dataset.indicators.map(({ slug }) => documentOf(slug, dataset));

  test('is known from the printed figures of the total, for all that is made of the same table', () => {
    const bySlug = new Map(documents.map((document) => [document.slug, document]));
    for (const { slug, wholeAs = slug } of dataset.indicators.filter(({ coverage }) => coverage === 'regions')) {
      const total = dataset.indicators.find((one) => one.slug === wholeAs);
      const sums = (period: string, isCountry: boolean) =>
        rawRows(wholeAs)
          .filter((row) => row.period === period && (row.region === '00') === isCountry)
          .reduce((sum, row) => sum + Number(row['value']), 0);
      const own = bySlug.get(slug);
      const expected = (own?.periods ?? []).filter(
        (period) => total?.country?.kind === 'total' && sums(period, false) < 0.99 * sums(period, true),
      );
      expect(own?.incomplete, slug).toEqual(expected);
    }
  });

  test('is shown, but led with, ranked, or held against another by none', () => {
    const incomplete = documents.filter((document) => document.incomplete.length > 0);
    for (const { slug, lead, incomplete: periods, figures, suspectedBreaks } of incomplete) {
      expect(periods, slug).not.toContain(lead);
      const own = figures.filter(({ period }) => periods.includes(period));
      expect(own.filter(({ rank, third }) => rank ?? third)).toEqual([]);
      expect(suspectedBreaks.filter(({ from, to }) => periods.includes(from) || periods.includes(to))).toEqual([]);
    }
  });
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
