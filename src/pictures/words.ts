import { bylineLine, madeText, originLine, originOf, shownIn } from '../charts/frame/frameModel.ts';
import { RIKET } from '../model/country.ts';
import type { RegionSummary } from '../publish/documents.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { valueWithUnit } from '../text/figures.ts';
import { lowerFirst, numberWord } from '../text/numbers.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';
import { formatPeriod } from '../text/periods.ts';
import { placeText } from '../text/places.ts';

/** "Källa: SKR, Hälso- och sjukvårdsrapporten 2018. Siffrorna är lästa i en kopia av källan." and, where a party has made the figures, who. */
export const sourceLine = (document: IndicatorDocument, periods: readonly string[]): string =>
  originLine(originOf([shownIn(document, periods)]));

/** The same, of some figures. */
export const sourceLineOf = (document: IndicatorDocument, figures: readonly Figure[]): string =>
  originLine(originOf([{ document, figures }]));

/** With bylines alone, for where there is little room. */
export const publisherLine = (document: IndicatorDocument, figures: readonly Figure[]): string =>
  bylineLine(originOf([{ document, figures }]));

/** How many publications they are from, for where the names do not fit either. */
export function publicationsLine(document: IndicatorDocument, figures: readonly Figure[]): string {
  const { makers, sources, after } = originOf([{ document, figures }]);
  return [
    ...madeText(makers),
    `Källor: ${numberWord(sources.length)} publikationer, som står på sidan.`,
    ...after,
  ].join(' ');
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
