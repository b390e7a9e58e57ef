import { joinWords } from '../text/numbers.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

type Told = Pick<IndicatorDocument, 'slug' | 'name' | 'bulk'>;

/** A measure that files of many measures leave out, and why. */
export interface LeftOut {
  slug: string;
  name: string;
  why: string;
}

/** Whether files of many measures hold it: those of the whole edition, and a region's. */
export const isGathered = ({ bulk }: Pick<Told, 'bulk'>): boolean => bulk === undefined;

export const leftOutOf = (documents: readonly Told[]): LeftOut[] =>
  documents.flatMap(({ slug, name, bulk }) => (bulk ? [{ slug, name, why: bulk.why }] : []));

/** "Utelämnat: Hyrpersonal i bup och …. Källan anger inga villkor …"; empty where nothing is. */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  return [...Map.groupBy(leftOut, ({ why }) => why)]
    .map(([why, own]) => `Utelämnat: ${joinWords(own.map(({ name }) => name))}. ${why}`)
    .join(' ');
}
