import * as Plot from '@observablehq/plot';
import { RIKET } from '../../model/country.ts';
import type { Paper } from '../paper.ts';
import { tagged } from '../plotted.ts';
import type { ScatterAxis, ScatterModel, ScatterPoint } from './model.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';

/** Between an axis and its numbers, in pixels. */
const GAP = 8;
/** For half a dot, and for the numbers under the plot. */
const [EDGE, BELOW] = [14, 26];

/** A name beside its dot. */
export interface Named extends PlacedLabel {
  point: ScatterPoint;
  /** Where the dot is, in pixels. */
  at: readonly [number, number];
}

/** The regions as dots between two axes; marked ones and riket stand out, and what rounding leaves open is a thin line. */
export function scatterPlot(model: ScatterModel, paper: Paper, height: number): Plot.PlotOptions {
  const { colour } = paper;
  const { across, up, points } = model;
  const frame = frameOf(model, paper, height);
  const { marginLeft, marginRight, marginTop, marginBottom } = frame;
  const names = namedPoints(model, paper, height);
  const place = { x: 'x', y: 'y' } as const;
  const told = ({ code }: ScatterPoint) => ({ r: code });
  const title = ({ name, value, words }: ScatterPoint) => [`${name} ${value}`, words].filter(Boolean).join('. ');
  const dots = (own: ScatterPoint[], options: Plot.DotOptions) =>
    Plot.dot(own, { ...place, ...options, title, ...tagged(own, 'dots', told) });
  const regions = points.filter(({ code }) => code !== RIKET);
  const country = points.filter(({ code }) => code === RIKET);
  const spans = { strokeWidth: 1.5, stroke: colour('grey') };
  return {
    width: paper.width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { type: 'linear', domain: [...across.domain] },
    y: { domain: [...up.domain] },
    marks: [
      Plot.ruleX(across.ticks, { stroke: colour('rule') }),
      Plot.ruleY(up.ticks, { stroke: colour('rule') }),
      Plot.text(toldTicks(across, paper, frame), {
        x: (tick: number) => tick,
        frameAnchor: 'bottom',
        dy: BELOW - GAP,
        text: (tick: number) => across.tickText(tick),
        ...label(paper, 'soft'),
      }),
      Plot.text(up.ticks, {
        y: (tick: number) => tick,
        frameAnchor: 'left',
        dx: -GAP,
        text: (tick: number) => up.tickText(tick),
        textAnchor: 'end',
        ...label(paper, 'soft'),
      }),
      Plot.ruleY(
        points.filter(({ spanX }) => spanX),
        { y: 'y', x1: ({ spanX }: ScatterPoint) => spanX?.[0], x2: ({ spanX }: ScatterPoint) => spanX?.[1], ...spans },
      ),
      Plot.ruleX(
        points.filter(({ spanY }) => spanY),
        { x: 'x', y1: ({ spanY }: ScatterPoint) => spanY?.[0], y2: ({ spanY }: ScatterPoint) => spanY?.[1], ...spans },
      ),
      Plot.link(
        names.filter(({ isFar }) => isFar),
        {
          x1: inPixels(({ at }: Named) => at[0]),
          y1: inPixels(({ at }: Named) => at[1]),
          x2: inPixels(({ x }: Named) => x),
          y2: inPixels(({ y }: Named) => y),
          stroke: colour('soft'),
          strokeWidth: 1,
        },
      ),
      // The marked last, on top of the others.
      [false, true].flatMap((isMarked) => {
        const token = isMarked ? 'accent' : 'grey';
        const own = regions.filter((point) => point.isMarked === isMarked);
        const r = isMarked ? 6 : 4.5;
        return [
          dots(
            own.filter(({ isSuspected }) => !isSuspected),
            { fill: colour(token), stroke: colour('paper'), strokeWidth: 1, r },
          ),
          dots(
            own.filter(({ isSuspected }) => isSuspected),
            { fill: colour('paper'), stroke: colour(token), strokeWidth: 2, strokeDasharray: '2 1.5', r },
          ),
        ];
      }),
      Plot.dot(country, {
        ...place,
        symbol: 'square',
        rotate: 45,
        r: 5.5,
        fill: colour('ink'),
        stroke: colour('paper'),
        strokeWidth: 1,
        title,
        ...tagged(country, 'country', told),
      }),
      [...Map.groupBy(names, ({ anchor, point }) => `${anchor} ${isStrong(point)}`).values()].map((own) =>
        Plot.text(own, {
          x: inPixels(({ x }: Named) => x),
          y: inPixels(({ y }: Named) => y),
          text: ({ point }: Named) => point.name,
          textAnchor: own[0]?.anchor ?? 'start',
          ...(own[0] && isStrong(own[0].point) && { fontWeight: 'bold' }),
          ...label(paper, own[0] && isStrong(own[0].point) ? 'ink' : 'soft'),
          stroke: colour('paper'),
          strokeWidth: 4,
          ...tagged(own, 'names', ({ point }) => ({ r: point.code })),
        }),
      ),
    ],
  };
}

