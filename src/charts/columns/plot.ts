import * as Plot from '@observablehq/plot';
import { RIKET } from '../../model/country.ts';
import { MISSING } from '../../text/numbers.ts';
import { boxAround, overlaps, widestOf, type Anchor, type Box } from '../boxes.ts';
import { tagged } from '../plotted.ts';
import { linesWithin, type Paper } from '../paper.ts';
import { UNRANKED, type Column, type ColumnsPanel, type Gap } from './model.ts';

/** Room for a label over the highest column, and for the years under them all. */
const [ABOVE, BELOW] = [1.7, 2.2];
/** Between two columns, as a share of a year's room. */
const SPACE = 0.24;
/** The widest that a column may be, in sizes of a label: a chart has one or two columns in places. */
const WIDEST = 7;
/** Stands for any year when widths are measured. */
const YEAR = '2000';
/** Between a label and what it stands beside, in pixels. */
const GAP = 8;
/** From one line of a label to the next, and how high one is, as shares of its size. */
const [LINE, TALL] = [1.2, 1.1];
/** From a column's end to the middle of its value. */
const AWAY = 0.85;

/** The country's figures, a column a year; years without a figure are hatched, and targets lie over the columns. */
export function columnsPlot(panel: ColumnsPanel, paper: Paper, height: number): Plot.PlotOptions {
  const { columns, gaps, ticks, domain, years, lines, breaks } = panel;
  const { colour, weight } = paper;
  const frame = frameOf(panel, paper, height);
  const { marginLeft, marginRight, marginTop, marginBottom } = frame;
  const bars = (own: readonly Column[]) =>
    Plot.rect(own, {
      x1: ({ year }: Column) => year - half,
      x2: ({ year }: Column) => year + half,
      y1: 0,
      y2: 'value',
      ...(own[0] && columnLook(own[0], paper)),
      ...tagged(own, 'bars', ({ period }) => ({ r: RIKET, t: period })),
    });
  const missing = gaps.flatMap(missingYears);
  return {
    width: paper.width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { type: 'linear', domain: [years[0] - 0.5, years[1] + 0.5] },
    y: { domain: [...domain] },
    marks: [
      Plot.ruleY(ticks, { stroke: colour('rule') }),
      Plot.text(ticks, {
        y: (tick: number) => tick,
        frameAnchor: 'left',
        dx: -marginLeft,
        text: (tick: number) => panel.tickText(tick),
        textAnchor: 'start',
        ...label(paper, 'soft'),
      }),
      Plot.rect(missing, {
        x1: 'from',
        x2: 'to',
        y1: () => domain[0],
        y2: () => domain[1],
        fill: paper.hatch('gap'),
        ...tagged(missing, 'gaps', ({ period }) => ({ r: RIKET, t: period })),
      }),
      [...Map.groupBy(columns, ({ kind, isAside }) => `${kind} ${isAside}`).values()].map(bars),
      Plot.ruleY([0], { stroke: colour('soft') }),
      Plot.ruleX(breaks, { x: 'at', stroke: colour('soft'), strokeWidth: weight, strokeDasharray: '2 3' }),
      // A line that lies over dark columns is seen by its rim.
      Plot.ruleY(lines, { y: 'value', stroke: colour('paper'), strokeWidth: 5 * weight }),
      Plot.ruleY(lines, { y: 'value', stroke: colour('ink'), strokeWidth: 1.5 * weight, strokeDasharray: '4 3' }),
      texts(lineLabels(panel, paper, frame), paper, { token: 'ink' }),
      texts(placedGaps(panel, paper, frame), paper, { token: 'soft', hasRim: true }),
      texts(placedValues(panel, paper, frame), paper, { token: 'ink', hasRim: true }),
      texts(placedYears(panel, paper, frame), paper, { token: 'soft' }),
    ],
  };
}

/** A rim in the colour of the paper is for text that lies on something. */
const texts = (
  placed: readonly Placed[],
  paper: Paper,
  { token, hasRim = false }: { token: string; hasRim?: boolean },
) =>
  [...Map.groupBy(placed, ({ anchor }) => anchor)].map(([anchor, own]) =>
    Plot.text(own, {
      x: at(({ x }: Placed) => x),
      y: at(({ y }: Placed) => y),
      text: 'text',
      textAnchor: anchor,
      lineHeight: LINE,
      ...label(paper, token),
      ...(hasRim && { stroke: paper.colour('paper'), strokeWidth: paper.size * 0.3 }),
    }),
  );

type Look = { fill: string } & (
  | { stroke?: never; strokeWidth?: never; strokeDasharray?: never }
  | { stroke: string; strokeWidth: number; strokeDasharray?: string }
);

