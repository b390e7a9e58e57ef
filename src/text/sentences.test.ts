import { describe, expect, test } from 'vitest';
import { fixedDataset, rawRows, realDataset, type RawRow } from '../../tests/support/dataset/testData.ts';
import type { Figure } from '../model/figure.ts';
import { indicatorDocument } from '../publish/indicatorDocument.ts';
import { numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';
import { placeOfOrder } from '../../tests/support/placeOfOrder.ts';
import { accessibleName, figureSentence, furtherFigure, RIKET_NAMED, type Named } from './sentences.ts';

const dataset = realDataset();
const documents = dataset.indicators.map((indicator) => indicatorDocument(dataset, indicator));
const regional = documents.filter(({ coverage }) => coverage !== 'riket');
const named = (code: string): Named =>
  [...dataset.regions, RIKET_NAMED].find((region) => region.code === code) ?? RIKET_NAMED;

/** Every sentence that a page can say, with what it is said of. */
const sentences = documents.flatMap((document) => [
  ...document.figures.map((figure) => ({
    document,
    figure: figure as Figure | undefined,
    region: named(figure.region),
  })),
  ...dataset.regions.map(({ code }) => ({ document, figure: undefined, region: named(code) })),
]);
const told = sentences.map((said) => ({ ...said, text: figureSentence(said.figure, said.region, said.document) }));
const present = told.flatMap(({ figure, ...said }) =>
  figure !== undefined && figure.basis !== 'missing' ? [{ ...said, figure }] : [],
);

/** A figure of the fixed data. */
function fixed(slug: string, code: string, period: string, series?: string) {
  const data = fixedDataset();
  const indicator = data.indicators.find((one) => one.slug === slug) ?? expect.fail(slug);
  const document = indicatorDocument(data, indicator);
  const figure = document.figures.find((one) => one.region === code && one.period === period && one.series === series);
  return { document, figure: figure ?? expect.fail(`${slug} ${code} ${period}`) };
}

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
      // Thousands are parted by a space that does not break.
      expect(text).not.toMatch(/\d \d{3}(?!\d)/);
    }
  });

  test('that has a figure names its period and its region', () => {
    for (const { text, figure, region } of present) {
      expect(text).toContain(figure.period.slice(0, 4));
      // A count of the regions that have given an answer is of all of them.
      const names =
        figure.count === undefined
          ? [region.short, region.name, ...(region.whose ? [region.whose] : [])]
          : [`${numberWord(figure.count)} av ${figure.of} regioner`];
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
      const qualifier = row?.['qualifier'] ?? '';
      const word = { '<': 'under', '<=': 'högst', '>': 'över', '>=': 'minst', '~': 'omkring' }[qualifier] ?? qualifier;
      if (word) expect(whole).toContain(`${word} `);
    }
  });

  test('is in the words of the house', () => {
    // What readers have stumbled on, and what stands for it.
    const faults = [
      [/gick det .* invånare per läkare/, 'på varje läkare'],
      [/hyrkostnad/i, 'kostnad för hyrpersonal'],
      [/av de (tillsvidare|månads|an)\p{L}+ (i|på) /u, 'the region’s own: {whose}'],
      [/(?<!\p{L})regionens? /u, 'the region’s name: {whose}'],
      [/ inom \d+ dagar (i|på) \p{Lu}/u, 'the place first: {in}'],
      [/%|\bggr\b/, 'the unit written out'],
      [/minskade inte/, 'ökade eller var oförändrad'],
      [/räknat uppifrån|som redovisat|delat (näst|flest|färst|högst|lägst)/, 'a sentence on the place'],
      [/underförst|indirekt|misstänkt/, 'följer av källans text, ovanligt stor ändring'],
    ] as const;
    const wrong = told.flatMap(({ document, text }) =>
      faults
        .filter(([fault]) => fault.test(plainText(text)))
        .map(([, right]) => `${document.slug}: ${text} (${right})`),
    );
    expect([...new Set(wrong)].slice(0, 9)).toEqual([]);
  });

  test('marks a party to the matter the first time that a section names it, and only then', () => {
    const own = present.filter(({ document }) => document.madeBy !== null);
    expect(own.length).toBeGreaterThan(40);
    for (const { document, figure, region } of own) {
      const section = new Set<string>();
      const [first, second] = [1, 2].map(() => figureSentence(figure, region, document, section));
      if (!first?.includes('enligt')) continue;
      const mark = document.madeBy?.slice(document.madeBy.indexOf(',')) ?? '';
      expect(mark).toMatch(/som företräder läkarna|Läkarförbundets/);
      expect(first).toContain(mark);
      expect(second).toBe(first.replace(mark, ''));
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
    for (const { text, region } of missing) {
      expect(text).toContain(region.short);
      expect(text).toMatch(/ingen uppgift|ingen bedömning|[Uu]ppgift saknas|vet inte|har vi inte hittat|finns inte/);
      // Once: the region is named, and then not spoken of as one that lacks the figure.
      expect(text).not.toMatch(/saknas.*saknas|ingen uppgift.*ingen uppgift| regionen/);
    }
  });
});

