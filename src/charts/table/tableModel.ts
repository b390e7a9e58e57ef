import { joinWords } from '../../text/numbers.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { RIKET } from '../../model/country.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { measureOf } from '../../model/measure.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod } from '../../text/periods.ts';

export interface TablePlace {
  code: string;
  name: string;
}

/**
 * The rows of an indicator's table. A region that lacks what the others have is a row of dashes; of what only some have,
 * the others are left out.
 */
export function tablePlaces(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
): TablePlace[] {
  const has = (code: string) => measureOf(document).all(code).length > 0;
  const rows = regions
    .filter(({ code }) => document.coverage === 'regions' || has(code))
    .map(({ code, short }) => ({ code, name: short }));
  return has(RIKET) ? [...rows, { code: RIKET, name: 'Riket' }] : rows;
}

/** "13,8 %"; where a period has several figures of a region, all of them; "–" for none. */
export function cellText(document: IndicatorDocument, code: string, period: string): string {
  const own = measureOf(document).at(period).all(code);
  return own.map((figure) => countedValue(figure, document, ' ')).join(', ') || '–';
}

/** "13,8 %"; of answers "brist, 19 av 21" */
export const countedValue = (figure: Figure, document: IndicatorDocument, between = ', '): string =>
  valueShort(figure, document) + (figure.count === undefined ? '' : `${between}${figure.count} av ${figure.of}`);

/** Tells why a figure is doubtful, for the read-out of a chart. */
export const doubtOf = (document: IndicatorDocument, code: string, period: string): string | undefined =>
  measureOf(document).at(period).of(code)?.suspectedBreak ? SUSPECTED : undefined;

/** Tells how the figures of some periods differ from those of the others, if they do. */
export function asidesOf({ figures, series: labels }: IndicatorDocument, nameOf: (code: string) => string): string[] {
  const told = figures.flatMap(({ period, series }) =>
    series ? [`${formatPeriod(period)}: ${labels[series]?.label}.`] : [],
  );
  const suspected = figures.filter(({ suspectedBreak }) => suspectedBreak);
  const places = joinWords(suspected.map(({ region, period }) => `${nameOf(region)} ${formatPeriod(period)}`));
  return [...new Set(told), ...(places ? [`${SUSPECTED}: ${places}.`] : [])];
}

/** Beside a region's name a phone has room for so many characters of figures in all. */
const ROOM = 15;
/** A column is never narrower than its head. */
const NARROWEST = 4;

/**
 * The periods of a table in groups that a phone can show beside the names without scrolling, each in order, the newest
 * group first.
 */
export function periodGroups(document: IndicatorDocument, places: readonly TablePlace[]): string[][] {
  const widest = Math.max(
    NARROWEST,
    ...document.periods.flatMap((period) => places.map(({ code }) => cellText(document, code, period).length)),
  );
  const size = Math.max(1, Math.floor(ROOM / widest));
  const groups: string[][] = [];
  for (let end = document.periods.length; end > 0; end -= size) {
    groups.push(document.periods.slice(Math.max(0, end - size), end));
  }
  return groups;
}