/** How a column is filled and bordered: a bound striped or with a dotted edge, what cannot be compared in outline. */
export function columnLook(
  { kind, isAside, isArchive = false }: Pick<Column, 'kind' | 'isAside'> & { isArchive?: boolean },
  paper: Paper,
): Look {
  const { colour, weight } = paper;
  const edge = { stroke: colour(isAside ? 'grey' : 'step-3'), strokeWidth: 1.5 * weight };
  if (kind === 'under') return { fill: paper.hatch('bound'), ...edge };
  if (isAside) return { fill: colour('paper'), ...edge, ...(isArchive && { strokeDasharray: '4 3' }) };
  if (kind !== 'over') return isArchive ? { fill: colour('paper'), ...edge } : { fill: colour('step-3') };
  return {
    fill: colour(isArchive ? 'paper' : 'step-3'),
    stroke: colour('ink'),
    strokeWidth: 2 * weight,
    strokeDasharray: '3 2',
  };
}

const half = (1 - SPACE) / 2;

/** Tells Plot that the value is in pixels already. */
const at = <T>(value: (datum: T) => number) => ({ value, scale: null });

const label = ({ size, colour }: Paper, token: string) => ({ fontSize: size, fill: colour(token) });

/** Each year of a gap is there to be pointed at; together they are one field, that stands clear of the columns. */
const missingYears = ({ from, to, periods }: Gap): { period: string; from: number; to: number }[] =>
  periods.map((period, index) => {
    const year = from + index;
    return { period, from: year - (year === from ? half : 0.5), to: year + (year === to ? half : 0.5) };
  });

/** Lines no longer than the longest word; a hard space parts none. */
function wrapped(text: string, { textWidth }: Paper): string[] {
  return linesWithin(text, Math.max(...text.split(' ').map((word) => textWidth(word))), textWidth);
}

interface Frame {
  marginLeft: number;
  marginRight: number;
  marginTop: number;
  marginBottom: number;
  /** The right end of the plot. */
  right: number;
  height: number;
  /** Pixels of a year. */
  pitch: number;
  across(year: number): number;
  down(value: number): number;
}

function frameOf(
  { ticks, tickText, lines, columns, years, domain }: ColumnsPanel,
  paper: Paper,
  height: number,
): Frame {
  const { size, textWidth, width } = paper;
  const marginLeft = Math.max(...ticks.map((tick) => textWidth(tickText(tick)))) + GAP;
  const named = lines.flatMap((line) => wrapped(line.label, paper).map((text) => textWidth(text) + GAP));
  const count = years[1] - years[0] + 1;
  const whole = width - marginLeft - Math.max(0, ...named);
  // The last value is always told, and begins over its own column where the one before is higher.
  const spill = textWidth(columns.at(-1)?.label ?? '') - (whole / count) * (1 - SPACE);
  const ofYear = (textWidth(YEAR) - whole / count) / 2;
  const room = width - marginLeft - Math.max(2, spill, ofYear, ...named);
  const pitch = Math.min(room / count, size * WIDEST);
  const marginTop = size * ABOVE;
  const marginBottom = size * (columns.some(({ value }) => value < 0) ? BELOW + ABOVE / 2 : BELOW);
  const plotHeight = height - marginTop - marginBottom;
  const right = marginLeft + pitch * count;
  return {
    marginLeft,
    marginRight: width - right,
    marginTop,
    marginBottom,
    right,
    height,
    pitch,
    across: (year) => marginLeft + (year - years[0] + 0.5) * pitch,
    down: (value) => marginTop + ((domain[1] - value) / (domain[1] - domain[0])) * plotHeight,
  };
}

/** A text by its middle, or by where it begins or ends, in pixels. */
interface Placed {
  x: number;
  y: number;
  anchor: Anchor;
  text: string;
}

function boxOf({ text, ...place }: Placed, { size, textWidth }: Paper): Box {
  const lines = text.split('\n');
  const height = size * (TALL + (lines.length - 1) * LINE);
  return boxAround(place, { width: widestOf(lines, textWidth), height });
}

/** Returns the box of a column. */
function barOf({ year, value }: Column, { across, down, pitch }: Frame): Box {
  const [top, bottom] = [down(Math.max(0, value)), down(Math.min(0, value))];
  return { left: across(year) - pitch * half, right: across(year) + pitch * half, top, bottom };
}

