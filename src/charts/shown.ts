import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Chart } from './chart.ts';
import { nationalFigures } from './columns/model.ts';

/** Which figures of a measure its charts show. */

/** Whether there are points enough to draw a development through: between two it is only a straight line. */
export const isDevelopment = ({ length }: readonly unknown[]): boolean => length > 2;

/** The period that an indicator leads with; the last where none is led with. */
export const leadPeriod = ({ lead, periods }: IndicatorDocument): string => lead ?? periods.at(-1) ?? '';

/** The periods that the leading chart shows: all where it has them side by side. */
export const shownPeriods = (document: IndicatorDocument): readonly string[] =>
  document.kind === 'category' || document.coverage !== 'regions' ? document.periods : [leadPeriod(document)];

/** Whether the figures of the country are the chart: of a partial indicator one alone stands with those of the regions. */
export function isNationalChart(document: IndicatorDocument): boolean {
  const { coverage, kind } = document;
  return (
    coverage === 'riket' || (coverage === 'partial' && kind !== 'category' && nationalFigures(document).length > 1)
  );
}

/** The document with these figures alone: a chart names the sources of what it shows. */
export function ofFigures(
  document: IndicatorDocument,
  figures: readonly Figure[],
): Pick<Chart, 'document' | 'periods'> {
  const periods = [...new Set(figures.map(({ period }) => period))];
  return { document: { ...document, figures, periods }, periods };
}
