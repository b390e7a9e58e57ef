import type { Column, ColumnsModel, ColumnsPanel } from '../../charts/columns/columnsModel.ts';
import { boundKind } from '../../charts/columns/columnsModel.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { asideKey, OVER_KEY, UNDER_KEY, UNKNOWN_YEAR_KEY } from '../../text/chartKeys.ts';
import { colour } from '../colours.ts';
import { paragraph, group, rect, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans, widthOf, type Type } from '../type.ts';
import { keyPart, REFERENCE, referenceEntry, type KeyEntry } from './keyPart.ts';

const [ABOVE, LEFT] = [30, 62];
/** One or two columns would else be as wide as doors. */
const WIDEST = 130;

interface Size {
  width: number;
  height: number;
  size?: number;
}

/**
 * The country's figures, a column a year, with bounds drawn as bounds and unknown years left open; in small only the
 * years, without a key.
 */
export function columnsPart(
  { panels, kinds }: ColumnsModel,
  document: IndicatorDocument,
  { width, height, size = 18, isSmall = false }: Size & { isSmall?: boolean },
): Block {
  const [first] = panels;
  if (isSmall && first) return smallPart(first, { width, height, size });
  const drawn = panels.flatMap((panel) => {
    const heading = panel.heading ? `${panel.heading}, för sig` : null;
    const own = bold(size);
    return [
      ...(heading ? [paragraph(linesOf(heading, own, width), own)] : []),
      plotPart(panel, { width, height: panel.heading ? height * 0.7 : height, size }),
    ];
  });
  return { ...stacked([...drawn, keyPart(keysOf({ panels, kinds }, document), width)], 12), width };
}

/** The years alone, with what has no key told in a few words. */
function smallPart(panel: ColumnsPanel, { width, height, size = 18 }: Size): Block {
  const own = sans(17, 'soft');
  const words = [
    ...(panel.columns.some(({ kind }) => kind === 'none') ? ['? uppgift saknas'] : []),
    ...(panel.columns.some(({ isAside }) => isAside) ? ['ram: räknat på annat sätt'] : []),
  ];
  const key = paragraph(linesOf(words.join(' · '), own, width - LEFT), own);
  const plot = plotPart(panel, { width, height: height - key.height - 4, size });
  return { width, height, marks: [...plot.marks, group(LEFT, height - key.height, key.marks)] };
}

function plotPart({ columns, ticks, zero, lines }: ColumnsPanel, { width, height, size = 18 }: Size): Block {
  const below = zero === null ? size * 1.7 : size * 2.8;
  const room = height - ABOVE - below;
  const plot = Math.min(width - LEFT, columns.length * WIDEST * 1.32);
  const y = (share: number) => (share / 100) * room;
  const x = (share: number) => (share / 100) * plot;
  const small = sans(size - 2, 'soft');
  // Years under narrow columns: every second, or every third, and always the last.
  const widest = Math.max(...columns.map(({ year }) => widthOf(year, small))) + 8;
  const every = Math.ceil(widest / x(columns[0]?.width ?? 100) / 1.32);
  const values = sans(Math.max(14, Math.min(size, (plot / columns.length) * 0.44)));
  const told = toldValues(columns, (column) => x(column.x + column.width / 2), values);
  const drawn = columns.flatMap((column, index): Mark[] => {
    const middle = x(column.x + column.width / 2);
    const isTold = (columns.length - 1 - index) % every === 0;
    return [
      ...columnMarks(column, { x, y, zero, values, isTold: told.has(column) }),
      ...(isTold ? [text(middle, room + below - 8, column.year, small, { anchor: 'middle' })] : []),
    ];
  });
  const grid = ticks.flatMap(({ at, label }): Mark[] => [
    stroke([0, y(at)], [LEFT + plot, y(at)], { stroke: colour('rule') }),
    text(0, y(at) - 5, label, small),
  ]);
  const base = zero === null ? [] : [stroke([0, y(zero)], [LEFT + plot, y(zero)], { stroke: colour('soft') })];
  const across = lines.map(({ at }) => stroke([LEFT, y(at)], [LEFT + plot, y(at)], REFERENCE));
  return {
    width,
    height,
    marks: [group(0, ABOVE, [...grid, ...base, group(LEFT, 0, drawn), ...across])],
  };
}

