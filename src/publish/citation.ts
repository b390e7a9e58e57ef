import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { yearOf } from '../model/period.ts';
import { joinWords, UNKNOWN } from '../text/numbers.ts';
import { authorship, publicationsOf, readingText } from '../text/origin.ts';
import { formatDate, periodSpan } from '../text/periods.ts';
import { indicatorAddress, type Address } from './address.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { MeasureSource } from '../model/publishedSource.ts';

type Cited = Pick<IndicatorDocument, 'slug' | 'name' | 'edition' | 'figures' | 'sources' | 'periods'>;

/** The publications that the figures stand in; a reference line's source is not one of them. */
export function figureSources({ figures, sources }: Pick<Cited, 'figures' | 'sources'>): MeasureSource[] {
  const used = new Set(figures.map(({ source }) => source));
  return sources.filter(({ id }) => used.has(id));
}

/** For a chart or a line of text: "Källa: SKR via Kolada. Diagram: Bristkartan". */
export function shortCitation(document: Cited): string {
  const bylines = [...new Set(figureSources(document).map(({ byline }) => byline))];
  const { before, after } = authorship(document.figures, 1);
  return [`${before} ${joinWords(bylines)}.`, after, `Diagram: ${PUBLISHER.name}`].filter(Boolean).join(' ');
}

/** "Källa: SKR, Hälso- och sjukvårdsrapporten 2018. Siffrorna är lästa i en kopia av källan.": all that the figures are taken from, and how. */
export function origin(document: Pick<Cited, 'figures' | 'sources'>): string {
  const sources = figureSources(document);
  const named = publicationsOf(sources).map(([{ byline, title }]) => `${byline}: ${title}`);
  const { before, after } = authorship(document.figures, named.length);
  return [`${before} ${joinWords(named)}.`, after, readingText(sources)].filter(Boolean).join(' ');
}

/** For a list of references: who, when, what, which edition, from what, where, on what terms. */
export function longCitation(document: Cited, address: Address): string {
  const { name, edition, slug } = document;
  return [
    `${PUBLISHER.name} (${yearOf(edition.updated) ?? ''}). ${name}.`,
    `Utgåva ${edition.version}, ${formatDate(edition.updated)}.`,
    origin(document),
    `${indicatorAddress(address, slug)} (${LICENCE.name})`,
  ].join(' ');
}

/** "2016", "2014–2024": the time that the figures are about. */
export const coveredPeriod = ({ periods }: Pick<Cited, 'periods'>): string => periodSpan(periods) || UNKNOWN;
