import { describe, expect, test } from 'vitest';
import { rawRows, realDataset, type RawRow } from '../dataset/testData.ts';
import type { Figure } from '../model/figure.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { formatPeriod } from './periods.ts';
import { accessibleName, figureSentence, furtherFigure, RIKET_NAMED } from './sentences.ts';

const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
const regional = documents.filter(({ coverage }) => coverage !== 'riket');
const named = (code: string) => [...dataset.regions, RIKET_NAMED].find((region) => region.code === code) ?? RIKET_NAMED;

/** Every sentence that a page can say, with what it is said of. */
const sentences = documents.flatMap((document) => [
  ...document.figures.map((figure) => ({
    document,
    figure: figure as Figure | undefined,
    region: named(figure.region),
  })),
  ...dataset.regions.map((region) => ({ document, figure: undefined, region })),
]);
const told = sentences.map((said) => ({ ...said, text: figureSentence(said.figure, said.region, said.document) }));
const present = told.flatMap(({ figure, ...said }) =>
  figure !== undefined && figure.basis !== 'missing' ? [{ ...said, figure }] : [],
);

/** With plain spaces, to be read here. */
const plainText = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
/** Swedish numbers as numbers: "1 920", "13,8", "−2,0". */
const numbersIn = (text: string) =>
  (text.match(/−?\d{1,3}(?: \d{3})+(?:,\d+)?|−?\d+(?:,\d+)?/g) ?? []).map((one) =>
    Number(one.replaceAll(' ', '').replace('−', '-').replace(',', '.')),
  );

/** The figure's place, from the printed digits alone: equal ones share it. */
function placeFromPrint(slug: string, { region, period }: Figure, isInverted: boolean) {
  const isSuspected = (row: RawRow) =>
    documents
      .find((document) => document.slug === slug)
      ?.suspectedBreaks.some((step) => step.region === row.region && step.to === period) === true;
  const rows = rawRows(slug).filter(
    (row) => row.region !== '00' && row.period === period && row['value'] && !isSuspected(row),
  );
  const sign = isInverted ? -1 : 1;
  const size = (row: RawRow) => sign * Number(row['value']);
  const own = Math.max(...rows.filter((row) => row.region === region).map(size));
  const from = rows.filter((row) => size(row) > own).length + 1;
  const to = rows.filter((row) => size(row) >= own).length;
  return { from, to, of: rows.length };
}

describe('every sentence', () => {
  test('is one that can be printed', () => {
    expect(told.length).toBeGreaterThan(1300);
    for (const { text } of told) {
      expect(text).toMatch(/^[\p{Lu}\d].*\.$/u);
      expect(text).not.toMatch(/[{}]|undefined|null|NaN| {2}|\.\.| [.,]|\n/);
      expect(text).not.toMatch(/\d\.\d|\d-\d/);
    }
  });

  test('that has a figure names its period and its region', () => {
    for (const { text, figure, region } of present) {
      expect(text).toContain(figure.period.slice(0, 4));
      // A count of the regions that have given an answer is of all of them.
      const names =
        figure.count === undefined ? [region.short, region.name] : [`${figure.count} av ${figure.of} regioner`];
      expect(names.some((name) => text.includes(name))).toBe(true);
    }
  });

  test('that has a number gives the printed one, rounded as the definition says, with its bound or its "omkring"', () => {
    const numbers = present.filter(({ document }) => document.kind !== 'category');
    expect(numbers.length).toBeGreaterThan(900);
    for (const { text, document, figure } of numbers) {
      const row = rawRows(document.slug).find(
        (own) =>
          own.region === figure.region &&
          own.period === figure.period &&
          (own['series'] ?? '') === (figure.series ?? ''),
      );
      const said = [row?.['value'], row?.['lower'], row?.['upper']].find((cell) => cell) ?? '';
      const number = document.published ? document.published.reciprocal / Number(said) : Number(said);
      const step = document.display.roundTo ?? 10 ** -document.display.decimals;
      const whole = plainText(text);
      const told = numbersIn(whole);
      // A change is told by its direction and its size.
      const isChange = / (ökade|minskade) med /.exec(whole);
      if (isChange) expect(isChange[1]).toBe(number > 0 ? 'ökade' : 'minskade');
      const size = isChange ? Math.abs(number) : number;
      expect(
        told.some((one) => Math.abs(one - size) <= step / 2 + 1e-9),
        `${document.slug} ${figure.region} ${figure.period}: ${said} in "${whole}"`,
      ).toBe(true);
      const word = { '<': 'under ', '<=': 'högst ', '>': 'över ', '>=': 'minst ', '~': 'omkring ' }[
        row?.['qualifier'] ?? ''
      ];
      if (word) expect(whole).toContain(word);
    }
  });

  test('is told once on a page: no two of a region are the same', () => {
    for (const region of dataset.regions) {
      const own = present
        .filter((one) => one.region.code === region.code && !one.figure.series)
        .map(({ text }) => text);
      expect(own.filter((text, index) => own.indexOf(text) !== index)).toEqual([]);
    }
  });

  test('that has none says so, and gives no number for the region', () => {
    const missing = told.filter(({ figure }) => figure === undefined || figure.basis === 'missing');
    expect(missing.length).toBeGreaterThan(200);
    for (const { text, region } of missing) expect(text.startsWith(`Uppgift saknas för ${region.short}.`)).toBe(true);
  });
});

