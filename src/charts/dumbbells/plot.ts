import * as Plot from '@observablehq/plot';
import { RIKET } from '../../model/country.ts';
import { apart } from '../boxes.ts';
import { inPixels, tagged } from '../plotted.ts';
import { linesWithin, type Paper } from '../paper.ts';
import type { DumbbellDot, DumbbellRow } from './model.ts';

/** Pixels of a dot, which holds two letters. */
const RADIUS = 11.5;
/** From one line of a name to the next, from a dot to what is under it, and from there to the next row, as shares of a label's size. */
const [LINE, BELOW, BETWEEN] = [1.3, 0.9, 1.9];

/** A row where it is drawn: its name in lines, from where, and how far down its dots are. */
interface PlacedRow extends DumbbellRow {
  lines: string[];
  /** "Halland 71,9 %, Riket 62,7 %" */
  values: string;
  top: number;
  bar: number;
}

interface PlacedDot extends DumbbellDot {
  slug: string;
  /** Filled: the region's own, but not of the archive. */
  isFull: boolean;
  /** The dot's centre: at its value, or beside it when another dot is there. */
  at: number;
  bar: number;
  half: number;
}

/** A row for each measure: its name, the regions as dots with the letters of their county, and the ends of the scale. */
export function dumbbellsPlot(rows: readonly DumbbellRow[], own: string, paper: Paper): Plot.PlotOptions {
  const { width, size, weight, colour, textWidth } = paper;
  const radius = RADIUS * weight;
  const across = (place: number) => radius + place * (width - radius * 2);
  let height = 0;
  const placedRows = rows.map((row): PlacedRow => {
    const lines = linesWithin(`${row.name}, ${row.period}`, width, (words) => textWidth(words, true));
    const told = [own, RIKET].flatMap((code) => row.dots.filter(({ region }) => region === code));
    const values = told.map(({ name, text }) => `${name} ${text}`).join(', ');
    const bar = height + (lines.length + 1) * size * LINE + size * 0.3 + radius;
    const placedRow = { ...row, lines, values, top: height, bar };
    height = bar + radius + size * (BELOW + BETWEEN);
    return placedRow;
  });
  const placed = placedRows.flatMap(({ slug, dots, bar, isArchive }) =>
    apart(
      dots.map((dot): PlacedDot => ({
        ...dot,
        slug,
        isFull: dot.region === own && !isArchive,
        at: across(dot.place),
        bar,
        half: radius,
      })),
      { from: 0, to: width },
    ),
  );
  const end = (at: number, textAnchor: 'start' | 'end', text: (row: DumbbellRow) => string) =>
    Plot.text(placedRows, {
      x: () => at,
      y: ({ bar }: PlacedRow) => bar + radius + size * BELOW,
      text,
      textAnchor,
      fontSize: size,
      fill: colour('soft'),
    });
  const token = ({ region }: DumbbellDot) => {
    if (region === own) return 'accent';
    return region === RIKET ? 'ink' : 'soft';
  };
  return {
    ...inPixels(width, height),
    marks: [
      Plot.text(placedRows, {
        x: () => 0,
        y: 'top',
        text: ({ lines }: PlacedRow) => lines.join('\n'),
        lineAnchor: 'top',
        lineHeight: LINE,
        textAnchor: 'start',
        fontSize: size,
        fontWeight: 'bold',
        fill: colour('ink'),
      }),
      Plot.text(placedRows, {
        x: () => 0,
        y: ({ top, lines }: PlacedRow) => top + lines.length * size * LINE,
        text: 'values',
        lineAnchor: 'top',
        textAnchor: 'start',
        fontSize: size,
        fill: colour('accent'),
      }),
      Plot.ruleY(placedRows, {
        y: 'bar',
        x1: radius,
        x2: width - radius,
        stroke: colour('rule'),
        strokeWidth: 2 * weight,
      }),
      Plot.dot(placed, {
        x: 'at',
        y: 'bar',
        r: radius,
        fill: ({ isFull }: PlacedDot) => colour(isFull ? 'accent' : 'paper'),
        stroke: (dot: PlacedDot) => colour(token(dot)),
        strokeWidth: 1.5 * weight,
        title: ({ name, text }: PlacedDot) => `${name} ${text}`,
        ...tagged(placed, 'dots', ({ region, slug }) => ({ r: region, t: slug })),
      }),
      Plot.text(placed, {
        x: 'at',
        y: 'bar',
        text: 'letters',
        fontSize: size,
        fontWeight: 'bold',
        fill: ({ isFull }: PlacedDot) => colour(isFull ? 'paper' : 'ink'),
      }),
      end(0, 'start', ({ lowest }) => `landets lägsta ${lowest}`),
      end(width, 'end', ({ highest }) => `högsta ${highest}`),
    ],
  };
}
