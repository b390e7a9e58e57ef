import type { Dataset } from '../../dataset/readDataset.ts';
import type { Import, Indicator } from '../../model/indicator.ts';
import { DataError } from '../../model/problem.ts';
import { waitingLines } from '../waiting.ts';
import { arbetsformedlingenAsk } from './arbetsformedlingen.ts';
import { koladaAsks } from './kolada.ts';
import { scbAsk } from './scb.ts';
import { vardenISiffrorAsk } from './vardenISiffror.ts';

/** Who is asked, where, and the name of the reader that understands the answers. */
const ASKED = {
  kolada: { base: 'https://api.kolada.se/v3', format: 'kolada' },
  scb: { base: 'https://statistikdatabasen.scb.se/api/v2', format: 'jsonStat2' },
  vardenisiffror: { base: 'https://api.vardenisiffror.se/webapi', format: 'vardenISiffror' },
  arbetsformedlingen: { base: 'https://data.arbetsformedlingen.se', format: 'arbetsformedlingen' },
} as const;
export type Asked = keyof typeof ASKED;
export type Bases = Record<Asked, string>;

export const NAMES = Object.keys(ASKED) as Asked[];
export const BASES = Object.fromEntries(NAMES.map((name) => [name, ASKED[name].base])) as Bases;

/** The body of an answer. */
export interface Caller {
  get(url: string): Promise<Buffer>;
  post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<Buffer>;
}

export interface Answer {
  /** The address, which faults are told of. */
  name: string;
  body: Buffer;
}

/** What is asked of a publisher for a definition: one question, or several that follow from each other. */
export interface Ask {
  source: Asked;
  /** The definitions that want the answer. */
  slugs: readonly string[];
  /** Of the publisher's measure: its id or name. */
  measure: string;
  /** The first address, and what follows from its answer, in words. */
  url: string;
  then: string;
  run(caller: Caller): Promise<Answer[]>;
}

/** A definition that a question is about. */
export interface Wanted {
  base: string;
  dataset: Dataset;
  indicator: Indicator;
  own: Import;
  /** The first year to ask for, and this one. */
  from: number;
  to: number;
}

/** How many years to ask for where a definition has no figures yet. */
const YEARS = 25;

/** What the definitions' `imports` need of a source, from the first year that we have to this one. */
export function asksOf(source: Asked, dataset: Dataset, bases: Bases, today: string): Ask[] {
  const base = baseOf(source, bases[source]);
  const asks = [...dataset.indicators, ...dataset.waiting].flatMap((indicator) => {
    const to = Number(today.slice(0, 4));
    const from = firstYear(dataset, indicator) ?? to - YEARS + 1;
    return (indicator.imports ?? [])
      .filter(({ format }) => format === ASKED[source].format)
      .flatMap((own) => asksFor(source, { base, dataset, indicator, own, from, to }));
  });
  // Two definitions may take the same measure, and one file may hold what several take.
  return [...Map.groupBy(asks, ({ url, then }) => `${url} ${then}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, slugs: same.flatMap(({ slugs }) => slugs) }] : [];
  });
}

function asksFor(source: Asked, wanted: Wanted): Ask[] {
  switch (source) {
    case 'kolada':
      return koladaAsks(wanted);
    case 'scb':
      return [scbAsk(wanted)];
    case 'vardenisiffror':
      return [vardenISiffrorAsk(wanted)];
    case 'arbetsformedlingen':
      return [arbetsformedlingenAsk(wanted)];
  }
}

function baseOf(source: Asked, base: string): string {
  const url = URL.parse(base);
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.search && !url.hash)
    return url.href.replace(/\/+$/, '');
  throw new DataError([
    { file: `${source.toUpperCase()}_BASE`, value: base, expected: `an address such as ${BASES[source]}` },
  ]);
}

function firstYear({ observations }: Dataset, { slug }: Indicator): number | null {
  const years = observations.filter((one) => one.indicator === slug).map(({ period }) => Number(period.slice(0, 4)));
  return years.length ? Math.min(...years) : null;
}

/** What a browser is needed for: Socialstyrelsen's database of personnel has no API. And what waits for its figures. */
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
