import { boundKind, type Column, type ColumnsModel, type ColumnsPanel } from '../charts/columns/model.ts';
import { columnLook, columnsPlot } from '../charts/columns/plot.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { asideKey, gapKeys, OVER_KEY, UNDER_KEY } from '../text/chartKeys.ts';
import { MISSING } from '../text/numbers.ts';
import { group, paragraph, rect, stacked, type Block } from './marks.ts';
import { keyPart, referenceEntry, type KeyEntry } from './parts/keyPart.ts';
import { picturePaper, plotBlock } from './plotBlock.ts';
import { bold, linesOf, sans } from './type.ts';

/** The country's figures, a column a year, with what the columns are under them. */
export function columnsBlock(
  { panels, kinds }: ColumnsModel,
  document: IndicatorDocument,
  { width, height }: { width: number; height: number },
): Block {
  const drawn = panels.flatMap((panel) => {
    const heading = panel.heading ? `${panel.heading}, för sig` : null;
    const own = bold(picturePaper(width).size);
    return [
      ...(heading ? [paragraph(linesOf(heading, own, width), own)] : []),
      plotBlock(columnsPlot(panel, picturePaper(width), panel.heading ? height * 0.7 : height)),
    ];
  });
  return { ...stacked([...drawn, keyPart(keysOf({ panels, kinds }, document), width)], 12), width };
}

/** The years alone, with what has no key told in a few words. */
export function smallColumnsBlock(
  { panels }: ColumnsModel,
  { width, height, size }: { width: number; height: number; size: number },
): Block {
  const [panel] = panels;
  if (!panel) return { width, height, marks: [] };
  const own = sans(17, 'soft');
  const words = [
    ...(panel.gaps.length > 0 ? [`randigt: ${MISSING}`] : []),
    ...(panel.columns.some(({ isAside }) => isAside) ? ['ram: räknat på annat sätt'] : []),
  ];
  const key = paragraph(linesOf(words.join(' · '), own, width), own);
  const plot = plotBlock(columnsPlot(panel, picturePaper(width, size), height - key.height - 4));
  return { width, height, marks: [...plot.marks, group(0, height - key.height, key.marks)] };
}

/** The look of a column as attributes of a shape. */
export function columnFill(column: Parameters<typeof columnLook>[0]): Record<string, string | number> {
  const { fill, stroke, strokeWidth, strokeDasharray } = columnLook(column, picturePaper(0));
  return {
    fill,
    ...(stroke && { stroke, 'stroke-width': strokeWidth }),
    ...(strokeDasharray && { 'stroke-dasharray': strokeDasharray }),
  };
}

const sample = (attributes: Record<string, string | number>) => [rect(3, -8, 18, 16, attributes)];

/** How bounds are drawn, where there are any. */
export const boundEntries = (kinds: ReadonlySet<Column['kind']>): KeyEntry[] => [
  ...(kinds.has('over') ? [{ sample: sample(columnFill({ kind: 'over', isAside: false })), words: OVER_KEY }] : []),
  ...(kinds.has('under') ? [{ sample: sample(columnFill({ kind: 'under', isAside: false })), words: UNDER_KEY }] : []),
];

function keysOf({ panels, kinds }: ColumnsModel, { series }: IndicatorDocument): KeyEntry[] {
  const of = <T>(list: (panel: ColumnsPanel) => readonly T[]) => panels.flatMap(list);
  return [
    ...boundEntries(kinds),
    ...of(({ asides }) => asides).map((figure) => ({
      sample: sample(columnFill({ kind: boundKind(figure), isAside: true })),
      words: asideKey(figure.period, series[figure.series ?? '']?.label),
    })),
    ...of(({ gaps }) => gapKeys(gaps)).map((words) => ({
      sample: sample({ fill: picturePaper(0).hatch('gap') }),
      words,
    })),
    ...of(({ lines }) => lines).map(referenceEntry),
    ...of(({ breaks }) => breaks).map(({ label }) => ({ sample: [], words: label })),
  ];
}
