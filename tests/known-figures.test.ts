import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { IndicatorsDocument } from '../src/publish/documents.ts';
import { NEWEST_OF_EACH } from '../src/text/chartKeys.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { htmlOf, openSite, published, publishedText, type Site, SITE_DIR } from './support/site.ts';

/** The list of the few regions that an indicator has says what the csv file beside it says, with its bounds. */

type Row = Record<
  'region_code' | 'period' | 'value' | 'qualifier' | 'wording' | 'lower_bound' | 'upper_bound' | 'category' | 'source',
  string
>;

const BOUNDS: Record<string, string> = { '<': 'under', '<=': 'högst', '>': 'över', '>=': 'minst' };
const partial = published<IndicatorsDocument>('indicators.json').indicators.filter(
  ({ coverage, kind }) => coverage === 'partial' && kind !== 'category',
);

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
afterAll(() => site.close());

/** Region, period and the words of the figure. */
const readList = (html: string) =>
  page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return [...parsed.querySelectorAll('table.known tbody')].flatMap((body) =>
      [...body.querySelectorAll('tr[data-period]')].map((row) => {
        const said = row.querySelector('[data-value]')?.textContent.trim() ?? '';
        return [body.getAttribute('data-r'), row.getAttribute('data-period'), said].join(' | ');
      }),
    );
  }, html);

/** The number with a comma, a real minus and thin spaces, with no more decimals than the definition writes. */
const written = (number: string, decimals: number) =>
  ((number.split('.')[1]?.length ?? 0) > decimals ? Number(number).toFixed(decimals) : number)
    .replace('-', '−')
    .replace('.', ',')
    .replace(/\d(?=(\d{3})+(?!\d))/g, '$&\u202F');

const about = ({ qualifier, wording }: Row) =>
  qualifier === '~' ? 'ca ' : `${wording || (BOUNDS[qualifier] ?? '')} `.trimStart();

describe.each(partial)('$slug', ({ slug, kind }) => {
  const { display } = published<IndicatorDocument>(`indicators/${slug}.json`);
  const rows = Papa.parse<Row>(publishedText(`indicators/${slug}.csv`), { header: true, skipEmptyLines: true }).data;
  const unit = kind === 'percent' ? '\u00A0%' : '';

  it('shows every region that the file has, and nothing else', async () => {
    const shown = await readList(htmlOf(SITE_DIR, `/indikatorer/${slug}/`));
    const regional = rows.filter(({ region_code: code }) => code !== '00' || shown.some((row) => row.startsWith('00')));
    const expected = regional.map((row) => {
      const number = row.value || row.lower_bound || row.upper_bound;
      const said = number ? `${about(row)}${written(number, display.decimals)}${unit}` : 'uppgift saknas';
      return [row.region_code, row.period, said].join(' | ');
    });
    // A definition with one decimal writes 10 as 10,0.
    const alike = (all: string[]) => all.map((row) => row.replace(/,0(?=\D)/, '')).toSorted();
    const isShortened = htmlOf(SITE_DIR, `/indikatorer/${slug}/`).includes(NEWEST_OF_EACH);
    // A long list tells the newest of each region, and the table under it the rest.
    const told = alike(expected);
    expect(alike(shown)).toEqual(isShortened ? told.filter((row) => alike(shown).includes(row)) : told);
    const regionsOf = (all: string[]) => [...new Set(all.map((row) => row.split(' ')[0]))].toSorted();
    expect(regionsOf(shown)).toEqual(regionsOf(expected));
  });
});
