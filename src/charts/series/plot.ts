import * as Plot from '@observablehq/plot';
import { RIKET } from '../../model/country.ts';
import { apart, overlaps, widestOf, type Anchor, type Box } from '../boxes.ts';
import { tagged } from '../plotted.ts';
import { linesWithin, type Paper } from '../paper.ts';
import type { Step } from './steps.ts';
import { lone, type SeriesEnd, type SeriesModel, type SeriesPoint } from './model.ts';

/** Room around the plot for half a label. */
const [ABOVE, BELOW] = [1.4, 2.2];
/** From a line's end to its label. */
const GAP = 8;
/** At most such a share of the width is for a name and its value on one line. */
const WIDEST = 0.3;
/** From one line of a label to the next, and from one label to another, as a share of its size. */
const LINE = 1.25;
/** Pixels from one place to the next where a free one is sought. */
const STEP = 6;

const END_COLOURS = { own: 'accent', riket: 'ink', edge: 'soft' } as const;

/** A step that the title tells of: its line stands out, and its end is named. */
export interface ToldStep extends Step {
  /** "Dalarna 2020: 8,05 %" */
  words: string;
}

/** The step of a suspected break is in the accent only where it is an own region's: a told line of another would seem to go on in it. */
const jumpToken = (own: readonly string[]): string => (own.length === 0 ? 'soft' : 'accent');

