import type { SeriesLine, SeriesModel } from '../../charts/series/seriesModel.ts';
import { colour } from '../colours.ts';
import { circle, group, path, shape, short, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, sans, widthOf } from '../type.ts';
import { keyPart, type KeyEntry } from './keyPart.ts';

const ABOVE = 26;

interface SeriesOptions {
  width: number;
  height: number;
  /** Of the region, where there is one of its own. */
  name: string | null;
  /** The period that the title speaks of: what ends in another is told with its own. */
  lead: string;
  size?: number;
}

interface Plot {
  x(share: number): number;
  y(share: number): number;
}

/** All regions over time in grey, riket in ink and, of one region, its own line in the accent with its name. */
export function seriesPart(model: SeriesModel, { width, height, name, lead, size = 18 }: SeriesOptions): Block {
  const left = Math.max(...model.ticks.map(({ label }) => widthOf(label, sans(size - 2)))) + 14;
  const labels = endLabels(model, { name, lead, size });
  const right = Math.max(30, ...labels.map(({ words, type }) => widthOf(words, type) + 16));
  const room = { width: width - left - right, height: height - ABOVE - size * 1.8 };
  const plot: Plot = { x: (share) => (share / 100) * room.width, y: (share) => (share / 100) * room.height };
  const grid = model.ticks.flatMap(({ at, label }): Mark[] => [
    stroke([0, plot.y(at)], [left + room.width, plot.y(at)], { stroke: colour('rule') }),
    text(0, plot.y(at) - 5, label, sans(size - 2, 'soft')),
  ]);
  const years = model.years.map(({ at, label }) =>
    text(plot.x(at), room.height + size * 1.5, label, sans(size - 2, 'soft'), { anchor: 'middle' }),
  );
  const drawn: Block = {
    width,
    height,
    marks: [
      group(0, ABOVE, [
        ...grid,
        group(left, 0, [
          ...lineMarks(model, plot),
          ...breakMarks(model, plot, { width: room.width, height: room.height, size }),
          ...years,
          ...labelMarks(labels, plot),
        ]),
      ]),
    ],
  };
  return { ...stacked([drawn, keyPart(keysOf(model), width)], 8), width };
}

/** A path of per cent in pixels of the plot. */
const scaled = (d: string, { x, y }: Plot): string =>
  d.replace(
    /([ML])([\d.-]+) ([\d.-]+)/g,
    (_, command: string, across: string, down: string) =>
      `${command}${short(x(Number(across)))} ${short(y(Number(down)))}`,
  );

function lineMarks({ others, otherDots, riket, own }: SeriesModel, plot: Plot): Mark[] {
  const dots = (line: SeriesLine, fill: string, r: number) =>
    line.lone.map(({ x, y, isHollow }) => circle(plot.x(x), plot.y(y), r, dotFill(fill, isHollow)));
  const line = (d: string, attributes: Record<string, string | number>) =>
    path(scaled(d, plot), { fill: 'none', 'stroke-linejoin': 'round', ...attributes });
  return [
    line(others, { stroke: colour('grey'), 'stroke-opacity': 0.5, 'stroke-width': 1.4 }),
    ...otherDots.map(({ x, y, isHollow }) =>
      circle(plot.x(x), plot.y(y), 3.2, {
        ...dotFill(colour('grey'), isHollow),
        'fill-opacity': isHollow ? 1 : 0.7,
      }),
    ),
    ...(riket
      ? [line(riket.path, { stroke: colour('ink'), 'stroke-width': 2.6 }), ...dots(riket, colour('ink'), 4)]
      : []),
    ...(own
      ? [line(own.path, { stroke: colour('accent'), 'stroke-width': 4.2 }), ...dots(own, colour('accent'), 5)]
      : []),
    ...(own?.end
      ? [circle(plot.x(own.end.x), plot.y(own.end.y), 6.5, dotFill(colour('accent'), own.end.isHollow))]
      : []),
  ];
}

/** Hollow behind a suspected break. */
const dotFill = (fill: string, isHollow: boolean): Record<string, string | number> =>
  isHollow ? { fill: colour('paper'), stroke: fill, 'stroke-width': 2 } : { fill };

function breakMarks(
  { suspected, breaks }: SeriesModel,
  plot: Plot,
  { width, height, size }: { width: number; height: number; size: number },
): Mark[] {
  const dashed = { stroke: colour('accent'), 'stroke-width': 1.6, 'stroke-dasharray': '2 5' };
  return [
    ...breaks.map(({ x }) =>
      stroke([plot.x(x), 0], [plot.x(x), height], { stroke: colour('soft'), 'stroke-dasharray': '3 4' }),
    ),
    ...suspected.flatMap(({ x, y1, y2, label }): Mark[] => {
      const isLeft = plot.x(x) < width / 2;
      const line = stroke([plot.x(x), plot.y(y1)], [plot.x(x), plot.y(y2)], dashed);
      const told = label
        ? [
            text(plot.x(x) + (isLeft ? 8 : -8), plot.y(y2) + size * 0.3, label, sans(size - 2, 'soft'), {
              anchor: isLeft ? 'start' : 'end',
              hasRim: true,
            }),
          ]
        : [];
      return [line, ...told];
    }),
  ];
}

interface EndLabel {
  words: string;
  type: ReturnType<typeof sans>;
  x: number;
  y: number;
}

/** What the lines end at, each with its name. */
function endLabels(
  { own, riket }: SeriesModel,
  { name, lead, size }: { name: string | null; lead: string; size: number },
): EndLabel[] {
  const told = (line: SeriesLine | null, called: string, type: EndLabel['type']): EndLabel[] => {
    if (!line?.end) return [];
    const { period, value, x, y } = line.end;
    return [{ words: `${called} ${period === lead ? '' : `${period}: `}${value}`, type, x, y }];
  };
  return [...told(own, name ?? '', { ...bold(size), fill: colour('accent') }), ...told(riket, 'Riket', bold(size))];
}

/** Beside the ends, and apart where these lie close. */
function labelMarks(labels: readonly EndLabel[], plot: Plot): Mark[] {
  const placed = labels.map((label) => ({ ...label, at: plot.y(label.y) }));
  const [first, second] = placed;
  if (first && second) {
    const least = first.type.size * 1.15;
    const lack = least - Math.abs(first.at - second.at);
    if (lack > 0) {
      const way = first.at <= second.at ? -1 : 1;
      first.at += (way * lack) / 2;
      second.at -= (way * lack) / 2;
    }
  }
  return placed.map(({ words, type, x, at }) =>
    text(plot.x(x) + 12, at + type.size * 0.33, words, type, { hasRim: true }),
  );
}

function keysOf({ breaks, suspectedNote, incompleteNote, own }: SeriesModel): KeyEntry[] {
  const grey = shape('path', { d: 'M0 0H24', stroke: colour('grey'), 'stroke-width': 1.6 });
  return [
    { sample: [grey], words: own ? 'De andra regionerna.' : 'En linje för varje region.' },
    ...breaks.map(({ label }) => ({
      sample: [stroke([12, -9], [12, 9], { stroke: colour('soft'), 'stroke-dasharray': '3 4' })],
      words: label,
    })),
    ...[suspectedNote, incompleteNote].flatMap((words) => (words ? [{ sample: [], words }] : [])),
  ];
}
