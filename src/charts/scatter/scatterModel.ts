import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { nice, ticks } from 'd3-array';
import { RIKET } from '../../model/country.ts';
import { hasValue, measureOf, type Valued } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { isWorthShowing } from '../ranking/rankingModel.ts';
import { linear, tickText } from '../scale.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';

export interface Size {
  width: number;
  height: number;
}

/** An indicator in a period, along one axis. */
export interface Axis {
  document: IndicatorDocument;
  period: string;
}

export interface ScatterDot {
  code: string;
  slug: string | null;
  name: string;
  x: number;
  y: number;
  /** Ends of what rounding leaves open, where that is worth showing. */
  spanX: readonly [number, number] | null;
  spanY: readonly [number, number] | null;
  isMarked: boolean;
  /** Behind a suspected break in one of the measures: drawn hollow. */
  isSuspected: boolean;
  /** Null where it would lie on something else. */
  label: PlacedLabel | null;
  /** Both values in words. */
  told: string;
}

export interface ScatterModel {
  size: Size;
  /** Of the plot, in pixels. */
  frame: { left: number; right: number; top: number; bottom: number };
  ticksX: { at: number; label: string }[];
  ticksY: { at: number; label: string }[];
  dots: ScatterDot[];
  /** Names of regions that lack either figure. */
  missing: string[];
  /** Whether the country stands among them: a total has no place there. */
  riket: 'drawn' | 'total' | 'missing';
}

/** Text of 13 px: no letter that stands in a name is wider on average. */
const LETTER = 7;
const MARGIN = { left: 52, right: 14, top: 8, bottom: 24 };

/** The regions by two indicators, in pixels of a plot of the size given. Riket is there where it is no total of them. */
export function scatterModel(
  across: Axis,
  up: Axis,
  regions: readonly Pick<RegionSummary, 'code' | 'slug' | 'short'>[],
  { marked, size }: { marked: readonly string[]; size: Size },
): ScatterModel {
  const isTotal = [across, up].some(({ document }) => document.country?.kind === 'total');
  const [atX, atY] = [across, up].map(({ document, period }) => measureOf(document).at(period));
  const places = [
    ...regions.map(({ code, slug, short }) => ({ code, slug, name: short })),
    { code: RIKET, slug: null, name: 'Riket' },
  ];
  const known = places.flatMap((place) => {
    if (isTotal && place.code === RIKET) return [];
    const [x, y] = [atX?.of(place.code), atY?.of(place.code)];
    return hasValue(x) && hasValue(y) ? [{ ...place, x, y }] : [];
  });
  const frame = {
    left: MARGIN.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const [scaleX, scaleY] = [
    scaleOf(
      known.map(({ x }) => x),
      [frame.left, frame.right],
    ),
    scaleOf(
      known.map(({ y }) => y),
      [frame.bottom, frame.top],
    ),
  ];
  const isSpan = {
    x: known.some(({ x }) => isWorthShowing(x, across.document)),
    y: known.some(({ y }) => isWorthShowing(y, up.document)),
  };
  const dots = known.map(({ code, slug, name, x, y }) => ({
    code,
    slug,
    name,
    x: pixel(scaleX.at(x.value)),
    y: pixel(scaleY.at(y.value)),
    spanX: isSpan.x ? spanOf(x, scaleX.at) : null,
    spanY: isSpan.y ? spanOf(y, scaleY.at) : null,
    isMarked: marked.includes(code),
    isSuspected: [x, y].some(({ suspectedBreak }) => suspectedBreak),
    told: [`${name}: ${valueShort(x, across.document)} och ${valueShort(y, up.document)}`, suspicion([x, y])]
      .filter(Boolean)
      .join('. '),
  }));
  return {
    size,
    frame,
    ticksX: ticks(...scaleX.domain, size.width < 500 ? 4 : 6).map((tick) => ({
      at: pixel(scaleX.at(tick)),
      label: tickText(tick, across.document),
    })),
    ticksY: ticks(...scaleY.domain, 5).map((tick) => ({
      at: pixel(scaleY.at(tick)),
      label: tickText(tick, up.document),
    })),
    dots: withLabels(dots, size, frame),
    riket: isTotal ? 'total' : known.some(({ slug }) => slug === null) ? 'drawn' : 'missing',
    missing: places
      .filter(({ code, slug }) => slug !== null && !known.some((other) => other.code === code))
      .map(({ name }) => name),
  };
}

function scaleOf(figures: readonly Valued[], range: [number, number]) {
  const all = figures.flatMap(({ interval, value }) => interval ?? [value]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  // One value alone would have no scale to stand on.
  const room = least === most ? Math.abs(least) || 1 : 0;
  const domain = nice(least - room, most + room, 5);
  return { domain, at: linear(domain, range) };
}

const suspicion = (figures: readonly Figure[]) => figures.some(({ suspectedBreak }) => suspectedBreak) && SUSPECTED;

const spanOf = ({ interval }: Figure, scale: (value: number) => number) =>
  interval ? ([pixel(scale(interval[0])), pixel(scale(interval[1]))] as const) : null;

const pixel = (value: number) => Math.round(value * 10) / 10;

/** The marked and riket choose first, then those at the edges, where a reader looks. */
function withLabels(
  dots: readonly Omit<ScatterDot, 'label'>[],
  size: Size,
  { left, bottom }: ScatterModel['frame'],
): ScatterDot[] {
  const middle = { x: size.width / 2, y: size.height / 2 };
  const weight = ({ slug, isMarked, x, y }: Omit<ScatterDot, 'label'>) =>
    (isMarked ? 1e6 : 0) + (slug === null ? 1e5 : 0) + Math.hypot(x - middle.x, y - middle.y);
  const order = dots.toSorted((a, b) => weight(b) - weight(a));
  const labels = placeLabels(
    order.map(({ x, y, name }) => ({ x, y, width: name.length * LETTER + 4 })),
    // Clear of the axes, where their own numbers stand.
    { left, width: size.width, height: bottom },
  );
  return dots.map((dot) => ({ ...dot, label: labels[order.indexOf(dot)] ?? null }));
}
