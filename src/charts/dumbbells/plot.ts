import * as Plot from '@observablehq/plot';
import { apart } from '../apart.ts';
import { tagged } from '../plotted.ts';
import type { Paper } from '../paper.ts';
import { RIKET } from '../../model/country.ts';
import type { DumbbellDot, DumbbellRow } from './model.ts';

/** Pixels of a dot, which holds two letters. */
const RADIUS = 10;
/** Of a row's parts, as shares of a label's size. */
const [NAME, BELOW] = [1.5, 1.5];

interface PlacedDot extends DumbbellDot {
  slug: string;
  /** Where its value lies, and where it is drawn: beside that, when another dot lies there. */
  from: number;
  at: number;
  y: number;
  half: number;
}

/** A row for each measure: its name, the regions as dots with the letters of their county, and the ends of the scale. */
export function dumbbellsPlot(rows: readonly DumbbellRow[], own: string, paper: Paper): Plot.PlotOptions {
  const { width, size, weight, colour } = paper;
  const radius = RADIUS * weight;
  const step = size * (NAME + BELOW) + radius * 2 + size * 1.1;
  const height = step * rows.length;
  const across = (place: number) => radius + place * (width - radius * 2);
  const top = (index: number) => step * index;
  const line = (index: number) => top(index) + size * NAME + radius;
  const placed = rows.flatMap(({ slug, dots }, index) =>
    apart(
      dots.map((dot): PlacedDot => {
        const from = across(dot.place);
        return { ...dot, slug, from, at: from, y: line(index), half: radius };
      }),
      { from: 0, to: width },
    ),
  );
  const textAt = (
    at: number,
    anchor: 'start' | 'end',
    y: (index: number) => number,
    text: (row: DumbbellRow) => string,
  ) =>
    Plot.text(rows, {
      x: () => at,
      y: (_: DumbbellRow, index: number) => y(index),
      text,
      textAnchor: anchor,
      fontSize: size,
      fill: colour('soft'),
    });
  const token = ({ region }: DumbbellDot) => (region === own ? 'accent' : region === RIKET ? 'ink' : 'soft');
  return {
    width,
    height,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      Plot.text(rows, {
        x: () => 0,
        y: (_: DumbbellRow, index: number) => top(index) + size * 0.7,
        text: ({ name, period }: DumbbellRow) => `${name}, ${period}`,
        textAnchor: 'start',
        fontSize: size,
        fontWeight: 'bold',
        fill: colour('ink'),
      }),
      Plot.ruleY(rows, {
        y: (_: DumbbellRow, index: number) => line(index),
        x1: radius,
        x2: width - radius,
        stroke: colour('rule'),
        strokeWidth: 2 * weight,
      }),
      // From a dot that had to move to where its value is.
      Plot.link(
        placed.filter(({ from, at }) => Math.abs(from - at) > 1),
        {
          x1: 'from',
          x2: 'at',
          y1: ({ y }: PlacedDot) => y + radius + 3,
          y2: 'y',
          stroke: colour('soft'),
          strokeWidth: weight,
        },
      ),
      Plot.dot(placed, {
        x: 'at',
        y: 'y',
        r: radius,
        fill: (dot: PlacedDot) => colour(dot.region === own ? 'accent' : 'paper'),
        stroke: (dot: PlacedDot) => colour(token(dot)),
        strokeWidth: 1.5 * weight,
        title: ({ name, text }: PlacedDot) => `${name} ${text}`,
        ...tagged(placed, 'dots', ({ region, slug }) => ({ r: region, t: slug })),
      }),
      Plot.text(placed, {
        x: 'at',
        y: 'y',
        text: 'letters',
        fontSize: size * 0.85,
        fontWeight: 'bold',
        fill: (dot: PlacedDot) => colour(dot.region === own ? 'paper' : 'ink'),
      }),
      textAt(
        0,
        'start',
        (index) => line(index) + radius + size * 0.9,
        ({ lowest }) => `lägst ${lowest}`,
      ),
      textAt(
        width,
        'end',
        (index) => line(index) + radius + size * 0.9,
        ({ highest }) => `högst ${highest}`,
      ),
    ],
  };
}
