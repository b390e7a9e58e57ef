import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import type { Figure, IndicatorDocument } from '../../publish/documents.ts';
import { digits, valueText } from '../../text/figures.ts';
import { percent, percentScale } from '../scale.ts';

export interface Column {
  year: string;
  /** Per cent of the plot. */
  x: number;
  width: number;
  /** Top of the column; null for a year without a figure. */
  top: number | null;
  /** exact: the figure; over: at least this; under: at most this. */
  kind: 'exact' | 'over' | 'under' | 'none';
  /** Not of the main series: drawn in outline. */
  isAside: boolean;
  label: string;
  /** First, last and highest keep their labels on the narrowest screens; a few columns all of them. */
  isKey: boolean;
}

export interface ColumnsModel {
  columns: Column[];
  ticks: { at: number; label: string }[];
  kinds: ReadonlySet<Column['kind']>;
  lines: { at: number; label: string; counts: string; source: string }[];
}

const GAP = 0.24;
/** Share of the width that a label needs beside the last one on a phone. */
const ROOM = 0.2;
/** So many columns have room for their labels on a phone. */
const FEW = 6;

/** A national series, a column a year from zero, with bounds drawn as bounds and unknown years left open. */
export function columnsModel(document: IndicatorDocument): ColumnsModel {
  const figures = document.figures
    .filter((figure) => figure.region === RIKET)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const years = figures.map((figure) => parsePeriod(figure.period)?.start ?? 0);
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 1;
  const scale = percentScale([...figures.map(heightOf), ...document.referenceLines.map((line) => line.value)], {
    zero: true,
    reversed: true,
  });
  const highest = Math.max(...figures.map(heightOf));
  const columns = Array.from({ length: count }, (_, index): Column => {
    const figure = figures.find((candidate) => parsePeriod(candidate.period)?.start === first + index);
    const height = figure ? heightOf(figure) : 0;
    return {
      year: String(first + index),
      x: percent(((index + GAP / 2) / count) * 100),
      width: percent(((1 - GAP) / count) * 100),
      top: figure ? scale.at(height) : null,
      kind: boundKind(figure),
      isAside: Boolean(figure?.series),
      label: figure ? shortLabel(figure, document) : '',
      isKey:
        count <= FEW ||
        index === 0 ||
        index === count - 1 ||
        (height === highest && (count - 1 - index) / count >= ROOM),
    };
  });
  return {
    columns,
    ticks: scale.ticks.map((tick) => ({
      at: scale.at(tick),
      label: digits(tick, { display: { ...document.display, decimals: 0 } }),
    })),
    kinds: new Set(columns.map((column) => column.kind)),
    lines: document.referenceLines.map(({ value, label, counts, source }) => ({
      at: scale.at(value),
      label,
      counts,
      source,
    })),
  };
}

const heightOf = ({ value, lower, upper }: Figure): number => value ?? upper ?? lower ?? 0;

/** Whether the source gives the figure itself or a bound of it. */
export function boundKind(figure: Figure | undefined): Column['kind'] {
  if (!figure) return 'none';
  if (figure.value !== null) return 'exact';
  return figure.upper === undefined ? 'over' : 'under';
}

function shortLabel(figure: Figure, document: IndicatorDocument): string {
  const sign = { over: '>', under: '<', exact: '', none: '' }[boundKind(figure)];
  return sign + valueText(figure, document).replace(/^\D+/, '');
}
