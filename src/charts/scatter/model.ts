import { RIKET } from '../../model/country.ts';
import { hasValue, measureOf, type Valued } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { isWorthShowing } from '../ranking/rankingModel.ts';
import { percentScale, tickText } from '../scale.ts';

/** An indicator in a period, along one axis. */
export interface Axis {
  document: IndicatorDocument;
  period: string;
}

/** A region, or the country, by its two figures. */
export interface ScatterPoint {
  code: string;
  name: string;
  x: number;
  y: number;
  /** Ends of what rounding leaves open, where that is worth showing. */
  spanX: readonly [number, number] | null;
  spanY: readonly [number, number] | null;
  isMarked: boolean;
  /** Behind a suspected break in one of the measures: drawn hollow. */
  isSuspected: boolean;
  /** Alone with the highest or the lowest figure of a measure. */
  isExtreme: boolean;
  /** Both figures, and what must be known of them or what the country has. */
  value: string;
  words: string;
}

export interface ScatterAxis {
  domain: readonly [number, number];
  ticks: readonly number[];
  tickText(value: number): string;
}

export interface ScatterModel {
  points: ScatterPoint[];
  across: ScatterAxis;
  up: ScatterAxis;
  /** Names of regions that lack either figure. */
  missing: string[];
  /** Whether the country stands among them: a total has no place there. */
  riket: 'drawn' | 'total' | 'missing';
}

/** The regions by two indicators. Riket is there where it is no total of them. */
export function scatterModel(
  across: Axis,
  up: Axis,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
  marked: readonly string[],
): ScatterModel {
  const isTotal = [across, up].some(({ document }) => document.country?.kind === 'total');
  const [atX, atY] = [across, up].map(({ document, period }) => measureOf(document).at(period));
  const places = [...regions.map(({ code, short }) => ({ code, name: short })), { code: RIKET, name: 'Riket' }];
  const known = places.flatMap((place) => {
    if (isTotal && place.code === RIKET) return [];
    const [x, y] = [atX?.of(place.code), atY?.of(place.code)];
    return hasValue(x) && hasValue(y) ? [{ ...place, x, y }] : [];
  });
  const isSpan = {
    x: known.some(({ x }) => isWorthShowing(x, across.document)),
    y: known.some(({ y }) => isWorthShowing(y, up.document)),
  };
  const both = ({ x, y }: { x: Figure; y: Figure }) =>
    `${valueShort(x, across.document)} och ${valueShort(y, up.document)}`;
  const riket = known.find(({ code }) => code === RIKET);
  const extremes = extremesOf(known.filter(({ code }) => code !== RIKET));
  const points = known.map(({ code, name, x, y }): ScatterPoint => {
    const isSuspected = [x, y].some(({ suspectedBreak }) => suspectedBreak);
    const country = riket && code !== RIKET ? `Riket ${both(riket)}` : '';
    return {
      code,
      name,
      x: x.value,
      y: y.value,
      spanX: isSpan.x ? (x.interval ?? null) : null,
      spanY: isSpan.y ? (y.interval ?? null) : null,
      isMarked: marked.includes(code),
      isSuspected,
      isExtreme: extremes.has(code),
      value: both({ x, y }),
      words: isSuspected ? `${SUSPECTED}.` : country,
    };
  });
  const single = riket ? 'drawn' : 'missing';
  return {
    points,
    across: axisOf(
      known.map(({ x }) => x),
      across,
    ),
    up: axisOf(
      known.map(({ y }) => y),
      up,
    ),
    riket: isTotal ? 'total' : single,
    missing: regions.filter(({ code }) => !points.some((point) => point.code === code)).map(({ short }) => short),
  };
}

/** The regions that have the highest or the lowest figure of a measure to themselves. */
function extremesOf(known: readonly { code: string; x: Valued; y: Valued }[]): Set<string> {
  const alone = [Math.max, Math.min].flatMap((edge) =>
    (['x', 'y'] as const).flatMap((axis) => {
      const value = edge(...known.map((one) => one[axis].value));
      const own = known.filter((one) => one[axis].value === value);
      return own.length === 1 ? own.map(({ code }) => code) : [];
    }),
  );
  return new Set(alone);
}

function axisOf(figures: readonly Valued[], { document }: Axis): ScatterAxis {
  const all = figures.flatMap(({ interval, value }) => interval ?? [value]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // One value alone would have no scale to stand on.
  const room = least === most ? Math.abs(least) || 1 : 0;
  const { domain, ticks } = percentScale([least - room, most + room], { ticks: 5 });
  return { domain, ticks, tickText: (tick) => tickText(tick, document) };
}
