import { joinWords } from '../text/numbers.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

type Told = Pick<IndicatorDocument, 'slug' | 'name' | 'bulk'>;

/** A measure that the files of the whole edition leave out, and why. */
export interface LeftOut {
  slug: string;
  name: string;
  why: string;
}

/** The measures that files of the whole edition hold. */
export const gathered = <Document extends Told>(documents: readonly Document[]): Document[] =>
  documents.filter(({ bulk }) => bulk === undefined);

export const leftOutOf = (documents: readonly Told[]): LeftOut[] =>
  documents.flatMap(({ slug, name, bulk }) => (bulk ? [{ slug, name, why: bulk.why }] : []));

/** "Utelämnat: Hyrpersonal i bup och …. Källan anger inga villkor …"; empty where nothing is. */
export function leftOutText(leftOut: readonly LeftOut[]): string {
  return [...Map.groupBy(leftOut, ({ why }) => why)]
    .map(([why, own]) => `Utelämnat: ${joinWords(own.map(({ name }) => name))}. ${why}`)
    .join(' ');
}