/** The columns whose values have room over them: first those that matter most, then the others. */
function toldValues(columns: readonly Column[], middleOf: (column: Column) => number, type: Type): Set<Column> {
  const told = new Map<Column, { from: number; to: number }>();
  const highest = Math.max(...columns.map(({ bar }) => bar?.height ?? 0));
  const rank = (column: Column) => (column.bar?.height === highest ? 0 : column.isKey ? 1 : 2);
  for (const column of columns.toSorted((a, b) => rank(a) - rank(b))) {
    if (!column.bar) continue;
    const half = widthOf(column.label, type) / 2 + 2;
    const own = { from: middleOf(column) - half, to: middleOf(column) + half };
    if ([...told.values()].every(({ from, to }) => own.to <= from || own.from >= to)) told.set(column, own);
  }
  return new Set(told.keys());
}

interface Placing {
  x(share: number): number;
  y(share: number): number;
  zero: number | null;
  values: Type;
  isTold: boolean;
}

function columnMarks(column: Column, { x, y, zero, values, isTold }: Placing): Mark[] {
  const { bar, isNegative, label } = column;
  const middle = x(column.x + column.width / 2);
  if (!bar) {
    return [text(middle, y(zero ?? 100) - 7, '?', { ...values, fill: colour('soft') }, { anchor: 'middle' })];
  }
  const at = isNegative ? y(bar.top + bar.height) + values.size + 2 : y(bar.top) - 7;
  return [
    rect(x(column.x), y(bar.top), x(column.width), Math.max(1, y(bar.height)), columnFill(column)),
    ...(isTold ? [text(middle, at, label, values, { anchor: 'middle', hasRim: true })] : []),
  ];
}

/** A bound in dots or stripes; what cannot be compared in outline. */
export function columnFill({ kind, isAside }: Pick<Column, 'kind' | 'isAside'>): Record<string, string | number> {
  const edge: Record<string, string | number> = isAside ? { stroke: colour('grey'), 'stroke-width': 1.5 } : {};
  if (kind === 'under') return { fill: 'url(#bound)', stroke: colour('step-3'), 'stroke-width': 1.5, ...edge };
  if (isAside) return { fill: 'none', ...edge };
  if (kind !== 'over') return { fill: colour('step-3') };
  return { fill: colour('step-3'), stroke: colour('ink'), 'stroke-width': 2, 'stroke-dasharray': '4 3' };
}

/** How bounds are drawn, where there are any. */
export function boundEntries(kinds: ReadonlySet<Column['kind']>): KeyEntry[] {
  const sample = (kind: Column['kind']) => [rect(3, -8, 18, 16, columnFill({ kind, isAside: false }))];
  return [
    ...(kinds.has('over') ? [{ sample: sample('over'), words: OVER_KEY }] : []),
    ...(kinds.has('under') ? [{ sample: sample('under'), words: UNDER_KEY }] : []),
  ];
}

function keysOf({ panels, kinds }: ColumnsModel, { series }: IndicatorDocument): KeyEntry[] {
  const asides = panels.flatMap((panel) => panel.asides);
  return [
    ...boundEntries(kinds),
    ...asides.map((figure) => ({
      sample: [rect(3, -8, 18, 16, columnFill({ kind: boundKind(figure), isAside: true }))],
      words: asideKey(figure.period, series[figure.series ?? '']?.label),
    })),
    ...(kinds.has('none') ? [{ sample: [text(8, 6, '?', sans(16, 'soft'))], words: UNKNOWN_YEAR_KEY }] : []),
    ...panels.flatMap(({ lines }) => lines).map(referenceEntry),
  ];
}
