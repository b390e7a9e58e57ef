import { createHash } from 'node:crypto';
import { DataError } from '../../model/problem.ts';
import { isArray, isObject, parseJsonText, type Json } from '../../readers/jsonText.ts';
import { decodeText } from '../../readers/textFile.ts';
import type { Ask } from './asks.ts';

const refuse = (file: string, column: string, value: Json | undefined, expected: string): never => {
  throw new DataError([{ file, column, value: value === undefined ? undefined : JSON.stringify(value), expected }]);
};

/** Groups and municipalities, most of every answer: what is kept of twenty measures would not fit with them. */
const NOT_OURS = /^(G\d+|(?!00)\d\d(?!00)\d\d)$/;

/**
 * What every page of an answer from Kolada says of regions and of the country, in order.
 * @throws DataError when a page comes again, leads elsewhere or is not about what was asked
 */
export async function koladaValues(
  { url, measure }: Ask,
  mostPages: number,
  get: (url: string) => Promise<Buffer>,
): Promise<Json[]> {
  const values: Json[] = [];
  const bodies = new Set<string>();
  const asked = new Set<string>();
  for (let page: string | null = url; page !== null;) {
    if (asked.size >= mostPages) refuse(page, 'next_url', undefined, `at most ${mostPages} pages`);
    asked.add(page);
    const body = await get(page);
    const hash = createHash('sha256').update(body).digest('hex');
    if (bodies.has(hash)) refuse(page, 'next_url', undefined, 'a page of its own, but this one has come before');
    bodies.add(hash);
    const document = parseJsonText(decodeText(body, page), page).value;
    for (const value of valuesOf(page, document, measure)) {
      const place = isObject(value) ? value['municipality'] : undefined;
      if (typeof place !== 'string' || !NOT_OURS.test(place)) values.push(value);
    }
    page = nextPage(page, isObject(document) ? (document['next_url'] ?? document['next_page']) : null, asked);
  }
  if (values.length === 0) refuse(url, 'values', [], `figures of ${measure}`);
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

/** All values as one document, a line each: what one page leaves open another answers. */
export function koladaDocument(values: readonly Json[]): Buffer {
  return Buffer.from(`{"values":[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]}\n`);
}
