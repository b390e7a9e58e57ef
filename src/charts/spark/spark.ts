import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { hasValue, measureOf, type Valued } from '../../model/measure.ts';
import { parsePeriod } from '../../model/period.ts';
import { crossesBreak } from '../../stats/breaks.ts';

/** Size of the drawing, in the units of its path. */
export const SPARK = { width: 80, height: 16 };
/** Fewer periods than this are no course. */
const FEWEST = 3;

/** A measure in a row of a list: the country's course where it has one, else a tick for each region. */
export interface Spark {
  kind: 'line' | 'ticks';
  d: string;
}

export function sparkOf(document: IndicatorDocument): Spark | null {
  if (document.kind === 'category') return null;
  const series = measureOf(document).series(RIKET).filter(hasValue);
  if (series.length >= FEWEST && document.country?.kind !== 'count')
    return { kind: 'line', d: lineOf(series, document) };
  const regions = document.lead === null ? [] : measureOf(document).at(document.lead).compared();
  return regions.length >= FEWEST ? { kind: 'ticks', d: ticksOf(regions) } : null;
}

/** Nothing is drawn across a change of definition. */
function lineOf(series: readonly Valued[], { breaks }: IndicatorDocument): string {
  const time = ({ period }: Valued) => parsePeriod(period)?.start ?? 0;
  const x = scale(series.map(time), SPARK.width);
  const y = scale(
    series.map(({ value }) => value),
    SPARK.height,
  );
  return series
    .map((figure, index) => {
      const before = series[index - 1];
      const isJoined = before && !crossesBreak(breaks, { region: RIKET, from: before.period, to: figure.period });
      return `${isJoined ? 'L' : 'M'}${x(time(figure))} ${SPARK.height - y(figure.value)}`;
    })
    .join('');
}

function ticksOf(regions: readonly Valued[]): string {
  const x = scale(
    regions.map(({ value }) => value),
    SPARK.width,
  );
  return [...new Set(regions.map(({ value }) => x(value)).toSorted((a, b) => a - b))]
    .map((at) => `M${at} 3v10`)
    .join('');
}

/** From the lowest to the highest, within the stroke's half width. */
function scale(values: readonly number[], size: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) => Math.round(1 + (high === low ? 0.5 : (value - low) / (high - low)) * (size - 2));
}
