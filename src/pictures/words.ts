import { sourceLabels, sourcesOf } from '../charts/frame/frameModel.ts';
import { RIKET } from '../model/country.ts';
import type { Source } from '../model/source.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { valueWithUnit } from '../text/figures.ts';
import { joinWords, lowerFirst } from '../text/numbers.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';
import { formatPeriod } from '../text/periods.ts';
import { placeText } from '../text/places.ts';

/** "Källa: SKR, Hälso- och sjukvårdsrapporten 2018." and, where a party has made the figures, who. */
export function sourceLine(document: IndicatorDocument, periods: readonly string[]): string {
  return lineOf(document, sourcesOf(document, periods));
}

/** The same, of some figures. */
export function sourceLineOf(document: IndicatorDocument, figures: readonly Figure[]): string {
  const used = new Set(figures.map(({ source }) => source));
  return lineOf(
    document,
    document.sources.filter(({ id }) => used.has(id)),
  );
}

/** Publishers alone, for where there is little room. */
export function publisherLine(document: IndicatorDocument, figures: readonly Figure[]): string {
  const used = new Set(figures.map(({ source }) => source));
  const own = document.sources.filter(({ id }) => used.has(id));
  const names = [...new Set(own.map(({ publisher, party }) => (party ? `${publisher} (part i frågan)` : publisher)))];
  return `${madeBy(document)}${names.length === 1 ? 'Källa' : 'Källor'}: ${joinWords(names)}.`;
}

const madeBy = (document: IndicatorDocument) => (document.madeBy ? `Siffrorna är gjorda av ${document.madeBy}. ` : '');

function lineOf(document: IndicatorDocument, sources: readonly Source[]): string {
  const labels = sourceLabels(sources).map(({ label }) => label);
  return `${madeBy(document)}${labels.length === 1 ? 'Källa' : 'Källor'}: ${labels.join(', ')}.`;
}

/** The figures in words, a line each: for those who hear a picture. */
export function toldFigures(
  figures: readonly Figure[],
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
): string {
  const nameOf = (code: string) =>
    code === RIKET ? 'Riket' : (regions.find((region) => region.code === code)?.short ?? code);
  return figures
    .map((figure) => {
      const counted = figure.count === undefined ? '' : `, ${figure.count} av ${figure.of ?? ''} regioner`;
      const place = figure.suspectedBreak ? lowerFirst(SUSPECTED) : placeText(figure, document);
      const value = valueWithUnit(figure, document);
      return `${nameOf(figure.region)}, ${formatPeriod(figure.period)}: ${value}${counted}${place ? `, ${place}` : ''}.`;
    })
    .join('\n');
}