const isStrong = ({ isMarked, code }: ScatterPoint): boolean => isMarked || code === RIKET;

const label = ({ size, colour }: Paper, token: string) => ({ fontSize: size, fill: colour(token) });

/** Tells Plot that the value is in pixels already. */
const inPixels = <T>(value: (datum: T) => number) => ({ value, scale: null });

/** The area that the axes leave for the dots. */
interface Frame {
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  at(point: Pick<ScatterPoint, 'x' | 'y'>): [number, number];
}

export function frameOf({ across, up }: ScatterModel, { width, textWidth }: Paper, height: number): Frame {
  // The first and the last number under the plot have their middles where it begins and ends.
  const half = (tick = 0) => textWidth(across.tickText(tick)) / 2;
  const besideUp = Math.max(...up.ticks.map((tick) => textWidth(up.tickText(tick)))) + GAP + 2;
  const marginLeft = Math.max(besideUp, half(across.ticks[0]));
  const marginRight = Math.max(EDGE, half(across.ticks.at(-1)));
  const [plotWidth, plotHeight] = [width - marginLeft - marginRight, height - EDGE - BELOW];
  const share = (value: number, [from, to]: readonly [number, number]) => (value - from) / (to - from);
  return {
    marginLeft,
    marginRight,
    marginTop: EDGE,
    marginBottom: BELOW,
    at: ({ x, y }) => [marginLeft + share(x, across.domain) * plotWidth, EDGE + (1 - share(y, up.domain)) * plotHeight],
  };
}

/** Every number of the axis, or every other where there is no room for all. */
function toldTicks(
  { ticks, tickText }: ScatterAxis,
  { width, textWidth }: Paper,
  { marginLeft, marginRight }: Frame,
): number[] {
  const widest = Math.max(...ticks.map((tick) => textWidth(tickText(tick)))) + GAP;
  const room = (width - marginLeft - marginRight) / Math.max(1, ticks.length - 1);
  const every = Math.ceil(widest / room);
  return ticks.filter((_, index) => index % every === 0);
}

/** Which dots get their names first. */
function importance({ isMarked, code, isExtreme }: ScatterPoint): number {
  if (isMarked) return 3;
  return code === RIKET ? 2 : Number(isExtreme);
}

/** The marked and riket choose first, then the extremes, then those at the edges, where a reader looks. */
export function namedPoints(model: ScatterModel, paper: Paper, height: number): Named[] {
  const frame = frameOf(model, paper, height);
  const [middleX, middleY] = [paper.width / 2, height / 2];
  const weight = (point: ScatterPoint) => {
    const [x, y] = frame.at(point);
    return importance(point) * 1e6 + Math.hypot(x - middleX, y - middleY);
  };
  const order = model.points.toSorted((a, b) => weight(b) - weight(a));
  const labels = placeLabels(
    order.map((point) => {
      const [x, y] = frame.at(point);
      const isNeeded = point.isMarked || point.isExtreme || point.code === RIKET;
      return { x, y, width: paper.textWidth(point.name, isStrong(point)) + 2, isNeeded };
    }),
    { left: frame.marginLeft + 2, right: paper.width, top: 0, bottom: height - BELOW },
  );
  return order.flatMap((point, index) => {
    const placed = labels[index];
    return placed ? [{ ...placed, point, at: frame.at(point) }] : [];
  });
}
