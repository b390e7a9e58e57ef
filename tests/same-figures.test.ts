import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE } from '../scripts/lib/address.mjs';
import {
  background,
  differences,
  inCsv,
  type Indicator,
  indicators,
  MISSING,
  periodInWords,
  placeInWords,
  regions,
  rowOf,
  type Said,
  written,
} from './support/csvFigures.ts';
import type { IndicatorsDocument } from '../src/publish/documents.ts';
import { placeOfOrder } from './support/placeOfOrder.ts';
import { type PageFigures, readFigures } from './support/pageFigures.ts';
import { htmlOf, openSite, published, type Site, SITE_DIR } from './support/site.ts';

/** Maps, lists, tables and profiles say the same of every region as the csv file that is offered beside them. */

/** Its figures stand in words on the profile, without a place, and not in its card. */
const IN_WORDS = 'folkmangd';
const { card } = published<IndicatorsDocument>('indicators.json');

/** How a column of answers to one question puts them. */
const VERDICTS: Record<string, string> = { yes: 'ja', no: 'nej' };

const numeric = indicators.filter(({ document }) => document.kind !== 'category');
const categories = indicators.filter(({ document }) => document.kind === 'category');

let site: Site;
const pages = new Map<string, PageFigures>();

beforeAll(async () => {
  site = await openSite();
  const page = await site.browser.newPage();
  const paths = [
    '/',
    '/regioner/',
    ...indicators.map(({ slug }) => `/indikatorer/${slug}/`),
    ...regions.flatMap(({ slug }) =>
      ['', 'alla-matt/', ...card.map((question) => `${question}/`)].map((part) => `/regioner/${slug}/${part}`),
    ),
  ];
  for (const path of paths) pages.set(path, await readFigures(page, htmlOf(SITE_DIR, path)));
});
afterAll(() => site.close());

/** The words of an answer, which a sentence parts with the region's name, but with no "inte" of its own: "nådde Region Skåne målet". */
const inSentence = (value: string): string => value.split(' ').join(' (?:(?!inte )\\S+ )*');

function pageAt(path: string): PageFigures {
  const page = pages.get(path);
  if (!page) throw new Error(`${path} was not read`);
  return page;
}

function regionOf(code: string) {
  const region = regions.find((candidate) => candidate.code === code);
  if (!region) throw new Error(`no region ${code}`);
  return region;
}

function known(slug: string): Indicator {
  const indicator = indicators.find((candidate) => candidate.slug === slug);
  if (!indicator) throw new Error(`no indicator ${slug}`);
  return indicator;
}

const profileOf = (code: string) => pageAt(`/regioner/${regionOf(code).slug}/`);
const allMeasuresOf = (code: string) => pageAt(`/regioner/${regionOf(code).slug}/alla-matt/`);
const cardOf = ({ cards }: PageFigures, slug: string) => cards.find(({ indicator }) => indicator === slug);

/** The number alone: "13,8 %" → "13,8". */
const withoutUnit = (text: string) => text.replace(/\s%$/, '');

/** Of the region's figure in the period that is led with: "tredje lägst" → 18; "högsta", of thirds, and a number stay as they are. */
const placeOf = (words: string, indicator: Indicator, code: string) =>
  placeOfOrder(words, rowOf(indicator, code, indicator.lead)?.rank_of ?? '');

const sorted = (answers: Record<string, string>) => Object.entries(answers).toSorted();

/** A map link's accessible name, taken apart. */
function inLabel(label: string) {
  const [, name, said = '', period] = /^([^:]+): (.*), ([^,]+)$/.exec(label) ?? [];
  const number = /^(?:omkring )?([\d\u202F−]+(?:,\d+)?)\s([^,]+)(?:, (.+))?$/.exec(said);
  if (!number) return { name, value: said, unit: '', place: '', of: '', period };
  const [, value, unit, words] = number;
  return { name, value, unit, ...(words ? placeInWords(words) : { place: '', of: '' }), period };
}

function checkMap(map: PageFigures['maps'][number] | undefined, indicator: Indicator) {
  const expected = (code: string) => {
    const { value, place, period } = inCsv(indicator, code);
    const of = rowOf(indicator, code, indicator.lead)?.rank_of ?? '';
    return {
      name: regionOf(code).short,
      value,
      unit: value === MISSING ? '' : indicator.document.unit,
      place,
      of,
      period: periodInWords(period),
    };
  };
  expect(differences((code) => inLabel(map?.labels[code] ?? ''), expected)).toEqual([]);
  const profile = (code: string) => `${BASE}regioner/${regionOf(code).slug}/`;
  expect(differences((code) => map?.addresses[code], profile)).toEqual([]);
}