test.each([
  ['at-vantetid', '01', '2019', '2019: 17,9 månader.'],
  ['hyrkostnad-forandring', '01', '2023-03..2023-07', 'Mars–juli 2023: minskade med omkring 32 procent.'],
  ['hyrkostnad-region', '09', '2021', '2021: över 100 miljoner kronor.'],
])('a further figure of %s in %s %s is told in brief', (slug, code, period, text) => {
  const own = present.find(
    ({ document, figure, region }) => document.slug === slug && region.code === code && figure.period === period,
  );
  expect(own && plainText(furtherFigure(own.figure, own.document))).toBe(text);
});

describe('the place in a sentence', () => {
  const ranked = documents.filter(({ ranking, coverage }) => ranking === 'rank' && coverage === 'regions');

  test.each(ranked)('of $slug is that of the printed figures', ({ slug, published, superlatives }) => {
    const { highest = '', lowest = '' } = superlatives ?? {};
    const own = present.filter(({ document, figure }) => document.slug === slug && figure.rank);
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const { text, figure } of own) {
      const { from, to, of } = placeFromPrint(slug, figure, published !== null);
      const among = of === 21 ? 'av de 21 regionerna' : `av de ${of} regioner som jämförs`;
      const [top, bottom] = [from, of - to + 1].map((place) => ['', 'näst ', 'tredje '][place - 1]);
      // At an end only when all who share the place are there.
      const end = to <= 3 ? `${top}${highest}` : from > of - 3 ? `${bottom}${lowest}` : null;
      if (end && from === to) expect(text).toContain(`, ${end} ${among}.`);
      else if (end) expect(text).toContain(`, delat ${end} ${among} (plats\u00A0${from}–${to}).`);
      else if (from === to) expect(text).toContain(`, på plats\u00A0${from} av ${of} region`);
      else expect(text).toContain(`, på delad plats\u00A0${from}–${to} av ${of} region`);
    }
  });

  test('in a survey is a third, never a number', () => {
    const own = present.filter(({ document, figure }) => document.ranking === 'thirds' && figure.third);
    expect(own.length).toBeGreaterThan(100);
    for (const { text } of own) {
      expect(text).toMatch(/\. Det är i den (högsta|mellersta|lägsta) tredjedelen av regionerna\.$/);
      expect(text).not.toMatch(/plats|högst |lägst /);
    }
  });

  test('is not told of the country, of partial figures or of years with few regions', () => {
    const unranked = present.filter(({ figure }) => !figure.rank && !figure.third);
    for (const { text } of unranked) expect(text).not.toMatch(/plats \d|regioner som jämförs|tredjedelen/);
  });
});

