import { createHash } from 'node:crypto';
import { RIKET } from '../../model/country.ts';
import { isArray, isObject, type Json } from '../../readers/jsonText.ts';
import type { Ask, Caller, Wanted } from './asks.ts';
import { jsonOf, refuse } from './json.ts';
import { LIMITS } from './limits.ts';

/** Kolada refuses longer lists of years or of places. */
const MOST_IN_A_LIST = 25;
const PER_PAGE = 5000;

/** The regions and the country of a measure, for years in lists that Kolada takes. */
export function koladaAsks({ base, dataset, indicator, own, from, to }: Wanted): Ask[] {
  const years = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
  const parts = Array.from({ length: Math.ceil(years.length / MOST_IN_A_LIST) }, (_, index) =>
    years.slice(index * MOST_IN_A_LIST, (index + 1) * MOST_IN_A_LIST),
  );
  const places = [RIKET, ...dataset.regions.map(({ code }) => code)].map((code) => `00${code}`).join(',');
  const measure = `${base}/data/kpi/${encodeURIComponent(own.measure)}`;
  const [url = '', ...more] = parts.map(
    (part) => `${measure}/municipality/${places}/year/${part.join(',')}?per_page=${PER_PAGE}`,
  );
  const run = async (caller: Caller) => {
    const values: Json[] = [];
    for (const part of [url, ...more]) values.push(...(await valuesAt(part, own.measure, caller)));
    // A stretch of years may have none: it is the measure that must have some.
    if (values.length === 0) refuse(url, 'values', [], `figures of ${own.measure}`);
    const lines = values.map((value) => JSON.stringify(value)).join(',\n');
    return [{ name: url, body: Buffer.from(`{"values":[\n${lines}\n]}\n`) }];
  };
  return [{ source: 'kolada', slugs: [indicator.slug], measure: own.measure, url, then: more.join(' and '), run }];
}

/**
 * What all pages of an answer say.
 * @throws DataError when a page comes again, leads elsewhere or is not about what was asked
 */
async function valuesAt(url: string, measure: string, caller: Caller): Promise<Json[]> {
  const values: Json[] = [];
  const bodies = new Set<string>();
  const asked = new Set<string>();
  for (let page: string | null = url; page !== null;) {
    if (asked.size >= LIMITS.mostPages) refuse(page, 'next_url', undefined, `at most ${LIMITS.mostPages} pages`);
    asked.add(page);
    const body = await caller.get(page);
    const hash = createHash('sha256').update(body).digest('hex');
    if (bodies.has(hash)) refuse(page, 'next_url', undefined, 'a page of its own, but this one has come before');
    bodies.add(hash);
    const document = jsonOf(body, page);
    values.push(...valuesOf(page, document, measure));
    page = nextPage(page, isObject(document) ? (document['next_url'] ?? document['next_page']) : null, asked);
  }
  return values;
}

function valuesOf(page: string, document: Json, measure: string): readonly Json[] {
  const values = isObject(document) ? document['values'] : undefined;
  if (!isArray(values)) return refuse(page, 'values', undefined, 'a list of values');
  for (const value of values) {
    const keys = isObject(value) ? value : {};
    const isWhole = keys['kpi'] === measure && 'municipality' in keys && 'period' in keys && isArray(keys['values']);
    if (!isWhole) refuse(page, 'values', value, `kpi ${measure}, period, municipality and values`);
  }
  return values;
}

function nextPage(page: string, next: Json | undefined, asked: ReadonlySet<string>): string | null {
  if (next == null || next === '') return null;
  const here = new URL(page);
  const there = typeof next === 'string' ? URL.parse(next, page) : null;
  // A server behind a proxy may not know that it was asked by https.
  if (there?.protocol === 'http:' && here.protocol === 'https:' && there.host === here.host) there.protocol = 'https:';
  if (there?.origin !== here.origin) return refuse(page, 'next_url', next, `a page of ${here.origin}`);
  if (asked.has(there.href)) return refuse(page, 'next_url', next, 'a page that has not come before');
  return there.href;
}
