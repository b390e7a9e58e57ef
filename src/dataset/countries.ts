import { REGION_COUNT } from '../model/country.ts';
import type { Indicator } from '../model/indicator.ts';
import { hasValue, isNational, isRegional } from '../model/measure.ts';
import type { Observation } from '../model/observation.ts';
import type { Problems } from './collect.ts';
import { INDICATORS } from './definitions.ts';

/**
 * Holds what a definition says of the country's figure against the figures, where all regions are known: a total is no
 * less than its largest part, and what is of the country as of a region lies among the regions.
 */
export function refuseCountries(
  indicators: readonly Indicator[],
  observations: readonly Observation[],
  problems: Problems,
): void {
  const bySlug = Map.groupBy(observations.filter(hasValue), ({ indicator }) => indicator);
  for (const { slug, country } of indicators) {
    const own = (bySlug.get(slug) ?? []).filter(({ series }) => series === '');
    for (const [period, figures] of Map.groupBy(own, (figure) => figure.period)) {
      const national = figures.find(isNational);
      const values = figures.filter(isRegional).map(({ value }) => value);
      if (!country || !national || values.length < REGION_COUNT) continue;
      const [lowest, highest] = [Math.min(...values), Math.max(...values)];
      const isAmong = national.value >= lowest && national.value <= highest;
      if (isAmong !== (country.kind === 'total')) continue;
      const expected = isAmong
        ? `another kind: ${national.printed} in ${period} is no total, for it is among the regions’`
        : `total: ${national.printed} in ${period} is not among the regions’, ${lowest} to ${highest}`;
      problems.add({ file: `${INDICATORS}/${slug}.json`, column: 'country.kind', value: country.kind, expected });
      break;
    }
  }
}
