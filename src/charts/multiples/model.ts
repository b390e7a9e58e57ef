import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { measureOf } from '../../model/measure.ts';
import { crossesBreak } from '../../stats/breaks.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { tickText } from '../scale.ts';
import { largestStep } from '../series/steps.ts';
import { seriesModel, type SeriesModel, type SeriesPoint } from '../series/model.ts';

/** A region's own line beside the country's. */
export interface Panel {
  code: string;
  slug: string;
  name: string;
  points: SeriesPoint[];
  /** "59 %": the region's first figure; null where a break lies between it and the last, for they are not to be compared. */
  first: string | null;
  last: string;
  /** "2017–2024": of the first and the last figure, where they are not those of the whole chart. */
  span: string | null;
  /** The title tells of it. */
  isTold: boolean;
}

/** All regions over time, each in a panel of its own, on one scale. */
export interface MultiplesModel {
  series: SeriesModel;
  riket: SeriesPoint[];
  /** "riket, 60 % till 62,7 %", "riket, 83,8 % 2024" where its years are others than the chart's; null where the country has no line. */
  riketKey: string | null;
  /** Which figures are told, and what the height of a panel is. */
  note: string;
  panels: Panel[];
}

export function multiplesModel(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'slug' | 'short'>[],
): MultiplesModel | null {
  const series = seriesModel(document, [], regions);
  if (!series) return null;
  const value = ({ region, period }: SeriesPoint) => valueShort(measureOf(document).at(period).of(region), document);
  const [from, to] = [series.periods[0]?.period, series.periods.at(-1)?.period];
  const firstOf = (first: SeriesPoint, last: SeriesPoint) =>
    crossesBreak(document.breaks, { region: first.region, from: first.period, to: last.period }) ? null : value(first);
  const isOfWhole = (start: string | null, first: SeriesPoint, last: SeriesPoint) =>
    (start === null || first.period === from) && last.period === to;
  const riketKey = (start: string | null, first: SeriesPoint, last: SeriesPoint) => {
    const year = ({ period }: SeriesPoint) => (isOfWhole(start, first, last) ? '' : ` ${period}`);
    return `riket, ${start === null ? '' : `${start}${year(first)} till `}${value(last)}${year(last)}`;
  };
  const riket = series.points.filter(({ region }) => region === RIKET);
  const [oldest, newest] = [riket[0], riket.at(-1)];
  const [low = 0, high = 0] = [series.ticks[0], series.ticks.at(-1)];
  const told = largestStep(document)?.after.region;
  const panels = regions.flatMap(({ code, slug, short }): Panel[] => {
    const points = series.points.filter(({ region }) => region === code);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    const start = firstOf(first, last);
    const isWhole = isOfWhole(start, first, last);
    const span = [...new Set(start === null ? [last.period] : [first.period, last.period])].join('–');
    return [
      {
        code,
        slug,
        name: short,
        points,
        first: start,
        last: value(last),
        isTold: code === told,
        span: isWhole ? null : span,
      },
    ];
  });
  const years = panels.some(({ first }) => first !== null) ? `${from ?? ''} och ${to ?? ''}` : to;
  return {
    series,
    riket,
    riketKey: oldest && newest && riket.length > 1 ? riketKey(firstOf(oldest, newest), oldest, newest) : null,
    note: `Talen gäller ${years ?? ''} där inget annat står. Alla rutor har samma skala, ${tickText(low, document)}–${series.tickText(high)}.`,
    panels,
  };
}
