import { RIKET } from '../../model/country.ts';
import { hasValue, measureOf } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { placeShort } from '../../text/places.ts';
import { archiveStamp } from '../archive.ts';
import { percentScale, tickText, type Scale } from '../scale.ts';

export interface RankingRow {
  code: string;
  slug: string | null;
  name: string;
  place: string;
  value: string;
  /** Behind a suspected break: out of the order, and drawn hollow. */
  isSuspected: boolean;
  /** First or last of the ranked: what the title speaks of. */
  isEnd: boolean;
  /** Per cent of the plot's width; null for a missing figure. */
  dot: number | null;
  span: readonly [number, number] | null;
}

interface RankingLine {
  at: number;
  label: string;
  /** Says what the line counts, if that differs from what the chart counts. */
  counts: string;
  source: string;
  isComparable: boolean;
}

export interface RankingModel {
  /** "2016 · arkiv": of figures of the archive. */
  stamp: string | null;
  rows: RankingRow[];
  mark: RankingMark;
  riket: { at: number; value: string } | null;
  lines: RankingLine[];
  ticks: { at: number; label: string }[];
  hasIntervals: boolean;
  hasPlaces: boolean;
}

/** A bar's length is read as its value, so it must start at zero; a dot is read by where it stands. */
type RankingMark = 'bar' | 'dot';

/** Bars where the scale starts at zero, dots where the values lie so far from it that it does not, or on both sides. */
const markOf = ({ domain: [start] }: Scale): RankingMark => (start === 0 ? 'bar' : 'dot');

/** The regions of a period, highest first, with riket and the reference lines on one scale. */
export function rankingModel(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'slug' | 'short'>[],
  period: string,
): RankingModel {
  const at = measureOf(document).at(period);
  const own = at.main();
  const [riket, compared] = [at.of(RIKET), at.comparedCountry()];
  const values = own
    .filter((figure) => figure !== riket || compared)
    .flatMap((figure) => figure.interval ?? (hasValue(figure) ? [figure.value] : []));
  const scale = percentScale([...values, ...document.referenceLines.map((line) => line.value)]);
  const hasIntervals = own.some((figure) => isWorthShowing(figure, document));
  const context = { document, scale, hasIntervals };
  const rows = regions.map((region) => {
    return rowOf(at.of(region.code), { code: region.code, slug: region.slug, name: region.short }, context);
  });
  if (riket) {
    const row = rowOf(riket, { code: RIKET, slug: null, name: 'Riket' }, context);
    rows.push(compared ? row : { ...row, dot: null, span: null });
  }
  return {
    stamp: archiveStamp(document, period),
    rows: rows.toSorted(byOrder),
    mark: markOf(scale),
    riket: compared ? { at: scale.at(compared.value), value: valueShort(compared, document) } : null,
    lines: document.referenceLines.map(({ value, label, counts, source, comparable }) => ({
      at: scale.at(value),
      label,
      counts,
      source,
      isComparable: comparable,
    })),
    // Only the ends: the lines across tell more than a row of numbers would.
    ticks: scale.domain.map((tick) => ({ at: scale.at(tick), label: tickText(tick, document) })),
    hasIntervals,
    hasPlaces: rows.some((row) => row.place !== ''),
  };
}

function rowOf(
  figure: Figure | undefined,
  place: Pick<RankingRow, 'code' | 'slug' | 'name'>,
  { document, scale, hasIntervals }: { document: IndicatorDocument; scale: Scale; hasIntervals: boolean },
): RankingRow {
  const interval = hasIntervals ? figure?.interval : undefined;
  return {
    ...place,
    place: figure ? placeShort(figure) : '',
    value: valueShort(figure, document),
    isSuspected: figure?.suspectedBreak === true,
    isEnd: figure?.rank !== undefined && (figure.rank.from === 1 || figure.rank.to === figure.rank.of),
    dot: hasValue(figure) ? scale.at(figure.value) : null,
    span: interval ? [scale.at(interval[0]), scale.at(interval[1])] : null,
  };
}

/** Sorts compared regions first, the highest on top; then those behind a suspected break, and last those without a figure. */
export function byOrder(a: RankingRow, b: RankingRow): number {
  const group = ({ dot, isSuspected }: RankingRow) => (dot === null ? 2 : Number(isSuspected));
  return group(a) - group(b) || (b.dot ?? 0) - (a.dot ?? 0) || a.name.localeCompare(b.name, 'sv');
}

/** Intervals no wider than the last digit shown say nothing that the figures do not. */
export function isWorthShowing({ interval }: Figure, { display }: IndicatorDocument): boolean {
  return interval !== undefined && interval[1] - interval[0] > 1.5 * (display.roundTo ?? 10 ** -display.decimals);
}
