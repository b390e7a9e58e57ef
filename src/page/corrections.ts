import type { Correction, Release } from '../model/release.ts';

/** Whether a correction is of a region, by its code: one that names no region is of all. */
export const touchesRegion = ({ regions }: Pick<Correction, 'regions'>, region: string): boolean =>
  regions.length === 0 || regions.includes(region);

/** Returns the corrections that touch one of the measures, the region, or both if both are given. */
export const correctionsOf = (
  corrections: readonly Correction[],
  { indicators, region }: { indicators?: readonly string[]; region?: string },
): Correction[] =>
  corrections.filter(
    (correction) =>
      (!indicators || (correction.indicator !== null && indicators.includes(correction.indicator))) &&
      (region === undefined || touchesRegion(correction, region)),
  );

/**
 * The corrections by the version that brought them: the first release of the day or later, and of several of one day the
 * last; null holds those that no release has brought yet. `releases` are the newest first.
 */
export function correctionsByRelease(
  corrections: readonly Correction[],
  releases: readonly Pick<Release, 'version' | 'date'>[],
): ReadonlyMap<string | null, Correction[]> {
  const oldestFirst = releases.toReversed();
  const versionOf = ({ date }: Correction) => {
    const day = oldestFirst.find((release) => release.date >= date)?.date;
    return releases.find((release) => release.date === day)?.version ?? null;
  };
  return Map.groupBy(corrections, versionOf);
}
