import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { note, type Key, type PlotChart } from '../chart.ts';
import { trendOf } from './model.ts';
import { trendsPlot } from './plot.ts';

/** How a region has changed on several measures, a panel each; null where it has too few figures of any. */
export function trendsChart(
  documents: readonly IndicatorDocument[],
  region: Pick<RegionSummary, 'code' | 'short'>,
): PlotChart | null {
  const trends = documents.flatMap((document) => trendOf(document, region.code) ?? []);
  if (trends.length === 0) return null;
  const broken: Key = note(
    'Streckad lodrät linje: måttet definierades om, och siffrorna före och efter kan inte jämföras.',
  );
  const hollow: Key = {
    sample: { shape: 'ring', token: 'accent' },
    words: 'osäker siffra eller osäkert år: räknas inte in',
  };
  return {
    name: 'trends',
    label: trends
      .map(({ name, first, last, country }) => {
        const from = first ? `från ${first.value} ${first.period} till ` : '';
        return `${name}: ${region.short} ${from}${last.value} ${last.period}${country ? `, riket ${country}` : ''}.`;
      })
      .join(' '),
    periods: [],
    plot: (paper) => trendsPlot(trends, region, paper),
    keys: [
      { sample: { shape: 'line', token: 'accent' }, words: region.short },
      { sample: { shape: 'line', token: 'ink' }, words: 'riket' },
      ...(trends.some(({ own }) => own.some(({ isHollow }) => isHollow)) ? [hollow] : []),
      note('Det ljusa bandet går från den lägsta regionen till den högsta. Varje ruta har sin egen skala.'),
      ...(trends.some(({ breaks }) => breaks.length > 0) ? [broken] : []),
    ],
  };
}
