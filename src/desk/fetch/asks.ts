import type { Dataset } from '../../dataset/readDataset.ts';
import type { Import, Indicator } from '../../model/indicator.ts';
import { DataError } from '../../model/problem.ts';
import { RIKET } from '../../model/country.ts';
import { expanded } from '../take.ts';
import { waitingLines } from '../waiting.ts';

export const FETCHED = ['kolada', 'scb'] as const;
export type Fetched = (typeof FETCHED)[number];
export type Bases = Record<Fetched, string>;

export const BASES: Bases = {
  kolada: 'https://api.kolada.se/v3',
  scb: 'https://statistikdatabasen.scb.se/api/v2',
};

/** One question to an API. */
export interface Ask {
  source: Fetched;
  url: string;
  /** The publisher's id of the measure that the answer has to hold. */
  measure: string;
}

const FORMAT = { kolada: 'kolada', scb: 'jsonStat2' } as const;
/** Kolada refuses longer lists of years. Its pages hold 5 000 values, so a measure comes in one or two. */
const MOST_YEARS = 25;
/**
 * SCB's rules for one question: its API says 150 000 cells, its page about open data 100 000, so the lower; and PxWeb does
 * not read addresses much longer than two thousand characters.
 */
const MOST_CELLS = 100_000;
const LONGEST_ADDRESS = 2000;
/** How many periods of a year a table can have, when only its first year is known. */
const PERIODS_A_YEAR = 12;
/** Where a definition has no figures yet. */
const FIRST_YEAR = 2000;

/** What the definitions' `imports` need of a source, from the first year that we have to this one. */
export function asksOf(source: Fetched, dataset: Dataset, bases: Bases, today: string): Ask[] {
  const base = baseOf(source, bases[source]);
  const asks = [...dataset.indicators, ...dataset.waiting].flatMap((indicator) => {
    const own = (indicator.imports ?? []).filter(({ format }) => format === FORMAT[source]);
    const from = firstYear(dataset, indicator);
    return own.flatMap((one) =>
      source === 'kolada'
        ? koladaAsks(base, one.measure, from, Number(today.slice(0, 4)))
        : scbAsks(base, one, { from, to: Number(today.slice(0, 4)) }, regionsOf(dataset, indicator)),
    );
  });
  // Two definitions may take the same measure.
  return [...new Map(asks.map((ask) => [ask.url, ask])).values()];
}

function baseOf(source: Fetched, base: string): string {
  const url = URL.parse(base);
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash)
    return url.href.replace(/\/+$/, '');
  throw new DataError([
    { file: `${source.toUpperCase()}_BASE`, value: base, expected: `an address such as ${BASES[source]}` },
  ]);
}

function firstYear({ observations }: Dataset, { slug }: Indicator): number {
  const years = observations.filter((one) => one.indicator === slug).map(({ period }) => Number(period.slice(0, 4)));
  return years.length ? Math.min(...years) : FIRST_YEAR;
}

function koladaAsks(base: string, measure: string, from: number, to: number): Ask[] {
  const years = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
  const parts = Array.from({ length: Math.ceil(years.length / MOST_YEARS) }, (_, index) =>
    years.slice(index * MOST_YEARS, (index + 1) * MOST_YEARS),
  );
  const kpi = encodeURIComponent(measure);
  return parts.map((part) => ({ source: 'kolada', measure, url: `${base}/data/kpi/${kpi}/year/${part.join(',')}` }));
}

/** The regions that the definition has figures of, or else those that it says it covers. */
function regionsOf({ observations, regions }: Dataset, { slug, coverage }: Indicator): string[] {
  const held = new Set(observations.filter((one) => one.indicator === slug).map(({ region }) => region));
  if (held.size) return [...held].toSorted();
  return coverage === 'riket' ? [RIKET] : regions.map(({ code }) => code);
}

/** Totals where the definition knows of one: single years of age would be a hundred times as much. Split by region. */
function scbAsks(
  base: string,
  { measure, select, sum }: Import,
  { from, to }: { from: number; to: number },
  regions: readonly string[],
): Ask[] {
  const [table = '', contents = ''] = measure.split('/');
  const choices: Record<string, string[]> = { ContentsCode: [contents] };
  for (const [name, category] of Object.entries(select ?? {})) choices[name] = [category];
  for (const [name, parts] of Object.entries(sum ?? {})) choices[name] = parts.flatMap(expanded);
  const address = (own: readonly string[]) => {
    const query = new URLSearchParams({ lang: 'sv', outputFormat: 'json-stat2', 'valueCodes[Region]': own.join(',') });
    query.set('valueCodes[Tid]', `from(${from})`);
    for (const [name, codes] of Object.entries(choices)) query.set(`valueCodes[${name}]`, codes.join(','));
    return `${base}/tables/${encodeURIComponent(table)}/data?${readable(query)}`;
  };
  const cells = Object.values(choices).reduce(
    (product, codes) => product * codes.length,
    PERIODS_A_YEAR * (to - from + 1),
  );
  const atOnce = Math.floor(MOST_CELLS / cells);
  if (atOnce < 1 || address(regions.slice(0, 1)).length > LONGEST_ADDRESS) {
    const expected = `at most ${MOST_CELLS} cells and ${LONGEST_ADDRESS} characters a region; take the total in sum`;
    throw new DataError([{ file: 'data:fetch', value: measure, expected }]);
  }
  return inParts(regions, (own) => own.length <= atOnce && address(own).length <= LONGEST_ADDRESS).map((own) => ({
    source: 'scb',
    measure,
    url: address(own),
  }));
}

/** Halves, and halves of these, until each fits. */
function inParts<T>(all: readonly T[], fits: (part: readonly T[]) => boolean): (readonly T[])[] {
  if (fits(all) || all.length <= 1) return [all];
  const half = Math.ceil(all.length / 2);
  return [...inParts(all.slice(0, half), fits), ...inParts(all.slice(half), fits)];
}

/** Commas and brackets may stand in a query as they are, and a person can read them. */
function readable(query: URLSearchParams): string {
  const plain = { '%2C': ',', '%5B': '[', '%5D': ']', '%28': '(', '%29': ')' };
  return query.toString().replace(/%(2C|5B|5D|28|29)/g, (code) => plain[code as keyof typeof plain]);
}

/** Socialstyrelsen's database of personnel has no API: what to choose there, for data:import. */
export function byHand({ indicators, waiting }: Pick<Dataset, 'indicators' | 'waiting'>): string[] {
  const taken = indicators.flatMap(({ slug, imports = [] }) =>
    imports
      .filter(({ format }) => format.startsWith('socialstyrelsen'))
      .map(({ measure }) => `  ${slug} takes "${measure}"`),
  );
  return [
    'socialstyrelsen: no API for personnel; export by hand: https://sdb.socialstyrelsen.se/if_per/',
    '  choose: Per 100 000 or Antal; Offentlig och privat regi; the group; all regions and Riket; all years',
    '  then "Spara som csv", and npm run data:import -- FILE',
    ...(taken.length ? taken : ['  no definition takes anything from there yet; data:import gives a stub for one']),
    ...(waiting.length ? waitingLines(waiting) : []),
  ];
}