function checkList({ rows, period }: PageFigures['rankings'][number], indicator: Indicator) {
  const told = (code: string): Said => ({
    value: withoutUnit(rows[code]?.value ?? 'no row'),
    place: rows[code]?.place ?? 'no row',
    period,
  });
  expect(differences(told, (code) => inCsv(indicator, code))).toEqual([]);
  const hasRiket = rowOf(indicator, '00', indicator.lead) !== undefined;
  if (hasRiket) expect(told('00')).toEqual(inCsv(indicator, '00'));
  expect(Object.keys(rows)).toHaveLength(regions.length + (hasRiket ? 1 : 0));
}

it('the csv files tell of all 21 regions, and which figures are missing', () => {
  expect(regions).toHaveLength(21);
  expect(indicators.length).toBeGreaterThanOrEqual(8);
  const missing = indicators.flatMap((indicator) =>
    regions
      .filter(({ code }) => inCsv(indicator, code).value === MISSING)
      .map(({ slug }) => `${slug} ${indicator.slug}`),
  );
  expect(missing).toEqual(expect.arrayContaining(['gotland hyrpersonal-andel', 'gotland invanare-per-lakare']));
  for (const { slug } of indicators) expect(missing.filter((one) => one.endsWith(` ${slug}`)).length).toBeLessThan(4);
});

describe.each(indicators)('$slug', (indicator) => {
  const { slug, document } = indicator;

  it('the table of all figures, every region and year', () => {
    const table = pageAt(`/indikatorer/${slug}/`).tables.find((candidate) => candidate.indicator === slug);
    expect(table?.head.slice(1)).toEqual(document.periods);
    const told = (code: string) => {
      const cells = table?.rows.find(([name]) => name === regionOf(code).short)?.slice(1) ?? [];
      return cells.map((cell) => (cell === '–' ? MISSING : withoutUnit(cell)));
    };
    const expected = (code: string) =>
      document.periods.map((period) => written(indicator, rowOf(indicator, code, period)));
    expect(differences(told, expected)).toEqual([]);
  });
});

describe.each(numeric)('$slug', (indicator) => {
  const { slug } = indicator;

  it('the map on its page', () => {
    const { maps } = pageAt(`/indikatorer/${slug}/`);
    expect(maps.map((map) => map.indicator)).toEqual([slug]);
    checkMap(maps[0], indicator);
  });

  it('the list on its page', () => {
    const { rankings } = pageAt(`/indikatorer/${slug}/`);
    expect(rankings.map((ranking) => ranking.indicator)).toEqual([slug]);
    for (const ranking of rankings) checkList(ranking, indicator);
  });
});

describe.each(numeric.filter(({ document }) => !background.has(document.topic)))('$slug', (indicator) => {
  const { slug } = indicator;

  it('the row in each profile', () => {
    const told = (code: string): Said => {
      const { value = 'no row', place = '', period = '' } = allMeasuresOf(code).measures[slug] ?? {};
      const said = value === 'uppgift saknas' ? MISSING : withoutUnit(value);
      return { value: said, place: placeOf(place, indicator, code), period };
    };
    expect(differences(told, (code) => inCsv(indicator, code))).toEqual([]);
  });
});

it('the card of each profile asks the same in the same order', () => {
  for (const { code } of regions) expect(profileOf(code).cards.map(({ indicator }) => indicator)).toEqual(card);
});

describe.each(indicators.filter(({ slug }) => card.includes(slug)))('$slug', (indicator) => {
  const { slug } = indicator;

  it('the answer on the card of each profile', () => {
    const told = (code: string) => {
      const { value, period } = cardOf(profileOf(code), slug) ?? {};
      const said = withoutUnit(value ?? 'no answer').replace(/^Uppgift saknas$/, MISSING);
      return { value: said.toLocaleLowerCase('sv'), period };
    };
    const expected = (code: string) => ({
      value: written(indicator, rowOf(indicator, code, indicator.lead)).toLocaleLowerCase('sv'),
      period: indicator.lead,
    });
    expect(differences(told, expected)).toEqual([]);
  });

  it('the sentence on the page of each answer', () => {
    const told = (code: string) => {
      const value = written(indicator, rowOf(indicator, code, indicator.lead));
      const { lead } = pageAt(`/regioner/${regionOf(code).slug}/${slug}/`);
      const said =
        value === MISSING
          ? [/ingen uppgift för |Uppgift saknas för /]
          : [
              new RegExp(`(?<![\\d,\u202F])${inSentence(value)}(?=[\\s.])`),
              new RegExp(`(?<!\\d)${indicator.lead}(?!\\d)`),
            ];
      return said.every((part) => lead.match(part)) ? 'the same' : lead;
    };
    expect(differences(told, () => 'the same')).toEqual([]);
  });
});

