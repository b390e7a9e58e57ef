import type { SourcesDocument } from '../publish/documents.ts';

type Source = SourcesDocument['sources'][number];

export interface PublisherWithSources {
  id: string;
  name: string;
  terms: SourcesDocument['publishers'][number]['terms'];
  /** The newest first; those without a date last. */
  sources: Source[];
  /** Number of figures in the tables. */
  figures: number;
}

/** The publishers in the order of the alphabet, each with what it has given out. */
export function publishersWithSources({ publishers, sources }: SourcesDocument): PublisherWithSources[] {
  const own = Map.groupBy(sources, ({ publisherId }) => publisherId);
  return publishers
    .map((publisher) => {
      const published = own.get(publisher.id) ?? [];
      return {
        ...publisher,
        sources: published.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '')),
        figures: published.reduce((sum, { figures }) => sum + figures, 0),
      };
    })
    .filter((publisher) => publisher.sources.length > 0)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}
