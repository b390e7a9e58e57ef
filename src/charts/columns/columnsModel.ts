import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/country.ts';
import { hasValue, isKnown, measureOf, sizeOf } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { valueText } from '../../text/figures.ts';
import { capitalise } from '../../text/numbers.ts';
import { percent, percentScale, tickText, type Scale } from '../scale.ts';

export interface Column {
  year: string;
  /** Per cent of the plot. */
  x: number;
  width: number;
  /** Top of the column and its height; null for a year without a figure. */
  bar: { top: number; height: number } | null;
  /** exact: the figure; over: at least this; under: at most this. */
  kind: 'exact' | 'over' | 'under' | 'none';
  /** Not of the main series: drawn in outline. */
  isAside: boolean;
  /** Its label stands under it. */
  isNegative: boolean;
  label: string;
  /** First, last and highest keep their labels on a phone; a few columns all of them. */
  isKey: boolean;
  /** So near the last one that the narrowest phones have no room for its label. */
  isCrowded: boolean;
}

/** Columns on one axis. Half-years and years are never on the same. */
export interface ColumnsPanel {
  /** What the columns are, where they are not years. */
  heading: string | null;
  columns: Column[];
  ticks: { at: number; label: string }[];
  /** Where zero is, where there are figures below it. */
  zero: number | null;
  lines: { at: number; label: string; counts: string; source: string }[];
  /** Figures of years that must not be joined with the others. */
  asides: Figure[];
}

export interface ColumnsModel {
  panels: ColumnsPanel[];
  kinds: ReadonlySet<Column['kind']>;
}

const GAP = 0.24;
/** Share of the width that a letter of a label takes on a phone, and on the narrowest the whole of any label. */
const LETTER = 0.03;
const ROOM = 0.2;
/** So many columns have room for their labels on a phone. */
const FEW = 6;

/** The country's figures from zero, a column a year, with bounds drawn as bounds and unknown years left open. */
export function columnsModel(document: IndicatorDocument): ColumnsModel {
  const figures = nationalFigures(document);
  const form = ({ period, series = '' }: Figure) => {
    const own = parsePeriod(period)?.form ?? 'year';
    return own === 'year' ? own : `${own} ${series}`;
  };
  const panels = [...Map.groupBy(figures, form)]
    // The years first: what else there is stands beside them.
    .toSorted(([a], [b]) => Number(b === 'year') - Number(a === 'year'))
    .map(([name, own]) => panelOf(own, document, name === 'year'));
  return { panels, kinds: new Set(panels.flatMap(({ columns }) => columns.map(({ kind }) => kind))) };
}

/** The country's figures that there are, oldest first. */
export const nationalFigures = (document: IndicatorDocument): Figure[] =>
  measureOf(document)
    .all(RIKET)
    .filter(isKnown)
    .toSorted((a, b) => comparePeriods(a.period, b.period));

/** The country's whole years alone, and the labels of what was left out: "första halvåret". */
export function wholeYears(document: IndicatorDocument): { document: IndicatorDocument; leftOut: string[] } {
  const isYear = ({ period }: Figure) => parsePeriod(period)?.form === 'year';
  const figures = nationalFigures(document);
  const years = figures.filter(isYear);
  const labels = figures.filter((figure) => !isYear(figure)).map(({ series = '' }) => document.series[series]?.label);
  return {
    document: { ...document, figures: years, periods: [...new Set(years.map(({ period }) => period))] },
    leftOut: [...new Set(labels.flatMap((label) => label ?? []))],
  };
}

function panelOf(figures: readonly Figure[], document: IndicatorDocument, isYears: boolean): ColumnsPanel {
  const lines = isYears ? document.referenceLines : [];
  const scale = percentScale([...figures.map(sizeOf), ...lines.map(({ value }) => value)], {
    zero: true,
    reversed: true,
  });
  const label = document.series[figures[0]?.series ?? '']?.label;
  const [lowest] = scale.domain;
  return {
    heading: isYears || !label ? null : capitalise(label),
    columns: columnsOf(figures, document, scale),
    ticks: scale.ticks.map((tick) => ({ at: scale.at(tick), label: tickText(tick, document) })),
    zero: lowest < 0 ? scale.at(0) : null,
    lines: lines.map(({ value, label, counts, source }) => ({ at: scale.at(value), label, counts, source })),
    asides: isYears ? figures.filter(({ series }) => series) : [],
  };
}

function columnsOf(figures: readonly Figure[], document: IndicatorDocument, scale: Scale): Column[] {
  const yearOf = ({ period }: Figure) => Math.floor(parsePeriod(period)?.start ?? 0);
  const years = figures.map(yearOf);
  const first = Math.min(...years);
  const count = Math.max(...years) - first + 1;
  const highest = Math.max(...figures.map(sizeOf));
  const labelOf = (index: number) => {
    const figure = figures.find((candidate) => yearOf(candidate) === first + index);
    return figure ? shortLabel(figure, document) : '';
  };
  return Array.from({ length: count }, (_, index): Column => {
    const figure = figures.find((candidate) => yearOf(candidate) === first + index);
    const height = figure ? sizeOf(figure) : 0;
    const [top, bottom] = [scale.at(Math.max(0, height)), scale.at(Math.min(0, height))];
    const letters = Math.max(4, ...[index, count - 1].map((at) => labelOf(at).length));
    return {
      year: String(first + index),
      x: percent(((index + GAP / 2) / count) * 100),
      width: percent(((1 - GAP) / count) * 100),
      bar: figure ? { top, height: percent(bottom - top) } : null,
      kind: boundKind(figure),
      isAside: Boolean(figure?.series) && parsePeriod(figure?.period ?? '')?.form === 'year',
      isNegative: height < 0,
      label: labelOf(index),
      ...roomOnPhone({ index, count, letters, isHighest: height === highest }),
    };
  });
}

/** Whether a column keeps its labels, which are so many letters long beside the last one's, on a phone. */
function roomOnPhone(column: {
  index: number;
  count: number;
  letters: number;
  isHighest: boolean;
}): Pick<Column, 'isKey' | 'isCrowded'> {
  const { index, count, letters, isHighest } = column;
  if (count <= FEW) return { isKey: true, isCrowded: false };
  const toLast = (count - 1 - index) / count;
  const isEnd = index === 0 || toLast === 0;
  return { isKey: isEnd || (isHighest && toLast >= letters * LETTER), isCrowded: !isEnd && toLast < ROOM };
}

/** Whether the source gives the figure itself or a bound of it. */
export function boundKind(figure: Figure | undefined): Column['kind'] {
  if (!figure) return 'none';
  if (hasValue(figure)) return 'exact';
  return figure.upper === undefined ? 'over' : 'under';
}

function shortLabel(figure: Figure, document: IndicatorDocument): string {
  const about = figure.qualifier === '~' ? 'ca ' : '';
  const sign = { over: '>', under: '<', exact: about, none: '' }[boundKind(figure)];
  return sign + valueText(figure, document).replace(/^[^\d−]+/, '');
}
