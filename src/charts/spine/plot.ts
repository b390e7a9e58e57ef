import * as Plot from '@observablehq/plot';
import { inPixels, tagged } from '../plotted.ts';
import { linesWithin, PAGE_WIDTHS, type Paper } from '../paper.ts';
import { usualPeriod, type SpineRow } from './model.ts';

/** Heights of a row, the head and a line of a name, as multiples of the label size. */
const [ROW, HEAD, LINE] = [2.1, 1.8, 1.3];
/** Share of the width that the bars take where the names stand beside them. */
const BARS = 0.42;

/** A row where it is drawn: its name in lines, from where, and how far down its bar is. */
interface PlacedRow extends SpineRow {
  lines: string[];
  top: number;
  bar: number;
}

/** The country as a line down the middle; a bar for all regions and a dot for the region itself in each row. */
export function spinePlot(
  rows: readonly SpineRow[],
  region: { code: string; short: string },
  paper: Paper,
): Plot.PlotOptions {
  const { width, size, weight, colour, textWidth } = paper;
  // On a phone the names stand over the bars.
  const isStacked = width < PAGE_WIDTHS.wide;
  const values =
    Math.max(
      ...rows.flatMap(({ value, riket }) => [textWidth(value, true), isStacked ? textWidth(`riket ${riket}`) : 0]),
      textWidth(region.short, true),
    ) + size;
  // The country's figures have a column of their own where there is room; on a phone they stand beside the bars, under the region's.
  const country = isStacked
    ? 0
    : Math.max(...rows.map(({ riket }) => textWidth(riket)), textWidth('Riket', true)) + size;
  const left = isStacked ? size * 0.6 : width * (1 - BARS) - values - country;
  const right = width - values - country;
  const middle = (left + right) / 2;
  const half = (right - left) / 2 - size * 0.4;
  const across = (place: number) => middle + place * half;
  const usual = usualPeriod(rows);
  let top = size * HEAD;
  const placed = rows.map((row): PlacedRow => {
    const name = row.period === usual ? row.name : `${row.name}, ${row.period}`;
    const lines = linesWithin(name, isStacked ? width - textWidth(row.value, true) - size : left - size, textWidth);
    const named = lines.length * size * LINE;
    const step = isStacked ? named + size * (ROW - 0.2) : Math.max(size * ROW, named + size * 0.6);
    const own = { ...row, lines, top, bar: top + (isStacked ? named + size * 0.75 : step / 2) };
    top += step;
    return own;
  });
  const known = placed.flatMap((row) => (row.own === null ? [] : [{ ...row, own: row.own }]));
  const text = (words: string, x: number, options: Plot.TextOptions) =>
    Plot.text([words], { x: () => x, y: () => size * 0.7, fontSize: size, fontWeight: 'bold', ...options });
  return {
    ...inPixels(width, top + size * 0.4),
    marks: [
      text('Riket', middle, { fill: colour('ink') }),
      text(region.short, width - country, { textAnchor: 'end', fill: colour('accent') }),
      ...(isStacked ? [] : [text('Riket', width, { textAnchor: 'end', fill: colour('ink') })]),
      Plot.text(placed, {
        x: () => 0,
        y: ({ top: from, bar, lines }: PlacedRow) => (isStacked ? from : bar - (lines.length * size * LINE) / 2),
        text: ({ lines }: PlacedRow) => lines.join('\n'),
        lineAnchor: 'top',
        lineHeight: LINE,
        textAnchor: 'start',
        fontSize: size,
        fill: colour('ink'),
      }),
      Plot.rect(placed, {
        x1: ({ range: [low] }: SpineRow) => across(low),
        x2: ({ range: [, high] }: SpineRow) => across(high),
        y1: ({ bar }: PlacedRow) => bar - size * 0.3,
        y2: ({ bar }: PlacedRow) => bar + size * 0.3,
        fill: colour('rule'),
      }),
      Plot.ruleX(placed, {
        x: () => middle,
        y1: ({ bar }: PlacedRow) => bar - size * 0.8,
        y2: ({ bar }: PlacedRow) => bar + size * 0.8,
        stroke: colour('ink'),
        strokeWidth: 1.5 * weight,
      }),
      Plot.link(known, {
        x1: middle,
        x2: ({ own }: { own: number }) => across(own),
        y1: 'bar',
        y2: 'bar',
        stroke: colour('accent'),
        strokeWidth: 2 * weight,
      }),
      Plot.dot(known, {
        x: ({ own }: { own: number }) => across(own),
        y: 'bar',
        r: 4.5 * weight,
        fill: ({ isArchive }: SpineRow) => colour(isArchive ? 'paper' : 'accent'),
        stroke: colour('accent'),
        strokeWidth: 2 * weight,
        title: ({ value, riket }: SpineRow) => `${region.short} ${value}, riket ${riket}`,
        ...tagged(known, 'dots', ({ slug }) => ({ r: region.code, t: slug })),
      }),
      Plot.text(placed, {
        x: () => width,
        y: 'bar',
        text: ({ riket }: PlacedRow) => (isStacked ? `riket ${riket}` : riket),
        textAnchor: 'end',
        fontSize: size,
        fill: colour('ink'),
      }),
      Plot.text(placed, {
        x: () => width - country,
        y: ({ top: from, bar }: PlacedRow) => (isStacked ? from + (size * LINE) / 2 : bar),
        text: 'value',
        textAnchor: 'end',
        fontSize: size,
        fontWeight: 'bold',
        fill: ({ own }: SpineRow) => colour(own === null ? 'soft' : 'accent'),
      }),
    ],
  };
}
