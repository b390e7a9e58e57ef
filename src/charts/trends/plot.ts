import * as Plot from '@observablehq/plot';
import { linesWithin, PAGE_WIDTHS, type Paper } from '../paper.ts';
import { inPixels, tagged } from '../plotted.ts';
import { lone, type SeriesPoint } from '../series/model.ts';
import type { Band, Trend } from './model.ts';

/** Heights in a panel, as multiples of the label size: its lines, one line of its name, the gap between panels. */
const [LINES, LINE, BETWEEN] = [3.8, 1.3, 1.1];

/** A panel where it is drawn: from where, and how a time and a value lie in it. */
interface PlacedTrend extends Trend {
  left: number;
  top: number;
  name: string;
  lines: string[];
  /** Its years and unit, in lines. */
  foot: string[];
  base: number;
  across(time: number): number;
  down(value: number): number;
}

/** A region's line in each panel, the country's in grey, and behind them from the lowest region to the highest. */
export function trendsPlot(
  trends: readonly Trend[],
  region: { code: string; short: string },
  paper: Paper,
): Plot.PlotOptions {
  const { width, size, weight, colour, textWidth } = paper;
  const columns = width < PAGE_WIDTHS.wide ? 2 : 3;
  const between = size * BETWEEN;
  const panel = (width - between * (columns - 1)) / columns;
  const named = trends.map((trend) => linesWithin(trend.name, panel, (words) => textWidth(words, true)));
  const feet = trends.map((trend) => linesWithin(yearsAndUnit(trend), panel, textWidth));
  /** The most lines that a panel of the row of this one has. */
  const most = (texts: readonly string[][], index: number) => {
    const start = index - (index % columns);
    return Math.max(...texts.slice(start, start + columns).map((lines) => lines.length));
  };
  const high = size * LINES;
  const edge = size * 0.4;
  let top = 0;
  const placed = trends.map((trend, index): PlacedTrend => {
    const column = index % columns;
    const left = column * (panel + between);
    const head = most(named, index) * size * LINE;
    const [start, stop] = trend.times;
    const [low, highest] = trend.values;
    const floor = top + head;
    const own: PlacedTrend = {
      ...trend,
      left,
      top,
      lines: named[index] ?? [],
      foot: feet[index] ?? [],
      base: floor + high + edge,
      across: (time) => left + edge + ((time - start) / (stop - start || 1)) * (panel - 2 * edge),
      down: (value) => floor + edge + ((highest - value) / (highest - low || 1)) * (high - edge),
    };
    if (column === columns - 1) top = own.base + size * LINE * (1 + most(feet, index)) + between;
    return own;
  });
  const last = placed.length - 1;
  const height = Math.max(...placed.map(({ base }) => base)) + size * LINE * (1 + most(feet, last)) + size * 0.4;
  const text = (words: (one: PlacedTrend) => string, options: Plot.TextOptions) =>
    Plot.text(placed, {
      text: words,
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: size,
      lineHeight: LINE,
      ...options,
    });
  return {
    ...inPixels(width, height),
    marks: [
      text(({ lines }) => lines.join('\n'), { x: 'left', y: 'top', fontWeight: 'bold', fill: colour('ink') }),
      ...placed.flatMap((trend) => panelMarks(trend, { region, colour, weight })),
      text(({ first, last }) => (first ? `${first.value} → ${last.value}` : last.value), {
        x: 'left',
        y: 'base',
        dy: size * 0.3,
        fontWeight: 'bold',
        fill: colour('accent'),
      }),
      text(({ foot }) => foot.join('\n'), {
        x: 'left',
        y: 'base',
        dy: size * (LINE + 0.3),
        fill: colour('soft'),
      }),
    ],
  };
}

/** "2016–2025, per 100" */
function yearsAndUnit({ first, last, unit }: Trend): string {
  const years = first ? `${first.period}–${last.period}` : last.period;
  return unit === '' ? years : `${years}, ${unit}`;
}

type Look = Pick<Paper, 'colour' | 'weight'> & { region: { code: string; short: string } };

function panelMarks(trend: PlacedTrend, { region, colour, weight }: Look): Plot.Markish[] {
  const { slug, own, riket, band, breaks, across, down, base } = trend;
  const place = { x: ({ time }: SeriesPoint) => across(time), y: ({ value }: SeriesPoint) => down(value) };
  const line = (data: readonly SeriesPoint[], name: string, options: Plot.LineOptions) =>
    Plot.line(data, { ...place, z: 'run', ...options, ...tagged(data, name, () => ({})) });
  const dots = (data: readonly SeriesPoint[], name: string, options: Plot.DotOptions) =>
    Plot.dot(data, {
      ...place,
      stroke: colour('accent'),
      ...options,
      title: () => said,
      ...tagged(data, name, () => ({ r: region.code, t: slug })),
    });
  // The measure is named with its period under it.
  const said = `${region.short} ${trend.last.value}${trend.country ? `, riket ${trend.country}` : ''}`;
  const sound = own.filter(({ isHollow }) => !isHollow);
  return [
    Plot.areaY(band, {
      x: ({ time }: Band) => across(time),
      y1: ({ low }: Band) => down(low),
      y2: ({ high }: Band) => down(high),
      fill: colour('rule'),
    }),
    Plot.ruleX(breaks, {
      x: (time: number) => across(time),
      y1: down(trend.values[1]),
      y2: base,
      stroke: colour('soft'),
      strokeDasharray: '2 3',
    }),
    line(riket, 'riket', { stroke: colour('ink'), strokeWidth: 1.5 * weight }),
    line(own, 'own', { stroke: colour('accent'), strokeWidth: 2.2 * weight }),
    dots(
      own.filter(({ isHollow }) => isHollow),
      'hollow',
      { r: 2.2 * weight, fill: colour('paper') },
    ),
    dots([...new Set([...lone(sound), ...sound.slice(-1)])], 'dots', { r: 3 * weight, fill: colour('accent') }),
  ];
}
