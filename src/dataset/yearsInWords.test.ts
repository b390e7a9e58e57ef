import { afterAll, afterEach, expect, test } from 'vitest';
import { DataCopy, problemLines, realDataset } from '../../tests/support/dataset/testData.ts';
import type { Indicator } from '../model/indicator.ts';
import { refuseYears } from './yearsInWords.ts';

const copy = new DataCopy({ whole: [] });
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

const FILE = 'data/indicators/vardplatser.json';

const withCaveat = (text: string) => {
  const definition = JSON.parse(copy.read(FILE).toString()) as Indicator;
  copy.write(FILE, JSON.stringify({ ...definition, caveats: [text] }, null, 2));
  return problemLines(copy.root).map((line) => line.replace(/:\d+ /, ' '));
};

const LEAD = 'the page says which period it begins with, and why';
const SERIES = 'the years of the series, and who is missing in them, are told by the figures';

test.each([
  ['Vi börjar med 2023, det senaste året då alla 21 regioner har en uppgift.', LEAD],
  ['Därför utgår vi från 2022.', LEAD],
  ['Det senaste året är 2024.', LEAD],
  ['Serien har alla regioner varje år från 2016 till 2025.', SERIES],
  ['Måttet går att följa från 2019.', SERIES],
  ['År 2023 har 13 av 21 regioner ett tal.', SERIES],
  ['Halland saknas 2025.', SERIES],
  ['För 2025 har Kolada inget tal för riket.', SERIES],
  ['Uppgifterna gäller 2016.', 'figures of a single period long ago say so themselves'],
  ['Talen är Koladas, så som de var publicerade den 2 juli 2026.', '{read} or, of a copy, {copied} for the day'],
  ['Bedömningen kommer ur omgång 2025-2.', '{newest} for the period'],
])('%s', (text, instead) => {
  const lines = withCaveat(text);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${FILE} caveats.0 `);
  expect(lines[0]).toContain(instead);
});

test.each([
  'Från och med 2024 hämtar Kolada uppgiften från en ny källa.',
  'Västerbotten gick från 87,4 procent 2020 till 61,5 procent 2021.',
  'Kolada har avslutat måttet. Det sista året är 2024.',
  'Talen är lästa {read}. Senare år än {newest} fanns inte då.',
])('a fact about a year that is told stays: %s', (text) => expect(withCaveat(text)).toEqual([]));

test('a placeholder that nobody fills in is refused with those that there are', () => {
  expect(withCaveat('Vi läste talen {when}.')).toEqual([
    expect.stringMatching(/caveats\.0 .*expected no other placeholders than \{newest\}, \{read\}, \{copied\}/),
  ]);
});

test('no definition of today says by hand what its next figures change', () => {
  const told: string[] = [];
  const { indicators, waiting } = realDataset();
  for (const indicator of [...indicators, ...waiting]) {
    refuseYears(indicator, (path, value) => told.push(`${indicator.slug} ${path.join('.')}: ${value}`));
  }
  expect(told).toEqual([]);
});
