import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import type { Source } from '../model/source.ts';
import { joinWords } from '../text/numbers.ts';
import { formatDate, periodSpan } from '../text/periods.ts';
import { indicatorAddress, type Address } from './address.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';

type Cited = Pick<IndicatorDocument, 'slug' | 'name' | 'edition' | 'figures' | 'sources' | 'periods'>;

/** The publications that the figures stand in; a reference line's source is not one of them. */
export function figureSources({ figures, sources }: Pick<Cited, 'figures' | 'sources'>): Source[] {
  const used = new Set(figures.map(({ source }) => source));
  return sources.filter(({ id }) => used.has(id));
}

/** For a chart or a line of text: "Källa: SKR, bearbetat av Bristkartan". */
export function shortCitation(document: Cited): string {
  const publishers = [...new Set(figureSources(document).map(({ publisher }) => publisher))];
  return `Källa: ${joinWords(publishers)}, bearbetat av ${PUBLISHER.name}`;
}

/** "Bearbetning av SKR: Hälso- och sjukvårdsrapporten 2018.": all that the figures are taken from. */
export function origin(document: Pick<Cited, 'figures' | 'sources'>): string {
  return `Bearbetning av ${joinWords(figureSources(document).map(({ publisher, title }) => `${publisher}: ${title}`))}.`;
}

/** For a list of references: who, when, what, which edition, from what, where, on what terms. */
export function longCitation(document: Cited, address: Address): string {
  const { name, edition, slug } = document;
  const year = edition.updated.slice(0, 4);
  return [
    `${PUBLISHER.name} (${year}). ${name}.`,
    `Utgåva ${edition.version}, ${formatDate(edition.updated)}.`,
    origin(document),
    `${indicatorAddress(address, slug)} (${LICENCE.name})`,
  ].join(' ');
}

/** "2016", "2014–2024": the time that the figures are about. */
export const coveredPeriod = ({ periods }: Pick<Cited, 'periods'>): string => periodSpan(periods) || 'ej känt';
