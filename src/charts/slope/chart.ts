import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { MapPlace } from '../map/mapModel.ts';
import { note, type PlotChart } from '../chart.ts';
import { isDevelopment } from '../shown.ts';
import { slopeModel } from './model.ts';
import { slopePlot } from './plot.ts';

/** Two years beside each other; null where a measure has not just two that may be held against each other. */
export function slopeChart(document: IndicatorDocument, regions: readonly MapPlace[]): PlotChart | null {
  const model = slopeModel(document, regions);
  if (!model) return null;
  const { periods, lines } = model;
  const told = lines.flatMap(({ label }) => (label ? [`${label.name} ${label.from} till ${label.to}.`] : []));
  return {
    name: 'slope',
    label: [`${document.name}, ${periods.join(' och ')}.`, ...told].join(' '),
    periods: [],
    plot: (paper) => slopePlot(model, paper),
    keys: [
      { sample: { shape: 'line', token: 'grey' }, words: 'En linje för varje region.' },
      ...(isDevelopment(document.periods) ? [note('Linjerna går rakt från det första året till det sista.')] : []),
    ],
  };
}
