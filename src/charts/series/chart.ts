import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { note, type Key, type PlotChart } from '../chart.ts';
import { seriesModel } from './model.ts';
import { seriesPlot } from './plot.ts';

/** Figures over time in one drawing: of a region among the others, or of all; null where there are no two periods. */
export function seriesChart(
  document: IndicatorDocument,
  region: string | null,
  regions: readonly RegionSummary[],
): PlotChart | null {
  const model = seriesModel(document, region, regions);
  if (!model) return null;
  const { periods, ends, breaks, suspectedNote, incompleteNote } = model;
  const notes = [suspectedNote, incompleteNote].filter((words) => words !== null);
  return {
    name: 'series',
    label: [
      `${document.name} över tid, ${periods[0]?.period ?? ''}–${periods.at(-1)?.period ?? ''}.`,
      ...ends.map(({ name, value }) => `Sist: ${name} ${value}.`),
    ].join(' '),
    periods,
    plot: (paper) => seriesPlot(model, paper),
    keys: [
      {
        sample: { shape: 'line', token: 'grey' },
        words: region === null ? 'En linje för varje region.' : 'De andra regionerna.',
      },
      ...breaks.map(({ label }): Key => ({ sample: { shape: 'dashes', token: 'soft' }, words: label })),
      ...notes.map(note),
    ],
  };
}
