import type { Correction, Release } from '../model/release.ts';

/** Those that touch a measure, or a region by its code. */
export const correctionsOf = (
  corrections: readonly Correction[],
  { indicator, region }: { indicator?: string; region?: string },
): Correction[] =>
  corrections.filter(
    (correction) =>
      (indicator !== undefined && correction.indicator === indicator) ||
      (region !== undefined && correction.regions.includes(region)),
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
