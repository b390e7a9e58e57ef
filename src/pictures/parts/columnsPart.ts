import type { Column, ColumnsModel, ColumnsPanel } from '../../charts/columns/columnsModel.ts';
import { boundKind } from '../../charts/columns/columnsModel.ts';
import type { IndicatorDocument } from '../../publish/documents.ts';
import { colour } from '../colours.ts';
import { paragraph, group, rect, stacked, stroke, text, type Block, type Mark } from '../marks.ts';
import { bold, linesOf, sans, widthOf } from '../type.ts';
import { keyPart, REFERENCE, referenceEntry, type KeyEntry } from './keyPart.ts';

const [ABOVE, LEFT] = [30, 62];
/** One or two columns would else be as wide as doors. */
const WIDEST = 96;

interface Size {
  width: number;
  height: number;
  size?: number;
}

/** The country's figures, a column a year, with bounds drawn as bounds and unknown years left open. */
export function columnsPart(
  { panels, kinds }: ColumnsModel,
  document: IndicatorDocument,
  { width, height, size = 18, hasKeys = true }: Size & { hasKeys?: boolean },
): Block {
  const drawn = panels.flatMap((panel) => {
    const heading = panel.heading ? `${panel.heading}, för sig` : null;
    const own = bold(size);
    return [
      ...(heading ? [paragraph(linesOf(heading, own, width), own)] : []),
      plotPart(panel, { width, height: panel.heading ? height * 0.7 : height, size }),
    ];
  });
  const keys = hasKeys ? [keyPart(keysOf({ panels, kinds }, document), width)] : [];
  return { ...stacked([...drawn, ...keys], 12), width };
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
  const drawn = columns.flatMap((column, index): Mark[] => {
    const middle = x(column.x + column.width / 2);
    const isTold = (columns.length - 1 - index) % every === 0;
    return [
      ...columnMarks(column, { x, y, zero, size }),
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

function columnMarks(
  column: Column,
  { x, y, zero, size }: { x(share: number): number; y(share: number): number; zero: number | null; size: number },
): Mark[] {
  const { bar, isNegative, label, isKey } = column;
  const middle = x(column.x + column.width / 2);
  const own = sans(size);
  if (!bar) return [text(middle, y(zero ?? 100) - 7, '?', sans(size, 'soft'), { anchor: 'middle' })];
  const fits = widthOf(label, own) <= x(column.width) * 1.3;
  const at = isNegative ? y(bar.top + bar.height) + size + 2 : y(bar.top) - 7;
  return [
    rect(x(column.x), y(bar.top), x(column.width), Math.max(1, y(bar.height)), columnFill(column)),
    ...(fits || isKey ? [text(middle, at, label, own, { anchor: 'middle', hasRim: true })] : []),
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
    ...(kinds.has('over')
      ? [{ sample: sample('over'), words: 'Prickad kant: källan anger ”över” eller ”minst”.' }]
      : []),
    ...(kinds.has('under')
      ? [{ sample: sample('under'), words: 'Randig stapel: källan anger ”under” eller ”högst”.' }]
      : []),
  ];
}

function keysOf({ panels, kinds }: ColumnsModel, { series }: IndicatorDocument): KeyEntry[] {
  const asides = panels.flatMap((panel) => panel.asides);
  return [
    ...boundEntries(kinds),
    ...asides.map((figure) => ({
      sample: [rect(3, -8, 18, 16, columnFill({ kind: boundKind(figure), isAside: true }))],
      words: `${figure.period}: ${series[figure.series ?? '']?.label ?? ''}. Går inte att jämföra rakt av med de andra åren.`,
    })),
    ...(kinds.has('none')
      ? [{ sample: [text(8, 6, '?', sans(16, 'soft'))], words: 'Vi har ingen uppgift för året.' }]
      : []),
    ...panels.flatMap(({ lines }) => lines).map(referenceEntry),
  ];
}