describe('sentences that a reader will quote', () => {
  const sentence = (slug: string, code: string, period: string, series?: string) =>
    present.find(
      ({ document, figure }) =>
        document.slug === slug && figure.region === code && figure.period === period && figure.series === series,
    )?.text;

  test.each([
    [
      'invanare-per-lakare',
      '03',
      '2016',
      'År 2016 gick det omkring 1 920 invånare per läkare i primärvården i Uppsala, flest av de 20 regioner som jämförs.',
    ],
    [
      'invanare-per-lakare',
      '10',
      '2016',
      'År 2016 gick det omkring 1 560 invånare per läkare i primärvården i Blekinge, delat näst flest av de 20 regioner som jämförs (plats 2–3).',
    ],
    [
      'hyrpersonal-andel',
      '22',
      '2017',
      'År 2017 motsvarade hyrkostnaderna i Västernorrland 13,8 procent av de egna personalkostnaderna, högst av de 20 regioner som jämförs.',
    ],
    [
      'hyrpersonal-kostnad',
      '00',
      '2018',
      'År 2018 kostade inhyrd personal i hälso- och sjukvården över 5,4 miljarder kronor i riket.',
    ],
    ['mal-hyrpersonal', '12', '2018', 'Region Skåne nådde målet om högst 2 procent hyrkostnad år 2018.'],
    [
      'hyrkostnad-riktning',
      '09',
      '2023',
      'Kostnaden för inhyrd personal på Gotland minskade inte under 2023, jämfört med året innan.',
    ],
    [
      'hyrkostnad-forandring',
      '01',
      '2023-03..2023-07',
      'Kostnaden för inhyrd personal i Stockholm minskade med omkring 32 procent under mars–juli 2023, jämfört med samma tid året innan.',
    ],
    [
      'hyrsjukskoterskor-forandring',
      '00',
      '2021',
      'Kostnaden för hyrsjuksköterskor i riket ökade med över 24 procent under 2021, jämfört med året innan.',
    ],
    [
      'hyrlakare-kostnad',
      '17',
      '2020-Q2',
      'Under andra kvartalet 2020 kostade hyrläkare över 37 miljoner kronor i Värmland.',
    ],
    [
      'hyrpersonal-andel-enstaka',
      '12',
      '2021',
      'År 2021 motsvarade kostnaden för inhyrd personal i Skåne högst 2 procent av personalkostnaden.',
    ],
  ])('%s %s %s', (slug, code, period, text) => {
    expect(plainText(sentence(slug, code, period) ?? '')).toBe(text);
  });

  test('Gotland is told as missing, on Gotland', () => {
    const document = regional.find(({ slug }) => slug === 'invanare-per-lakare');
    const figure = document?.figures.find(({ region }) => region === '09');
    expect(document && figureSentence(figure, named('09'), document)).toMatch(
      /^Uppgift saknas för Gotland\. I SKR:s tabell/,
    );
  });
});

test('the accessible name of each region on a map says value, place and period', () => {
  for (const document of regional.filter(({ classes }) => classes !== null)) {
    const lead = document.lead ?? '';
    for (const region of dataset.regions) {
      const figure = document.figures.find((own) => own.region === region.code && own.period === lead && !own.series);
      const name = accessibleName(figure, region, document, lead);
      expect(name.startsWith(`${region.short}: `)).toBe(true);
      expect(name.endsWith(formatPeriod(lead))).toBe(true);
      expect(name).not.toMatch(/[{}]|undefined|null| {2}/);
      if (figure?.rank) expect(name).toMatch(/plats\s\d|av de \d\d region/);
      if (!figure || figure.basis === 'missing') expect(name).toContain('uppgift saknas');
    }
  }
});
