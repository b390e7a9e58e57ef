import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { note, type Key, type PlotChart } from '../chart.ts';
import { seriesModel } from './model.ts';
import { measureOf } from '../../model/measure.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod } from '../../text/periods.ts';
import { largestStep } from './steps.ts';
import { seriesPlot, type ToldStep } from './plot.ts';

/** Figures over time in one drawing: of some regions among the others, or of all; null where there are no two periods. */
export function seriesChart(
  document: IndicatorDocument,
  own: readonly string[],
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
): PlotChart | null {
  const model = seriesModel(document, own, regions);
  if (!model) return null;
  const told = own.length === 0 ? toldStep(document, regions, model.periods.at(-1)?.period) : null;
  const { periods, ends, breaks, suspectedNote, incompleteNote } = model;
  const notes = [suspectedNote, incompleteNote].filter((words) => words !== null);
  return {
    name: 'series',
    label: [
      `${document.name} över tid, ${periods[0]?.period ?? ''}–${periods.at(-1)?.period ?? ''}.`,
      ...ends.map(({ name, value }) => `Sist: ${name} ${value}.`),
    ].join(' '),
    periods,
    plot: (paper) => seriesPlot(model, paper, told),
    keys: [
      {
        sample: { shape: 'line', token: 'grey' },
        words: own.length === 0 ? 'En linje för varje region.' : 'De andra regionerna.',
      },
      ...breaks.map(({ label }): Key => ({ sample: { shape: 'dashes', token: 'soft' }, words: label })),
      ...notes.map(note),
    ],
  };
}

/** The step that the title tells of, for the drawing to show which line it is; with its year where that is not the `last`. */
function toldStep(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
  last: string | undefined,
): ToldStep | null {
  const step = largestStep(document);
  const region = regions.find(({ code }) => code === step?.after.region);
  if (!step || !region) return null;
  const value = valueShort(measureOf(document).at(step.after.period).of(region.code), document);
  const year = step.after.period === last ? '' : ` ${formatPeriod(step.after.period)}:`;
  return { ...step, words: `${region.short}${year} ${value}` };
}