/** The lines of all regions in grey, the country's in ink and those of the chart's own regions in the accent. */
export function seriesPlot(model: SeriesModel, paper: Paper, told: ToldStep | null = null): Plot.PlotOptions {
  const { points, own, domain, ticks, breaks, suspected } = model;
  const { size, weight, height, colour, textWidth } = paper;
  const marginLeft = Math.max(...ticks.map((tick) => textWidth(model.tickText(tick)))) + GAP;
  const isTold = ({ point }: SeriesEnd) => point.region === told?.after.region && point.period === told.after.period;
  // If the names leave too little room for the plot, write a word a line, and put the names of the edges over and under their dots.
  const hasRoom = model.ends.every(({ name, value }) => textWidth(`${name} ${value}`, true) < paper.width * WIDEST);
  // A line that is told of and ends at an edge is named once.
  const ends = hasRoom ? model.ends : model.ends.filter((end) => !isTold(end));
  const isNamed = hasRoom && model.ends.some(isTold);
  const beside = ends
    .filter(({ kind }) => hasRoom || kind !== 'edge')
    .map((end) => ({ ...end, lines: hasRoom ? [`${end.name} ${end.value}`] : [...end.name.split(' '), end.value] }));
  const marginRight = Math.max(
    size,
    ...beside.flatMap(({ lines }) => lines.map((text) => textWidth(text, true) + GAP)),
  );
  const [marginTop, marginBottom] = [size * ABOVE, size * BELOW];
  const plotHeight = height - marginTop - marginBottom;
  const down = (value: number) => ((domain[1] - value) / (domain[1] - domain[0])) * plotHeight;
  const plotWidth = paper.width - marginLeft - marginRight;
  const [start, stop] = [model.periods[0]?.time ?? 0, model.periods.at(-1)?.time ?? 1];
  const across = (time: number) => ((time - start) / (stop - start)) * plotWidth;
  const jumps = suspected.flatMap(({ label: words, time, to }) =>
    words === null ? [] : [jumpLabel({ words, x: across(time), y: down(to) }, { plotWidth, paper })],
  );
  const placedBeside = placedEnds(beside, { down, plotHeight, size });
  const taken = placedBeside.map(({ end, dy }) => {
    const half = (end.lines.length * size * LINE) / 2;
    return textBox([...end.lines], across(end.point.time) + GAP, down(end.point.value) + dy - half, paper);
  });
  const toldPoints = points.filter(({ region }) => region === told?.after.region);
  const ownLine = along(toldPoints.map(({ run, time, value }) => ({ run, x: across(time), y: down(value) })));
  const toldBoxes =
    told && !isNamed
      ? besideLabel(
          told,
          { x: across(told.after.time), y: down(told.after.value) },
          { plotWidth, plotHeight, paper, taken: [...jumps, ...taken], ownLine },
        )
      : [];
  const inside = insideLabels(
    ends.filter(({ kind }) => !hasRoom && kind === 'edge'),
    {
      down,
      plotWidth,
      plotHeight,
      paper,
      taken: [...jumps, ...taken, ...toldBoxes, ...ownLine],
    },
  );
  const tokenOf = ({ point, kind }: SeriesEnd) =>
    kind === 'edge' && point.region === told?.after.region ? 'accent' : END_COLOURS[kind];
  const others = points.filter(({ region }) => region !== RIKET && !own.includes(region));
  const place = { x: 'time', y: 'value' } as const;
  const line = (data: SeriesPoint[], name: string, options: Plot.LineOptions) =>
    Plot.line(data, { ...place, z: 'run', ...options, ...tagged(data, name, ({ region }) => ({ r: region })) });
  const dots = (data: SeriesPoint[], name: string, options: Plot.DotOptions) =>
    Plot.dot(data, { ...place, ...options, ...tagged(data, name, ({ region, period }) => ({ r: region, t: period })) });
  const both = (data: SeriesPoint[], name: string, token: string, [thick, radius]: readonly [number, number]) => [
    line(inRuns(data), name, { stroke: colour(token), strokeWidth: thick * weight }),
    dots(
      lone(data).filter(({ isHollow }) => !isHollow),
      `${name} lone`,
      { fill: colour(token), r: radius * weight },
    ),
    dots(
      data.filter(({ isHollow }) => isHollow),
      `${name} hollow`,
      {
        fill: colour('paper'),
        stroke: colour(token),
        r: radius * weight,
      },
    ),
  ];
  return {
    width: paper.width,
    height,
    marginLeft,
    marginRight,
    marginTop,
    marginBottom,
    x: { type: 'linear', domain: [model.periods[0]?.time ?? 0, model.periods.at(-1)?.time ?? 1] },
    y: { domain: [...domain] },
    marks: [
      Plot.ruleY(ticks, { stroke: colour('rule') }),
      Plot.text(ticks, {
        y: (tick: number) => tick,
        frameAnchor: 'left',
        dx: -marginLeft,
        text: (tick: number) => model.tickText(tick),
        textAnchor: 'start',
        ...label(paper, 'soft'),
      }),
      shownPeriods(model, paper, { marginLeft, plotWidth }).map(({ period, time, dx }) =>
        Plot.text([time], {
          x: (at: number) => at,
          text: () => period,
          frameAnchor: 'bottom',
          dx,
          dy: size * 1.5,
          ...label(paper, 'soft'),
        }),
      ),
      Plot.ruleX(breaks, { x: 'time', stroke: colour('soft'), strokeDasharray: '2 3' }),
      both(others, 'others', 'grey', [1, 2.5]),
      both(
        points.filter(({ region }) => region === RIKET),
        'riket',
        'ink',
        [2, 3],
      ),
      both(
        points.filter(({ region }) => own.includes(region)),
        'own',
        'accent',
        [3, 4],
      ),
      Plot.ruleX(suspected, {
        x: 'time',
        y1: 'from',
        y2: 'to',
        stroke: colour(jumpToken(own)),
        strokeWidth: 1.5 * weight,
        strokeDasharray: '2 4',
        ...tagged(suspected, 'jump', ({ region }) => ({ r: region })),
      }),
      jumps.map((jump) => boxedText(jump, { paper, token: 'soft' })),
      told
        ? [
            Plot.line(toldPoints, {
              ...place,
              z: 'run',
              stroke: colour('accent'),
              strokeWidth: 1.5 * weight,
              className: 'told',
            }),
            Plot.line([told.before, told.after], {
              ...place,
              stroke: colour('accent'),
              strokeWidth: 3.5 * weight,
              className: 'told',
            }),
            Plot.dot([told.after], { ...place, r: 3 * weight, fill: colour('accent') }),
            toldBoxes.map((box) => boxedText(box, { paper, token: 'accent' })),
          ]
        : [],
      placedBeside.map(({ end, dy }) => [
        Plot.dot([end.point], {
          ...place,
          r: (end.kind === 'own' ? 5 : 3) * weight,
          fill: end.point.isHollow ? colour('paper') : colour(tokenOf(end)),
          ...(end.point.isHollow && { stroke: colour(tokenOf(end)) }),
        }),
        Plot.text([end.point], {
          ...place,
          text: () => end.lines.join('\n'),
          textAnchor: 'start',
          lineHeight: LINE,
          dx: GAP,
          dy,
          ...(end.kind !== 'edge' && { fontWeight: 'bold' }),
          ...label(paper, tokenOf(end)),
          ...rim(paper),
        }),
      ]),
      inside.map(({ end, ...box }) => [
        Plot.dot([end.point], { ...place, r: 3 * weight, fill: colour(tokenOf(end)) }),
        boxedText(box, { paper, token: tokenOf(end) }),
      ]),
    ],
  };
}

