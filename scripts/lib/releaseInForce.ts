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

/** The release that the data are. @throws Failure where there is none, or they have changed since */
export function releaseInForce(root: string): Release {
  const newest = newestRelease(root, readDataset(root));
  if (!newest) throw new Failure('There is no release yet: npm run data:release -- --why "…"');
  const { release, difference } = newest;
  if (isEmpty(difference)) return release;
  throw new Failure(`The data have changed since ${release.version}: npm run data:release -- --why "…" first.`);
}
