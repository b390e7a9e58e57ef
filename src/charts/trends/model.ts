import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { isRegional, measureOf } from '../../model/measure.ts';
import { comparePeriods } from '../../model/period.ts';
import { crossesBreak } from '../../stats/breaks.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod } from '../../text/periods.ts';
import { seriesModel, type SeriesPoint } from '../series/model.ts';

/** The lowest and the highest region of a period. */
export interface Band {
  time: number;
  low: number;
  high: number;
}

/** A region over time on one measure, on the scale of all regions. */
export interface Trend {
  slug: string;
  /** "Förtroende för vårdcentralen" */
  name: string;
  own: SeriesPoint[];
  riket: SeriesPoint[];
  /** Shows the spread of all regions, period by period. */
  band: Band[];
  /** The range of everything that is drawn. */
  times: readonly [first: number, last: number];
  values: readonly [low: number, high: number];
  /** Changes of definition or of borders. */
  breaks: number[];
  /** "59 %" and "2016": null where a break lies between it and the last, for they are not to be compared. */
  first: { value: string; period: string } | null;
  last: { value: string; period: string };
  /** "per 100": after a number that is no share, where the name does not say it. */
  unit: string;
  /** "62,7 %": of the country in the region's last period; null where it has none on the regions' scale. */
  country: string | null;
}

/** Fewer figures of its own tell of no change. */
const ENOUGH_FIGURES = 4;

const unitBeside = ({ unitShort, short }: IndicatorDocument): string =>
  unitShort === '%' || short.includes(unitShort) ? '' : unitShort;

/** Null where the region has too few figures of the measure, or they follow how many people it has. */
export function trendOf(document: IndicatorDocument, region: string): Trend | null {
  const series = document.country?.kind === 'total' ? null : seriesModel(document, [region], []);
  // The chart leads with the leading period, so newer figures are not compared here either.
  const isNewer = ({ period }: SeriesPoint) => document.lead !== null && comparePeriods(period, document.lead) > 0;
  const own = (series?.points ?? [])
    .filter((point) => point.region === region)
    .map((point) => ({ ...point, isHollow: point.isHollow || isNewer(point) }));
  const told = own.filter(({ isHollow }) => !isHollow);
  const [first, last] = [told[0], told.at(-1)];
  if (!series || !first || !last || told.length < ENOUGH_FIGURES) return null;
  const endOf = ({ period }: SeriesPoint) => ({
    value: valueShort(measureOf(document).at(period).of(region), document),
    period: formatPeriod(period),
  });
  const isBroken = crossesBreak(document.breaks, { region, from: first.period, to: last.period });
  const country = measureOf(document).at(last.period).comparedCountry();
  const sound = series.points.filter((point) => isRegional(point) && !point.isHollow);
  const band = [...Map.groupBy(sound, ({ time }) => time)]
    .map(([time, points]): Band => {
      const values = points.map(({ value }) => value);
      return { time, low: Math.min(...values), high: Math.max(...values) };
    })
    .toSorted((a, b) => a.time - b.time);
  const values = [...band.flatMap(({ low, high }) => [low, high]), ...own.map(({ value }) => value)];
  return {
    slug: document.slug,
    name: document.short,
    own,
    riket: series.points.filter((point) => point.region === RIKET),
    band,
    times: [series.periods[0]?.time ?? 0, series.periods.at(-1)?.time ?? 1],
    values: [Math.min(...values), Math.max(...values)],
    breaks: series.breaks.map(({ time }) => time),
    first: isBroken ? null : endOf(first),
    last: endOf(last),
    unit: unitBeside(document),
    country: country ? valueShort(country, document) : null,
  };
}