/** The values that have room over their columns, or under those that hang: first those that matter most. */
function placedValues(panel: ColumnsPanel, paper: Paper, frame: Frame): Placed[] {
  const bars = panel.columns.map((column) => ({ column, bar: barOf(column, frame) }));
  const taken = lineLabels(panel, paper, frame).map((one) => boxOf(one, paper));
  const placed: Placed[] = [];
  for (const { column, bar } of bars.toSorted((a, b) => a.column.rank - b.column.rank)) {
    const others = bars.filter((one) => one.column !== column).map((one) => one.bar);
    const beside = candidates(column, bar, paper);
    // A label that must be shown may stand above its higher neighbours when it does not fit beside them.
    const places = column.rank < UNRANKED ? [...beside, ...lifted(column, beside, others, paper)] : beside;
    const found = places.find((one) => {
      const box = boxOf(one, paper);
      const isInside = box.left >= frame.marginLeft && box.right <= paper.width;
      return isInside && ![...taken, ...others].some((other) => overlaps(box, other));
    });
    if (!found) continue;
    const { left, right, top, bottom } = boxOf(found, paper);
    // Two numbers beside each other must not read as one.
    taken.push({ left: left - paper.size / 4, right: right + paper.size / 4, top, bottom });
    placed.push(found);
  }
  return placed;
}

function candidates({ label: text, value }: Column, bar: Box, { size }: Paper): Placed[] {
  const away = size * AWAY;
  const y = value < 0 ? bar.bottom + away : bar.top - away;
  const own = { y, text };
  return [
    { ...own, x: (bar.left + bar.right) / 2, anchor: 'middle' },
    { ...own, x: bar.left, anchor: 'start' },
    { ...own, x: bar.right, anchor: 'end' },
  ];
}

/** The same places, as far from zero as what is under them asks. */
const lifted = ({ value }: Column, places: readonly Placed[], others: readonly Box[], paper: Paper): Placed[] =>
  places.map((one) => {
    const { left, right } = boxOf(one, paper);
    const under = others.filter((other) => other.left < right && left < other.right);
    const away = paper.size * AWAY;
    const y =
      value < 0
        ? Math.max(one.y, ...under.map(({ bottom }) => bottom + away))
        : Math.min(one.y, ...under.map(({ top }) => top - away));
    return { ...one, y };
  });

/** The names of targets, beside the plot where their lines end. */
const lineLabels = ({ lines }: ColumnsPanel, paper: Paper, { right, down }: Frame): Placed[] =>
  lines.map(({ label: name, value }) => {
    return { x: right + GAP, y: down(value), anchor: 'start', text: wrapped(name, paper).join('\n') };
  });

/** That there is no figure, in as many gaps as have room for the words. */
function placedGaps(panel: ColumnsPanel, paper: Paper, frame: Frame): Placed[] {
  const values = placedValues(panel, paper, frame).map((value) => boxOf(value, paper));
  const heights = [0.5, 0.7, 0.3, 0.85].map(
    (share) => frame.marginTop + share * (frame.height - frame.marginTop - frame.marginBottom),
  );
  return panel.gaps.flatMap(({ from, to }) => {
    const x = (frame.across(from) + frame.across(to)) / 2;
    const width = (to - from + 1 - SPACE) * frame.pitch;
    const all = [MISSING, wrapped(MISSING, paper).join('\n')].flatMap((text) =>
      heights.map((y): Placed => ({ x, y, anchor: 'middle', text })),
    );
    const found = all.find((one) => {
      const box = boxOf(one, paper);
      return box.right - box.left <= width && !values.some((other) => overlaps(box, other));
    });
    return found ? [found] : [];
  });
}

/** All years, or those of as many columns as have room; of the archive the last has its stamp. */
function placedYears({ columns, years, stamp }: ColumnsPanel, paper: Paper, frame: Frame): Placed[] {
  const { across, height, pitch } = frame;
  const widest = paper.textWidth(YEAR) * 1.12;
  const y = height - paper.size * 0.75;
  const all = Array.from({ length: years[1] - years[0] + 1 }, (_, index) => years[0] + index);
  const told: number[] = [];
  for (const { year } of columns.toSorted((a, b) => a.rank - b.rank || b.year - a.year)) {
    if (told.every((other) => Math.abs(across(other) - across(year)) >= widest)) told.push(year);
  }
  const placed = (pitch >= widest ? all : told).map((year): Placed => ({
    x: across(year),
    y,
    anchor: 'middle',
    text: String(year),
  }));
  if (stamp === null) return placed;
  const half = paper.textWidth(stamp) / 2;
  const stamped: Placed = { x: Math.min(paper.width - half, across(years[1])), y, anchor: 'middle', text: stamp };
  const { left } = boxOf(stamped, paper);
  return [...placed.filter((one) => boxOf(one, paper).right + GAP <= left), stamped];
}