test.each([
  ['at-vantetid', '01', '2019', '2019: 17,9 månader.'],
  ['hyrkostnad-forandring', '01', '2023-03..2023-07', 'Mars–juli 2023: minskade med omkring 32 procent.'],
  ['hyrkostnad-region', '09', '2021', '2021: drygt 100 miljoner kronor.'],
])('a further figure of %s in %s %s is told in brief', (slug, code, period, text) => {
  const { figure, document } = fixed(slug, code, period);
  expect(plainText(furtherFigure(figure, document))).toBe(text);
});

describe('the place in a sentence', () => {
  const ranked = documents.filter(({ ranking, coverage }) => ranking === 'rank' && coverage === 'regions');

  test.each(ranked)('of $slug is that of the printed figures', ({ slug, published }) => {
    const own = present.filter(({ document, figure }) => document.slug === slug && figure.rank);
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const { text, figure } of own) {
      const { from, to, of } = placeFromPrint(slug, figure, published !== null);
      const [, end, order = '', among] =
        /\. (\p{Lu}\p{Ll}+ är (.+?) (?:bland|av) ((?:de )?\d+ .+))\.$/u.exec(plainText(text)) ?? [];
      expect(among, end).toBe(of === 21 ? 'de 21 regionerna' : `${of} jämförda regioner`);
      expect(placeOfOrder(order, String(of)), end).toBe(from === to ? String(from) : `${from}–${to}`);
      // A reader counts from the nearer end.
      expect(order).toMatch(from - 1 <= of - to ? /högsta?$/ : /lägsta?$/);
    }
  });

  test('in a survey is a third, never a number', () => {
    const own = present.filter(({ document, figure }) => document.ranking === 'thirds' && figure.third);
    expect(own.length).toBeGreaterThan(100);
    for (const { text } of own) {
      expect(text).toMatch(
        /\. \P{Ll}[^.]* hör till den (mellersta tredjedelen av regionerna|tredjedel av regionerna där \p{L}+ är (högst|lägst))\.$/u,
      );
      expect(text).not.toMatch(/plats|Det är/);
    }
  });

  test('is not told of the country, of partial figures or of years with few regions', () => {
    const unranked = present.filter(({ figure }) => !figure.rank && !figure.third);
    for (const { text } of unranked)
      expect(plainText(text)).not.toMatch(/jämförda regioner|de 21 regionerna|tredjedel/);
  });
});

describe('sentences that a reader will quote', () => {
  test.each([
    [
      'invanare-per-lakare',
      '03',
      '2016',
      'År 2016 gick det omkring 1 920 invånare på varje läkare i primärvården i Uppsala. Antalet är högst bland 20 jämförda regioner.',
    ],
    [
      'invanare-per-lakare',
      '10',
      '2016',
      'År 2016 gick det omkring 1 560 invånare på varje läkare i primärvården i Blekinge. Antalet är andra eller tredje högst bland 20 jämförda regioner.',
    ],
    [
      'hyrpersonal-andel',
      '22',
      '2017',
      'År 2017 motsvarade Region Västernorrlands kostnad för hyrpersonal 13,8 procent av kostnaden för den egna personalen. Andelen är högst bland 20 jämförda regioner.',
    ],
    [
      'hyrpersonal-kostnad',
      '00',
      '2018',
      'År 2018 kostade hyrpersonal i hälso- och sjukvården över 5,4 miljarder kronor i riket.',
    ],
    [
      'mal-hyrpersonal',
      '12',
      '2018',
      'År 2018 nådde Region Skåne målet att hyrpersonal ska kosta högst 2 procent av personalkostnaden.',
    ],
    [
      'hyrkostnad-riktning',
      '09',
      '2023',
      'Kostnaden för hyrpersonal på Gotland ökade eller var oförändrad under 2023, jämfört med året innan.',
    ],
    [
      'hyrkostnad-forandring',
      '01',
      '2023-03..2023-07',
      'Kostnaden för hyrpersonal i Stockholm minskade med omkring 32 procent under mars–juli 2023, jämfört med samma tid året innan.',
    ],
    [
      'hyrsjukskoterskor-forandring',
      '00',
      '2021',
      'Kostnaden för hyrsjuksköterskor i riket ökade med drygt 24 procent under 2021, jämfört med året innan.',
    ],
    [
      'hyrlakare-kostnad',
      '17',
      '2020-Q2',
      'Under andra kvartalet 2020 kostade hyrläkare drygt 37 miljoner kronor i Värmland.',
    ],
    [
      'hyrpersonal-andel-enstaka',
      '12',
      '2021',
      'År 2021 motsvarade Region Skånes kostnad för hyrpersonal högst 2 procent av personalkostnaden.',
    ],
  ])('%s %s %s', (slug, code, period, text) => {
    const { figure, document } = fixed(slug, code, period);
    expect(plainText(figureSentence(figure, named(code), document))).toBe(text);
  });

  test('Gotland is told as missing, on Gotland', () => {
    const { figure, document } = fixed('invanare-per-lakare', '09', '2016');
    expect(figureSentence(figure, named('09'), document)).toMatch(/^SKR:s tabell har ingen uppgift för Gotland\.$/);
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
      if (figure?.rank) expect(name).toMatch(/(högst|lägst|flest|färst|högsta|lägsta) av\s\d\d, /);
      if (!figure || figure.basis === 'missing') expect(name).toContain('uppgift saknas');
    }
  }
});
