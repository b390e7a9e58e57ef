import { SUSPECTED } from '../../text/suspectedBreak.ts';
import type { RankingModel, RankingRow } from '../../charts/ranking/rankingModel.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { intervalKey } from '../../text/chartKeys.ts';
import { placeHead } from '../../text/places.ts';
import { colour } from '../colours.ts';
import { circle, group, rect, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans, widthOf, type Type } from '../type.ts';
import { keyPart, REFERENCE, referenceEntry, type KeyEntry } from './keyPart.ts';

const ROW = 28;
const SIZE = 18;
const GAP = 16;
const BASE = 20;
const BAR = 13;

/** Where the columns of the list stand. */
interface Columns {
  name: number;
  plot: number;
  plotWidth: number;
  value: number;
}

/** The regions, highest first, each with its place, a bar or a dot on a common scale and its value. */
export function rankingPart(
  model: RankingModel,
  document: IndicatorDocument,
  { width, marked }: { width: number; marked?: string },
): Block {
  const columns = columnsOf(model, document, width);
  const head = headPart(model, document, columns, width);
  const rows = model.rows.map((row, index) => group(0, index * ROW, rowMarks(row, model, columns, marked)));
  const height = model.rows.length * ROW;
  const lines = [
    ...model.lines.map(({ at }) => line(at, columns, height, REFERENCE)),
    ...riketLine(model, columns, height),
  ];
  const ticks = model.ticks.map(({ at, label }) =>
    text(columns.plot + (at / 100) * columns.plotWidth, 18, label, sans(15, 'soft'), {
      anchor: at < 50 ? 'start' : 'end',
    }),
  );
  const stamp = model.stamp === null ? [] : [text(columns.name, 18, model.stamp, bold(15))];
  // The lines lie under the dots and over the rules between the rows.
  const at = model.rows.findIndex(({ code }) => code === marked);
  const ground =
    at < 0 ? [] : [rect(-8, at * ROW + 1, width + 16, ROW - 2, { fill: colour('step-0'), 'fill-opacity': 0.55 })];
  const body: Block = { width, height, marks: [...ground, ...rules(model.rows.length, width), ...lines, ...rows] };
  return stacked(
    [head, body, { width, height: 24, marks: [...stamp, ...ticks] }, keyPart(keysOf(model, document), width)].map(
      (block) => ({
        ...block,
        width,
      }),
    ),
    2,
  );
}

function columnsOf(model: RankingModel, document: IndicatorDocument, width: number): Columns {
  const widest = (words: readonly string[], type: Type) => Math.max(0, ...words.map((word) => widthOf(word, type)));
  const places = model.hasPlaces
    ? widest([placeHead(document), ...model.rows.map(({ place }) => place)], sans(16)) + GAP
    : 0;
  const names = widest(model.rows.map(nameOf), bold(SIZE)) + GAP;
  const known = model.rows.filter(({ dot }) => dot !== null).map(({ value }) => value);
  const values = Math.max(widest(known, bold(SIZE)), Math.min(110, widthOf(document.unitShort, sans(15)))) + GAP;
  return {
    name: places,
    plot: places + names + 8,
    plotWidth: width - places - names - values - 16,
    value: width,
  };
}

const rules = (count: number, width: number): Mark[] =>
  Array.from({ length: count + 1 }, (_, index) =>
    stroke([0, index * ROW], [width, index * ROW], { stroke: colour('rule') }),
  );

const line = (at: number, { plot, plotWidth }: Columns, height: number, attributes: Record<string, string | number>) =>
  stroke([plot + (at / 100) * plotWidth, -6], [plot + (at / 100) * plotWidth, height], attributes);

const riketLine = ({ riket }: RankingModel, columns: Columns, height: number): Mark[] =>
  riket ? [line(riket.at, columns, height, { stroke: colour('ink'), 'stroke-width': 1.5 })] : [];

