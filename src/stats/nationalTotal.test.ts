import { expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { isNationalTotal } from './nationalTotal.ts';

const { indicators, observations } = realDataset();

test('the country is a total where people are counted, and nowhere else', () => {
  const totals = indicators
    .filter(({ slug }) => isNationalTotal(observations.filter(({ indicator }) => indicator === slug)))
    .map(({ slug }) => slug);
  expect(totals).toEqual(['legitimerade-psykologer', 'specialistsjukskoterskor-psykiatri']);
});

test('without regions, or without the country, there is no total', () => {
  expect(isNationalTotal([{ region: '00', value: 5 }])).toBe(false);
  expect(isNationalTotal([{ region: '01', value: 5 }])).toBe(false);
  expect(isNationalTotal([])).toBe(false);
});
