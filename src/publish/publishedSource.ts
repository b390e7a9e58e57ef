import type { Indicator } from '../model/indicator.ts';
import { placeOf } from '../model/place.ts';
import type { SourcePublisher } from '../model/publishers.ts';
import type { Source } from '../model/source.ts';
import { bylineOf } from '../text/origin.ts';
import type { MeasureSource, PublishedSource } from '../model/publishedSource.ts';

export type Publishers = ReadonlyMap<string, SourcePublisher>;

export const publishersByName = (publishers: readonly SourcePublisher[]): Publishers =>
  new Map(publishers.map((publisher) => [publisher.name, publisher]));

/** A publication with what its publisher says of all that it gives out. */
export function publishedSource(source: Source, publishers: Publishers): PublishedSource {
  const publisher = publishers.get(source.publisher);
  return {
    ...source,
    publisherId: publisher?.id ?? '',
    byline: bylineOf({ ...source, publisher: publisher?.short ?? source.publisher }),
    terms: publisher?.terms ?? null,
  };
}

/** A publication as one of those that the figures of a measure come from. */
export function measureSource(source: Source, publishers: Publishers, indicator: Indicator): MeasureSource {
  const behind = source.relation === 'own' ? null : (source.behind ?? indicator.behind);
  return {
    ...publishedSource({ ...source, behind }, publishers),
    at: placeOf(source, publishers.get(source.publisher), indicator),
  };
}
