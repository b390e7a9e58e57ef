import Papa from 'papaparse';
import type { IndicatorDocument } from '../../src/model/indicatorDocument.ts';
import type { IndicatorsDocument, RegionsDocument } from '../../src/publish/documents.ts';
import { placeOfOrder } from './placeOfOrder.ts';
import { published, publishedText } from './site.ts';

/** What the csv files say, written as the site is to write it, with nothing of the site's own code. */

export type Row = Record<
  'region_code' | 'period' | 'series' | 'value' | 'category' | 'rank_from' | 'rank_to' | 'rank_of' | 'third' | 'basis',
  string
>;

export interface Said {
  value: string;
  place: string;
  period: string;
}

export const MISSING = 'uppgift saknas';
const THIRDS: Record<string, string> = { highest: 'högsta', middle: 'mellersta', lowest: 'lägsta' };

export const { regions } = published<RegionsDocument>('regions.json');

/** What other figures are counted against has no row in a profile. */
export const background = new Set(
  published<IndicatorsDocument>('indicators.json')
    .topics.filter((topic) => topic.background)
    .map(({ id }) => id),
);

/** The indicators that all regions are to have a figure for. */
export const indicators = published<IndicatorsDocument>('indicators.json')
  .indicators.filter(({ coverage }) => coverage === 'regions')
  .map(({ slug }) => {
    const document = published<IndicatorDocument>(`indicators/${slug}.json`);
    return { slug, document, lead: document.lead ?? '', rows: csvRows(publishedText(`indicators/${slug}.csv`)) };
  });

export type Indicator = (typeof indicators)[number];

function csvRows(text: string): Row[] {
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

export function rowOf({ rows, slug }: Indicator, code: string, period: string): Row | undefined {
  const own = rows.filter((row) => row.region_code === code && row.period === period && row.series === '');
  if (own.length > 1) throw new Error(`${slug}: ${own.length} figures for ${code} in ${period}`);
  return own[0];
}

/** "1 920", "13,8", "brist": without a unit. */
export function written({ document }: Indicator, row: Row | undefined): string {
  if (!row || row.basis === 'missing') return MISSING;
  if (row.category) return document.categories.find(({ id }) => id === row.category)?.label ?? row.category;
  const { roundTo } = document.display;
  const decimals = Math.min(document.display.decimals, document.decimalsIn[row.period] ?? document.display.decimals);
  const exact = Number(row.value);
  const value = roundTo === null ? exact : Math.round(exact / roundTo) * roundTo;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString('sv-SE', digits).replace(/\s/g, '\u202F');
}

/** "2016", "andra halvåret 2017" */
export const periodInWords = (period: string): string =>
  period.replace(
    /^(\d{4})-H([12])$/,
    (_, year: string, half: string) => `${half === '1' ? 'första' : 'andra'} halvåret ${year}`,
  );

function place(row: Row | undefined): string {
  if (row?.third) return THIRDS[row.third] ?? row.third;
  if (!row?.rank_from) return '';
  return row.rank_from === row.rank_to ? row.rank_from : `${row.rank_from}–${row.rank_to}`;
}

/** A region's figure in the period that the site leads with. */
export function inCsv(indicator: Indicator, code: string): Said {
  const row = rowOf(indicator, code, indicator.lead);
  return { value: written(indicator, row), place: place(row), period: indicator.lead };
}

/** The regions that are told of otherwise than they should be, one line each. */
export function differences(told: (code: string) => unknown, expected: (code: string) => unknown): string[] {
  return regions.flatMap(({ code, short }) => {
    const [said, should] = [told(code), expected(code)].map((value) => JSON.stringify(value));
    return said === should ? [] : `${short}: ${said ?? 'nothing'}, in the csv ${should ?? 'nothing'}`;
  });
}

/** "fjärde eller femte flest av 20", "näst lägst av 20" → 4–5 and 19, each of 20; "i den tredjedel … högst" → högsta. */
export function placeInWords(words: string): { place: string; of: string } {
  const [, middle, end] = /i den (?:(mellersta) tredjedelen|tredjedel .* är (högst|lägst))/.exec(words) ?? [];
  if (middle ?? end) return { place: middle ?? `${end}a`, of: '' };
  const [order = '', of = ''] = words.split(/ av\s(?=\d)/);
  return { place: placeOfOrder(order, of), of };
}
