import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/country.ts';
import { isKnown, measureOf, sizeOf } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { shortPeriod } from '../../text/periods.ts';
import { archiveStamp } from '../archive.ts';
import { boundKind, type Column } from '../columns/model.ts';
import { percent, percentScale, type Scale } from '../scale.ts';

export interface KnownRow {
  figure: Figure;
  period: string;
  /** Per cent of the plot; null for an answer in words or a missing figure. */
  bar: { x: number; width: number } | null;
  kind: Column['kind'];
  /** Shorter than a year: drawn in outline, since it cannot be held against a year. */
  isPart: boolean;
}

export interface KnownModel {
  /** "2011–2018 · arkiv": of a measure of the archive. */
  stamp: string | null;
  places: { code: string; slug: string | null; name: string; rows: KnownRow[] }[];
  kinds: ReadonlySet<Column['kind']>;
  hasParts: boolean;
  hasBars: boolean;
  /** Older periods are left to the table: all rows would be many screens. */
  isShortened: boolean;
  /** The place of zero, if there are figures below it. */
  zero: number | null;
  lines: { at: number; label: string; counts: string; source: string }[];
  /** With a figure: not those that did not report. */
  regions: number;
}

/** More rows than these are shortened to the newest of each place. */
const MOST_ROWS = 63;
const NEWEST = 2;

/**
 * The figures of the few regions that there are figures of: by name and period, never by size, since the others are
 * not known and the periods differ. `withRiket`: also the country's, last.
 */
export function knownModel(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  { withRiket = true } = {},
): KnownModel {
  const places = [
    ...regions.map(({ code, slug, short }) => ({ code, slug, name: short })),
    ...(withRiket ? [{ code: RIKET, slug: null, name: 'Riket' }] : []),
  ];
  const figures = places.flatMap(({ code }) => measureOf(document).all(code));
  const scale = percentScale([...figures.map(sizeOf), ...document.referenceLines.map(({ value }) => value)], {
    zero: true,
  });
  // One bar alone is as long as the plot whatever its value is, and says nothing.
  const numbers = figures.filter(isNumber).length;
  const hasBars = numbers > 1 || (numbers === 1 && document.referenceLines.length > 0);
  const isShortened = isLong(document);
  const known = places
    .map((place) => ({
      ...place,
      rows: measureOf(document)
        .all(place.code)
        .toSorted((a, b) => comparePeriods(a.period, b.period))
        .slice(isShortened ? -NEWEST : 0)
        .map((figure) => rowOf(figure, hasBars ? scale : null)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const rows = known.flatMap((place) => place.rows);
  return {
    stamp: archiveStamp(document, ...rows.map(({ figure }) => figure.period)),
    places: known,
    kinds: new Set(rows.map(({ kind }) => kind)),
    hasParts: rows.some(({ isPart }) => isPart),
    hasBars,
    isShortened,
    zero: hasBars && scale.domain[0] < 0 ? scale.at(0) : null,
    lines: document.referenceLines.map(({ value, label, counts, source }) => ({
      at: scale.at(value),
      label,
      counts,
      source,
    })),
    regions: known.filter(({ slug, rows: own }) => slug !== null && own.some(({ figure }) => isKnown(figure))).length,
  };
}

/** Whether the list is shortened, and the table must tell the rest. */
export const isLong = ({ coverage, figures }: Pick<IndicatorDocument, 'coverage' | 'figures'>): boolean =>
  coverage === 'partial' && figures.length > MOST_ROWS;

const isNumber = ({ value, lower, upper }: Figure): boolean =>
  value !== null || lower !== undefined || upper !== undefined;

/** Without a scale there are no bars. */
function rowOf(figure: Figure, scale: Scale | null): KnownRow {
  const told = { figure, period: shortPeriod(figure.period) };
  if (!scale || !isNumber(figure)) return { ...told, bar: null, kind: 'exact', isPart: false };
  const size = sizeOf(figure);
  const [from, to] = [scale.at(Math.min(0, size)), scale.at(Math.max(0, size))];
  const period = parsePeriod(figure.period);
  return {
    ...told,
    bar: { x: from, width: percent(to - from) },
    kind: boundKind(figure),
    isPart: period !== null && period.end - period.start < 1,
  };
}
