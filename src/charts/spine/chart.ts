import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { note, type PlotChart } from '../chart.ts';
import { spineRows } from './model.ts';
import { spinePlot } from './plot.ts';

/** A region against the country on several measures; null where none of them has both. */
export function spineChart(
  documents: readonly IndicatorDocument[],
  region: Pick<RegionSummary, 'code' | 'short'>,
): PlotChart | null {
  const rows = spineRows(documents, region.code);
  if (rows.length === 0) return null;
  return {
    name: 'spine',
    label: rows
      .map(({ name, period, value, riket }) => `${name} ${period}: ${region.short} ${value}, riket ${riket}.`)
      .join(' '),
    periods: [],
    plot: (paper) => spinePlot(rows, region, paper),
    keys: [
      { sample: { shape: 'dot', token: 'accent' }, words: region.short },
      note(
        'Strecket visar riket. Värden till vänster är lägre, till höger högre. Den grå stapeln går från den lägsta regionen till den högsta, och varje rad har sin egen skala. Om en skillnad är bra eller dålig säger inte siffrorna.',
      ),
    ],
  };
}
