import { readReleased } from '../../src/dataset/history.ts';
import { readDataset, type Dataset } from '../../src/dataset/readDataset.ts';
import type { Release } from '../../src/model/release.ts';
import { differenceOf, isEmpty, snapshotOf, type Difference } from '../../src/publish/releaseChanges.ts';
import { Failure } from './setup.mjs';

/** The newest release, and how the data differ from it; null where there is none yet. */
export function newestRelease(root: string, dataset: Dataset): { release: Release; difference: Difference } | null {
  const [release] = dataset.releases;
  if (!release) return null;
  return { release, difference: differenceOf(readReleased(root), snapshotOf(dataset)) };
}

/**
 * Figures that have changed in a publication that was read before the release, so that no newer one of the publisher's
 * says so, and that no correction of that day or later speaks of.
 */
export function uncorrected(
  { release, difference }: { release: Release; difference: Difference },
  { observations, sources, corrections }: Dataset,
): Difference['figures'] {
  const before = new Set(sources.filter(({ reading }) => (reading.date ?? '') < release.date).map(({ id }) => id));
  const ofBefore = new Set(
    observations
      .filter(({ source }) => before.has(source))
      .map(({ indicator, region, period }) => `${indicator} ${region} ${period}`),
  );
  const told = corrections.corrections.filter(({ date }) => date >= release.date);
  return difference.figures.filter(({ indicator, region, period }) => {
    const isTold = told.some(
      (one) => one.indicator === indicator && (one.regions.length === 0 || one.regions.includes(region)),
    );
    return ofBefore.has(`${indicator} ${region} ${period}`) && !isTold;
  });
}

/** The release that the data are. @throws Failure where there is none, or they have changed since */
export function releaseInForce(root: string): Release {
  const newest = newestRelease(root, readDataset(root));
  if (!newest) throw new Failure('There is no release yet: npm run release -- --why "…"');
  const { release, difference } = newest;
  if (isEmpty(difference)) return release;
  throw new Failure(`The data have changed since ${release.version}: npm run release -- --why "…" first.`);
}
