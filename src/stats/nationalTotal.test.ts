import { expect, test } from 'vitest';
import { realDataset } from '../dataset/testData.ts';
import { isNationalTotal } from './nationalTotal.ts';

const { indicators, observations } = realDataset();

test('the country is a total where people are counted, and never of a share or a rate', () => {
  const totals = indicators.filter(({ slug }) =>
    isNationalTotal(observations.filter(({ indicator }) => indicator === slug)),
  );
  expect(totals.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['legitimerade-psykologer', 'specialistsjukskoterskor-psykiatri']),
  );
  for (const { kind, unit } of totals) expect(`${kind} ${unit}`).not.toMatch(/percent| per /);
});

test('without regions, or without the country, there is no total', () => {
  expect(isNationalTotal([{ region: '00', value: 5 }])).toBe(false);
  expect(isNationalTotal([{ region: '01', value: 5 }])).toBe(false);
  expect(isNationalTotal([])).toBe(false);
});