/** Lines of text and the room that they take in the plot. */
interface TextBox extends Box {
  lines: string[];
  /** Which end of the text stands still where a reader's font is narrower than the estimate; the middle where it is left out. */
  anchor?: Anchor;
}

function textBox(lines: string[], left: number, top: number, { size, textWidth }: Paper): TextBox {
  return { lines, left, right: left + widestOf(lines, textWidth), top, bottom: top + lines.length * size * LINE };
}

/** Labels a suspected break, on the side of its line that has more room. */
function jumpLabel(
  { words, x, y }: { words: string; x: number; y: number },
  { plotWidth, paper }: { plotWidth: number; paper: Paper },
): TextBox {
  const isLeft = x > plotWidth / 2;
  const room = Math.max(x, plotWidth - x) - GAP * 2;
  const box = textBox(linesWithin(words, room, paper.textWidth), 0, 0, paper);
  const left = isLeft ? x - GAP - box.right : x + GAP;
  return { ...textBox(box.lines, left, y - box.bottom / 2, paper), anchor: isLeft ? 'end' : 'start' };
}

interface Room {
  down: (value: number) => number;
  plotWidth: number;
  plotHeight: number;
  paper: Paper;
  taken: readonly Box[];
}

type InsideLabel = TextBox & { end: SeriesEnd };

/** One after the other, since they may stand close: each is on none of those before it. */
function insideLabels(ends: readonly SeriesEnd[], room: Room): InsideLabel[] {
  const placed: InsideLabel[] = [];
  for (const end of ends) {
    const own = insideLabel(end, { ...room, taken: [...room.taken, ...placed] });
    if (own) placed.push(own);
  }
  return placed;
}

/** The name of the highest or the lowest over or under its dot, where it is on nothing else; null where it would be. */
function insideLabel(end: SeriesEnd, { down, plotWidth, plotHeight, paper, taken }: Room): InsideLabel | null {
  const lines = linesWithin(`${end.name} ${end.value}`, plotWidth - GAP, paper.textWidth);
  const { right: width, bottom: height } = textBox(lines, 0, 0, paper);
  const y = down(end.point.value);
  const [over, under] = [y - GAP - height, y + GAP];
  const places = y < plotHeight / 2 ? [over, under] : [under, over];
  const boxes = places.map((top): TextBox => ({ ...textBox(lines, plotWidth + 4 - width, top, paper), anchor: 'end' }));
  const free = boxes.find(
    (box) =>
      box.bottom < plotHeight + 2 && box.top > -paper.size * ABOVE && !taken.some((other) => overlaps(box, other)),
  );
  return free ? { ...free, end } : null;
}

/** Small boxes along lines, each given by its points. */
function along(points: readonly { run: string; x: number; y: number }[]): Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    if (from.run !== to.run) return [];
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
    return Array.from({ length: count + 1 }, (_, at) => {
      const [x, y] = [from.x + ((to.x - from.x) * at) / count, from.y + ((to.y - from.y) * at) / count];
      return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
    });
  });
}

/**
 * The name of a point inside the plot, on the first of its four sides where it is on nothing else, or as near as there is
 * room; on its own line only where there is no other room.
 */
