import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { formatPeriod } from '../../text/periods.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { note, type Key, type PlotChart } from '../chart.ts';
import { beeswarmModel } from './model.ts';
import { beeswarmPlot } from './plot.ts';

/** Shows a region among the others in a period; null when they cannot be compared. */
export function beeswarmChart(
  document: IndicatorDocument,
  period: string,
  { own, regions }: { own: string | null; regions: readonly Pick<RegionSummary, 'code' | 'short'>[] },
): PlotChart | null {
  const model = beeswarmModel(document, period, { own, regions });
  if (!model) return null;
  const isMissing = own !== null && model.own === null;
  const hasHollow = model.dots.some(({ isHollow }) => isHollow);
  const suspected: Key = { sample: { shape: 'ring', token: 'grey' }, words: `${SUSPECTED}: räknas inte in.` };
  return {
    name: 'beeswarm',
    label: [
      `Regionerna på en skala, ${document.name}, ${formatPeriod(period)}.`,
      ...model.labels.map(({ name, text }) => `${name} ${text}.`),
    ].join(' '),
    periods: [],
    plot: (paper) => beeswarmPlot(model, paper),
    keys: [...(isMissing ? [note('Regionens egen uppgift saknas.')] : []), ...(hasHollow ? [suspected] : [])],
  };
}
