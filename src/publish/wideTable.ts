import { comparePeriods } from '../model/period.ts';
import type { Figure } from '../model/figure.ts';
import { plainCsv, type Cell } from './csv.ts';
import type { FigureRow } from './figureColumns.ts';

/** An area's figures in one row: of one series, and of the country's counts of answers one answer. */
export interface WideRow {
  /** The first of its figures, which says where it is from. */
  row: FigureRow;
  series: string;
  /** The answer that is counted; empty of all else. */
  answer: string;
  /** By period; a period without a figure is not in it. */
  figures: ReadonlyMap<string, Figure>;
}

/** A measure's figures with a row for each area and a column for each period that has a figure. */
export interface WideTable {
  periods: readonly string[];
  rows: readonly WideRow[];
}

export function wideTable(rows: readonly FigureRow[]): WideTable {
  const grouped = Map.groupBy(rows, ({ figure }) => [figure.region, figure.series, answerOf(figure)].join('\n'));
  const wide = [...grouped.values()].map((own): WideRow => {
    const [row] = own as [FigureRow, ...FigureRow[]];
    const known = own.filter(({ figure }) => cellOf(figure) !== null);
    return {
      row,
      series: row.figure.series ?? '',
      answer: answerOf(row.figure),
      figures: new Map(known.map(({ figure }) => [figure.period, figure])),
    };
  });
  const periods = new Set(wide.flatMap(({ figures }) => [...figures.keys()]));
  return { periods: [...periods].toSorted(comparePeriods), rows: wide };
}

const answerOf = ({ count, category = '' }: Figure) => (count === undefined ? '' : category);

/** What is said: a number, how many regions gave an answer, an answer, or a bound as "<5"; null where nothing is. */
export function cellOf({ count, value, category, qualifier, lower, upper }: Figure): Cell {
  const bounds = [lower, upper].filter((bound) => bound !== undefined);
  return count ?? value ?? category ?? (bounds.length > 0 ? `${qualifier ?? ''}${bounds.join('–')}` : null);
}

const AREA = ['region_code', 'region', 'iso_3166_2', 'nuts'] as const;

/** The table as a file: only the columns that something stands in. */
export function wideCsv(rows: readonly FigureRow[]): string {
  const { periods, rows: wide } = wideTable(rows);
  const hasSeries = wide.some(({ series }) => series);
  const hasAnswers = wide.some(({ answer }) => answer);
  const head = [...AREA, ...(hasSeries ? ['series'] : []), ...(hasAnswers ? ['answer'] : []), ...periods];
  const cells = wide.map(({ row, series, answer, figures }) => [
    row.figure.region,
    row.region,
    row.iso,
    row.nuts,
    ...(hasSeries ? [series] : []),
    ...(hasAnswers ? [answer] : []),
    ...cellsOf(figures, periods),
  ]);
  return plainCsv(head, cells);
}

const cellsOf = (figures: WideRow['figures'], periods: readonly string[]): Cell[] =>
  periods.map((period) => {
    const figure = figures.get(period);
    return figure ? cellOf(figure) : null;
  });