it('the comparison with the sjukvårdsregion, and with those most alike, in each profile', () => {
  for (const region of regions) {
    const { compared } = profileOf(region.code);
    expect(compared).toHaveLength(region.sjukvardsregioner.length + 1);
    for (const table of compared) {
      for (const [slug, values] of Object.entries(table)) {
        expect(Object.keys(values)).toContain(region.code);
        for (const [code, value] of Object.entries(values)) {
          const expected = written(known(slug), rowOf(known(slug), code, known(slug).lead));
          expect(`${code} ${withoutUnit(value).replace('uppgift saknas', MISSING)}`).toBe(`${code} ${expected}`);
        }
      }
    }
  }
});

it('the population in each profile', () => {
  const indicator = known(IN_WORDS);
  const told = (code: string) =>
    /([\d\u202F]+) invånare (?:den )?31\sdecember (\d{4})/.exec(profileOf(code).text)?.slice(1).join(', ');
  const expected = (code: string) => `${inCsv(indicator, code).value}, ${indicator.lead}`;
  expect(differences(told, expected)).toEqual([]);
});

describe.each(categories)('$slug', (indicator) => {
  const { slug, document, rows } = indicator;

  it('the table of answers on its page', () => {
    const { answers, text } = pageAt(`/indikatorer/${slug}/`);
    expect(answers.map((table) => table.indicator)).toEqual([slug]);
    const periods = [...new Set(rows.filter((row) => row.region_code !== '00').map(({ period }) => period))].toSorted();
    // An answer that hardly any other region gave that year stands in a sentence: "För 2020 …: Kalmar län angav brist."
    const inWords = (code: string, period: string) =>
      new RegExp(`${period} [^.]*: [^.]*${regionOf(code).short}[^.;]* angav ([^.;]+)[.;]`).exec(text)?.[1];
    const told = (code: string) =>
      periods.map((period) => {
        // An asterisk marks what only follows from the source's text.
        const answer = answers[0]?.rows[code]?.[period]?.replace(/\s*\*$/, '');
        return [period, answer ?? inWords(code, period) ?? 'inte känt'];
      });
    const expected = (code: string) =>
      periods.map((period) => {
        const row = rowOf(indicator, code, period);
        const verdict = VERDICTS[document.categories.find(({ id }) => id === row?.category)?.tone ?? ''];
        const answer = written(indicator, row);
        return [period, verdict ?? (answer === MISSING ? 'inte känt' : answer)];
      });
    expect(Object.keys(answers[0]?.rows ?? {})).toHaveLength(regions.length);
    expect(Object.keys(answers[0]?.rows['01'] ?? {})).toContain(indicator.lead);
    expect(differences(told, expected)).toEqual([]);
  });

  it('the answers in each profile, every year', () => {
    const expected = (code: string) => {
      const own = rows.filter((row) => row.region_code === code && row.basis !== 'missing');
      return sorted(Object.fromEntries(own.map((row) => [row.period, written(indicator, row)])));
    };
    expect(differences((code) => sorted(cardOf(allMeasuresOf(code), slug)?.answers ?? {}), expected)).toEqual([]);
  });
});

describe('pages with several indicators', () => {
  it("the table of the front page's map, which its read-out reads", () => {
    const table = pageAt('/').tables.find(({ indicator }) => indicator === 'karta');
    const [, ...slugs] = table?.head ?? [];
    expect(slugs).toEqual(expect.arrayContaining(['mal-hyrpersonal', 'invanare-per-lakare']));
    for (const [column, slug] of slugs.entries()) {
      const own = known(slug);
      const told = (code: string) => {
        const cell = table?.rows.find(([name]) => name === regionOf(code).short)?.[column + 1];
        return withoutUnit(cell ?? '');
      };
      expect(differences(told, (code) => written(own, rowOf(own, code, own.lead)))).toEqual([]);
    }
  });

  it('the list of regions', () => {
    const { list } = pageAt('/regioner/');
    const shown = numeric.filter(({ slug }) => `${BASE}indikatorer/${slug}/` in (Object.values(list)[0] ?? {}));
    expect(shown.length).toBeGreaterThan(1);
    for (const indicator of shown) {
      const told = (code: string) =>
        withoutUnit(
          list[`${BASE}regioner/${regionOf(code).slug}/`]?.[`${BASE}indikatorer/${indicator.slug}/`] ?? '',
        ).replace(/^–$/, MISSING);
      expect(differences(told, (code) => inCsv(indicator, code).value)).toEqual([]);
    }
  });
});
