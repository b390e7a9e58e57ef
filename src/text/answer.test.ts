import { describe, expect, test } from 'vitest';
import { fixedDataset, realDataset } from '../../tests/support/dataset/testData.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { answerText } from './answer.ts';
import { formatPeriod } from './periods.ts';
import { findingTitle } from './titles.ts';

const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
const fixed = fixedDataset();
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
const answer = (slug: string) => {
  const indicator = fixed.indicators.find((one) => one.slug === slug) ?? expect.fail(slug);
  return plain(answerText(indicatorDocument(fixed, indicator), fixed.regions));
};

test('of all regions: the country, and from where to where', () => {
  expect(answer('bedomd-inom-tre-dagar')).toBe(
    'År 2024 gjordes 88,2 procent av de medicinska bedömningarna i primärvården i riket inom tre dagar. I regionerna varierade andelen från 70,0 procent i Örebro län till 95,7 procent i Stockholm.',
  );
});

test('a survey names no highest and no lowest', () => {
  expect(answer('fortroende-vardcentral')).toMatch(
    / I regionerna varierade förtroendet från 46,5 procent till 72,6 procent\.$/,
  );
});

test('where the country has no figure, the title is completed by what it lacks', () => {
  expect(answer('lakare-per-100-000')).toBe(
    'Läkare per 100 000 invånare 2016: flest i Uppsala, färst i Norrbotten och Värmland. I regionerna varierade antalet från 334 till 622 per 100 000 invånare.',
  );
  expect(answer('anstallda-barnmorskor-per-100-000-scb')).toBe(
    'Anställda barnmorskor 2023: från 47 till 73 per 100 000 invånare. Färst i Kronoberg, flest i Örebro län.',
  );
});

test('a total of the regions is no measure for one of them', () => {
  expect(answer('folkmangd')).toMatch(
    /^Folkmängd 2025: störst i Stockholm, minst på Gotland\. I regionerna varierade antalet från 60 852 /,
  );
});

describe.each(documents)('$slug', (document) => {
  const text = plain(answerText(document, dataset.regions));

  test('is one or two whole sentences', () => {
    expect(text).toMatch(/^[\p{Lu}\d].+[^.]\.$/u);
    expect(text).not.toMatch(/[{}]|undefined|null|saknas/);
  });

  test('says of which period it is, or all that its title says', () => {
    const told = document.lead !== null && text.includes(plain(formatPeriod(document.lead)).toLowerCase());
    expect(told || text === `${plain(findingTitle(document, dataset.regions))}.` || /\d{4}/.test(text)).toBe(true);
  });
});