function besideLabel(
  { words }: { words: string },
  { x, y }: { x: number; y: number },
  { plotWidth, plotHeight, paper, taken, ownLine }: Omit<Room, 'down'> & { ownLine: readonly Box[] },
): TextBox[] {
  const lines = linesWithin(words, plotWidth - GAP, paper.textWidth);
  const { right: width, bottom: height } = textBox(lines, 0, 0, paper);
  const [under, over] = [y + GAP, y - GAP - height];
  const [after, before] = [x + GAP, x - GAP - width];
  const sides = [
    [after, under],
    [before, under],
    [after, over],
    [before, over],
  ] as const;
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.max(1, Math.floor((to - from) / STEP) + 1) }, (_, index) => from + index * STEP);
  const away = ([left, top]: readonly [number, number]) => Math.hypot(left + width / 2 - x, top + height / 2 - y);
  // The room over the plot is its last resort: its line has its colour.
  const all = steps(1, plotWidth - width)
    .flatMap((left) => steps(-paper.size * ABOVE + 1, plotHeight - height).map((top) => [left, top] as const))
    .toSorted((a, b) => away(a) - away(b));
  const isFree = (box: TextBox) =>
    box.left > 0 &&
    box.right < plotWidth &&
    box.top > -paper.size * ABOVE &&
    box.bottom < plotHeight &&
    !taken.some((other) => overlaps(box, other));
  const boxes = [...sides, ...all].map(([left, top]) => textBox(lines, left, top, paper)).filter(isFree);
  const [box] = [...boxes.filter((one) => !ownLine.some((dot) => overlaps(one, dot))), ...boxes];
  if (!box) return [];
  const aside = box.right <= x ? 'end' : 'middle';
  return [{ ...box, anchor: box.left >= x ? 'start' : aside }];
}

function boxedText(
  { lines, left, right, top, anchor = 'middle' }: TextBox,
  { paper, token }: { paper: Paper; token: string },
): Plot.Text {
  return Plot.text([lines.join('\n')], {
    frameAnchor: 'top-left',
    dx: { start: left, middle: (left + right) / 2, end: right }[anchor],
    dy: top + paper.size * 0.1,
    lineAnchor: 'top',
    lineHeight: LINE,
    textAnchor: anchor,
    ...label(paper, token),
    ...rim(paper),
  });
}

const label = ({ size, colour }: Paper, token: string) => ({ fontSize: size, fill: colour(token) });

/** A rim in the colour of the paper, for text that lies on lines. */
const rim = ({ colour, weight }: Paper) => ({ stroke: colour('paper'), strokeWidth: 4 * weight });

/** A run of one figure is a dot, and no line. */
const inRuns = (points: readonly SeriesPoint[]): SeriesPoint[] => {
  const alone = new Set(lone(points));
  return points.filter((point) => !alone.has(point));
};

/** As many periods as have room under the plot, the last of all among them; of the archive that one has its stamp. */
function shownPeriods(
  { periods, stamp }: SeriesModel,
  { width, textWidth }: Paper,
  { marginLeft, plotWidth }: { marginLeft: number; plotWidth: number },
): { period: string; time: number; dx: number }[] {
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const across = (time: number) => marginLeft + ((time - first.time) / (last.time - first.time)) * plotWidth;
  const widest = Math.max(...periods.map(({ period }) => textWidth(period))) * 1.5;
  const step = Math.ceil(periods.length / Math.max(1, Math.floor(plotWidth / widest)));
  const shown = periods
    .filter((_, index) => (periods.length - 1 - index) % step === 0)
    .map((one) => ({ ...one, dx: 0 }));
  if (stamp === null) return shown;
  const half = textWidth(stamp) / 2;
  const middle = Math.min(across(last.time), width - half);
  return [
    ...shown.filter(({ period, time }) => across(time) + textWidth(period) / 2 + GAP <= middle - half),
    { period: stamp, time: last.time, dx: middle - across(last.time) },
  ];
}

interface Beside extends SeriesEnd {
  lines: readonly string[];
}

/** Labels at the ends are moved from each other where these lie close, and stay beside the plot. `dy` is in pixels. */
function placedEnds(
  ends: readonly Beside[],
  { down, plotHeight, size }: { down: (value: number) => number; plotHeight: number; size: number },
): { end: Beside; dy: number }[] {
  const placed = ends.map((end) => {
    const from = down(end.point.value);
    return { end, from, at: from, half: (end.lines.length * size * LINE) / 2 };
  });
  return apart(placed, { from: -Infinity, to: plotHeight + size * 0.6 }).map(({ end, from, at }) => ({
    end,
    dy: at - from,
  }));
}
