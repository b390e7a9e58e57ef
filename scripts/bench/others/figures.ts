import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorDocument } from '../../../src/model/indicatorDocument.ts';
import { byValue, measureOf } from '../../../src/model/measure.ts';
import type { RegionsDocument } from '../../../src/publish/documents.ts';
import { DIST } from '../../lib/tasks.mjs';

/** The measure whose page and frame are compared; it has an interval and a gap. */
export const MEASURE = 'invanare-per-lakare';
/** Measures that readers change to, those of the explorer's interaction. */
export const OTHER_MEASURES = ['overbelaggningar', 'vardplatser', 'hyrpersonal-andel', 'rimlig-vantan-vardcentral'];

/** The heading of the numbers in `tableOf`. */
export const VALUE = 'Värde';

const read = <T>(path: string): T => JSON.parse(readFileSync(join(DIST, 'data/v1', path), 'utf8')) as T;

export const readIndicator = (slug: string) => read<IndicatorDocument>(`indicators/${slug}.json`);

/** Short names by code. */
export const readNames = (): Record<string, string> =>
  Object.fromEntries(read<RegionsDocument>('regions.json').regions.map(({ code, short }) => [code, short]));

/** The regions' figures as the table that one gives to Datawrapper, the highest first. */
export function tableOf(slug: string): string {
  const names = readNames();
  const rows = (measureOf(readIndicator(slug)).lead()?.valued() ?? [])
    .toSorted((a, b) => byValue(b, a))
    .map(({ region, value }) => `${names[region]},${value}`);
  return [`Region,${VALUE}`, ...rows].join('\n');
}
