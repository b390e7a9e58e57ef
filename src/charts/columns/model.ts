import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/country.ts';
import { hasValue, isKnown, measureOf, sizeOf } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { valueText } from '../../text/figures.ts';
import { capitalise } from '../../text/numbers.ts';
import { archiveStamp, isArchive } from '../archive.ts';
import { percentScale, tickText } from '../scale.ts';

/** A figure of the country. */
export interface Column {
  /** The year that it stands over, and the period that it is of. */
  year: number;
  period: string;
  /** The height of the column: the figure, or its bound. */
  value: number;
  /** exact: the figure; over: at least this; under: at most this. */
  kind: 'exact' | 'over' | 'under';
  /** Not of the main series: drawn in outline. */
  isAside: boolean;
  /** True when the measure belongs to the archive; it is then drawn in outline too. */
  isArchive: boolean;
  label: string;
  /** The lowest is told first where there is not room for all, the last and the highest always. */
  rank: number;
}

export const UNRANKED = 9;

/** Years in a row without a figure between two that have one. */
export interface Gap {
  from: number;
  to: number;
  /** Lists the missing periods, one a year. */
  periods: string[];
  /** Gives the publisher's reason, if it has told one. */
  reason: string | null;
}

/** Columns on one axis. Half-years and years are never on the same. */
export interface ColumnsPanel {
  /** Says what the columns are, if they are not years. */
  heading: string | null;
  columns: Column[];
  gaps: Gap[];
  /** The first and the last year. */
  years: readonly [number, number];
  /** "2016 · arkiv": the last of a measure of the archive. */
  stamp: string | null;
  /** Spans the values and zero. */
  domain: readonly [number, number];
  ticks: readonly number[];
  tickText(value: number): string;
  lines: { value: number; label: string; counts: string; source: string }[];
  /** Changes of definition: between which years, and how they are told under the chart. */
  breaks: { at: number; label: string }[];
  /** Figures of years that must not be joined with the others. */
  asides: Figure[];
}

export interface ColumnsModel {
  panels: ColumnsPanel[];
  kinds: ReadonlySet<Column['kind']>;
}

/** The country's figures from zero, a column a year, with bounds drawn as bounds and unknown years as gaps. */
export function columnsModel(document: IndicatorDocument): ColumnsModel {
  const form = ({ period, series = '' }: Figure) => {
    const own = parsePeriod(period)?.form ?? 'year';
    return own === 'year' ? own : `${own} ${series}`;
  };
  const panels = [...Map.groupBy(nationalFigures(document), form)]
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
  const scale = percentScale([...figures.map(sizeOf), ...lines.map(({ value }) => value)], { zero: true });
  const label = document.series[figures[0]?.series ?? '']?.label;
  const columns = columnsOf(figures, document, isYears);
  const years = [columns[0]?.year ?? 0, columns.at(-1)?.year ?? 0] as const;
  return {
    heading: isYears || !label ? null : capitalise(label),
    columns,
    gaps: gapsOf(columns, document),
    years,
    stamp: archiveStamp(document, String(years[1])),
    domain: scale.domain,
    ticks: scale.ticks,
    tickText: (value) => `${tickText(value, document)}${document.kind === 'percent' ? ' %' : ''}`,
    lines: lines.map(({ value, label: name, counts, source }) => ({ value, label: name, counts, source })),
    breaks: breaksOf(document, columns),
    asides: isYears ? figures.filter(({ series }) => series) : [],
  };
}

function columnsOf(figures: readonly Figure[], document: IndicatorDocument, isYears: boolean): Column[] {
  const told = rankedPeriods(figures);
  return figures.map((figure) => ({
    year: yearOf(figure.period),
    period: figure.period,
    value: sizeOf(figure),
    kind: boundKind(figure),
    isAside: Boolean(figure.series) && isYears,
    isArchive: isArchive(document),
    label: shortLabel(figure, document),
    rank: told.includes(figure.period) ? told.indexOf(figure.period) : UNRANKED,
  }));
}

/** The last, the highest and the first: what a reader looks for, and what titles name. */
function rankedPeriods(figures: readonly Figure[]): string[] {
  const main = figures.some(({ series }) => !series) ? figures.filter(({ series }) => !series) : figures;
  const highest = main.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  return [figures.at(-1), main.at(-1), highest, main[0]].flatMap((figure) => figure?.period ?? []);
}

const yearOf = (period: string): number => parsePeriod(period)?.year ?? 0;

/** Years in a row without a figure; one whose publisher says why stands by itself. */
function gapsOf(columns: readonly Column[], document: IndicatorDocument): Gap[] {
  const gaps: Gap[] = [];
  const missing = measureOf(document)
    .all(RIKET)
    .filter(({ basis }) => basis === 'missing');
  for (const [index, { year: next }] of columns.entries()) {
    const before = columns[index - 1]?.year ?? next;
    for (let year = before + 1; year < next; year += 1) {
      const reason = missing.find(({ period }) => yearOf(period) === year)?.note ?? null;
      const last = gaps.at(-1);
      const period = sameIn(year, columns[0]?.period ?? '');
      if (last?.to === year - 1 && last.reason === null && reason === null) {
        last.to = year;
        last.periods.push(period);
      } else gaps.push({ from: year, to: year, periods: [period], reason });
    }
  }
  return gaps;
}

/** The same half or quarter of another year; of what has a date of its own, the year. */
function sameIn(year: number, period: string): string {
  const form = parsePeriod(period)?.form;
  return form === 'half' || form === 'quarter' ? period.replace(/^\d+/, String(year)) : String(year);
}

function breaksOf({ breaks }: IndicatorDocument, columns: readonly Column[]): ColumnsPanel['breaks'] {
  return breaks
    .filter(({ regions }) => regions.length === 0 || regions.includes(RIKET))
    .flatMap(({ after, label }) => {
      const [before, next] = [
        columns.findLast(({ period }) => comparePeriods(period, after) <= 0),
        columns.find(({ period }) => comparePeriods(period, after) > 0),
      ];
      if (!before || !next) return [];
      return [
        { at: (before.year + next.year) / 2, label: `Brott mellan ${before.period} och ${next.period}: ${label}.` },
      ];
    });
}

/** Whether the source gives the figure itself or a bound of it. */
export function boundKind(figure: Figure): Column['kind'] {
  if (hasValue(figure)) return 'exact';
  return figure.upper === undefined ? 'over' : 'under';
}

function shortLabel(figure: Figure, document: IndicatorDocument): string {
  const about = figure.qualifier === '~' ? 'ca ' : '';
  const sign = { over: '>', under: '<', exact: about }[boundKind(figure)];
  return sign + valueText(figure, document).replace(/^[^\d−]+/, '');
}