/** Names of the columns, and over the plot of the lines across it. */
function headPart(model: RankingModel, document: IndicatorDocument, columns: Columns, width: number): Block {
  const own = sans(15, 'soft');
  const unit = linesOf(document.unitShort || ' ', own, Math.max(110, columns.value - columns.plot - columns.plotWidth));
  const height = Math.max(unit.length * own.leading, model.lines.length > 0 && model.riket ? 46 : 26) + 6;
  const at = (share: number) => columns.plot + (share / 100) * columns.plotWidth;
  const bottom = height - 12;
  const riket = model.riket
    ? [text(centred(at(model.riket.at), 'Riket', bold(15), width), bottom, 'Riket', bold(15), { hasRim: true })]
    : [];
  const lines = model.lines.map(({ at: share, label }) => {
    const words = label.replace(/^\D+/, '') || label;
    return text(centred(at(share), words, own, width), bottom - (model.riket ? 20 : 0), words, own, { hasRim: true });
  });
  return {
    width,
    height,
    marks: [
      ...(model.hasPlaces ? [text(0, bottom, placeHead(document), own)] : []),
      text(columns.name, bottom, 'Region', own),
      ...lines,
      ...riket,
      ...unit.map((words, index) =>
        text(columns.value, bottom - (unit.length - 1 - index) * own.leading, words, own, { anchor: 'end' }),
      ),
    ],
  };
}

/** The left end of a text that is centred there, kept within the width. */
function centred(x: number, words: string, type: Type, width: number): number {
  const half = widthOf(words, type) / 2;
  return Math.max(half, Math.min(width - half, x)) - half;
}

function rowMarks(
  row: RankingRow,
  { mark, stamp }: RankingModel,
  columns: Columns,
  marked: string | undefined,
): Mark[] {
  const { name, plot, plotWidth, value } = columns;
  const isMarked = row.code === marked;
  const isCountry = row.slug === null;
  const own = isMarked || isCountry ? bold(SIZE) : sans(SIZE);
  const told = [text(0, BASE, row.place, sans(16, 'soft')), text(name, BASE, nameOf(row), own)];
  if (row.dot === null) return [...told, text(value, BASE, row.value, sans(16, 'soft'), { anchor: 'end' })];
  const accent = isMarked || (marked === undefined && row.isEnd);
  const regionFill = accent ? 'accent' : 'grey';
  const fill = colour(isCountry ? 'ink' : regionFill);
  const at = (share: number) => plot + (share / 100) * plotWidth;
  const span = (attributes: Record<string, string | number>) =>
    row.span ? [stroke([at(row.span[0]), ROW / 2], [at(row.span[1]), ROW / 2], attributes)] : [];
  const outline = { fill: colour('paper'), stroke: fill, 'stroke-width': isCountry || accent ? 3 : 2 };
  const sure = stamp === null ? { fill } : outline;
  const look = row.isSuspected ? { ...outline, 'stroke-width': 2, 'stroke-dasharray': '4 3' } : sure;
  const marks =
    mark === 'bar'
      ? [
          rect(plot, ROW / 2 - BAR / 2, at(row.dot) - plot, BAR, look),
          ...span({ stroke: colour('ink'), 'stroke-width': 1.5 }),
        ]
      : [...span({ stroke: fill, 'stroke-width': 3 }), circle(at(row.dot), ROW / 2, isMarked ? 6.5 : 5, look)];
  return [...told, ...marks, text(value, BASE, row.value, own, { anchor: 'end' })];
}

/** With the sign that the key tells of. */
const nameOf = ({ name, isSuspected }: RankingRow) => (isSuspected ? `${name} *` : name);

function keysOf(model: RankingModel, { published }: IndicatorDocument): KeyEntry[] {
  const sample = [stroke([0, 0], [24, 0], { stroke: colour('grey'), 'stroke-width': 3 })];
  return [
    ...model.lines.map(referenceEntry),
    ...(model.rows.some(({ isSuspected }) => isSuspected) ? [{ sample: [], words: `* ${SUSPECTED}.` }] : []),
    ...(model.hasIntervals ? [{ sample, words: intervalKey(published?.unit) }] : []),
  ];
}
