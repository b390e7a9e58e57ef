import { expect, test } from 'vitest';
import type { Dataset } from '../dataset/readDataset.ts';
import { fixedDataset, realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { yardsticks } from './yardsticks.ts';

const told = (slug: string, dataset: Dataset = fixedDataset()) => {
  const indicator = dataset.indicators.find((one) => one.slug === slug) ?? expect.fail(slug);
  return yardsticks(indicatorDocument(dataset, indicator))
    .join(' ')
    .replace(/[\u202F\u00A0]/g, ' ');
};

test('a line that counts something else is said to be no mark', () => {
  expect(told('hyrpersonal-andel')).toMatch(
    /^Linjen i diagrammet, nationellt mål 2 %, är en jämförelse, inte ett betyg\. (Målet|Det) kan räknas på en annan /,
  );
});

test('the regions on either side of the country, without those that rounding hides', () => {
  // SKR prints 0.71 doctors per 1 000 inhabitants for the country, and for Sörmland.
  expect(told('invanare-per-lakare')).toContain(
    'Elva regioner låg över riket 2016 och åtta under; en går inte att skilja från riket.',
  );
});

test('a survey is not counted region by region, but has a past', () => {
  expect(told('fortroende-vardcentral')).not.toContain('låg över');
  expect(told('fortroende-vardcentral')).toContain('Riket: 60 procent 2016, 62,7 procent 2025.');
});

test('the past begins after the last change of definition, and amounts of different years are not held together', () => {
  expect(told('bup-inom-30-dagar')).toContain('Riket: 51,7 procent 2021, 52,4 procent 2025.');
  expect(told('kostnad-primarvard')).not.toMatch(/Riket: /);
});

test('which way is wanted is nobody’s word', () => {
  expect(told('overbelaggningar')).toMatch(
    /Källorna säger inte om ett högt eller lågt värde är önskvärt, och vi tar inte ställning till det\.$/,
  );
  const today = realDataset();
  for (const { slug } of today.indicators) expect(told(slug, today)).not.toMatch(/\b(bra|dålig|sämre|bättre|värst)/);
});
