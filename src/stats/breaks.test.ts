import { expect, test } from 'vitest';
import { crossesBreak } from './breaks.ts';

const HEBY = { after: '2005', label: 'Heby flyttar', regions: ['03', '19'] };

test.each([
  ['03', '2005', '2006', true],
  ['03', '2004', '2007', true],
  ['03', '2004', '2005', false],
  ['03', '2006', '2007', false],
  ['01', '2005', '2006', false],
])('%s from %s to %s: %s', (region, from, to, crosses) => {
  expect(crossesBreak([HEBY], { region, from, to })).toBe(crosses);
});

test('a break that names no region is for all of them', () => {
  expect(crossesBreak([{ ...HEBY, regions: [] }], { region: '01', from: '2005', to: '2006' })).toBe(true);
});
