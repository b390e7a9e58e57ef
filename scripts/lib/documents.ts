import type { Documents } from '../../src/desk/digest.ts';
import { indicatorDocument } from '../../src/publish/indicatorDocument.ts';

/** Every measure as it is published, by its slug: the desk stands above what publishes, and is given it. */
export const documents: Documents = (dataset) =>
  new Map(dataset.indicators.map((indicator) => [indicator.slug, indicatorDocument(dataset, indicator)]));
