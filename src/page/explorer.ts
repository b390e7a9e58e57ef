import type { ExploreData } from '../charts/explore/exploreState.ts';
import type { IndicatorsDocument, RegionsDocument } from '../publish/documents.ts';
import { byTopic } from './topics.ts';

/** Lists the choices of the explorer: the indicators that cover the regions. */
export function exploreData(
  { indicators, roles }: Pick<IndicatorsDocument, 'indicators' | 'roles'>,
  { regions, sjukvardsregioner }: Pick<RegionsDocument, 'regions' | 'sjukvardsregioner'>,
): ExploreData {
  return {
    indicators: indicators.filter(({ coverage }) => coverage === 'regions').map(({ slug, kind }) => ({ slug, kind })),
    regions: regions
      .map(({ code, slug, name, short, preposition, sjukvardsregioner: areas }) => ({
        code,
        slug,
        name,
        short,
        preposition,
        sjukvardsregioner: areas,
      }))
      .toSorted((a, b) => a.short.localeCompare(b.short, 'sv')),
    sjukvardsregioner: sjukvardsregioner.map(({ id, name }) => ({ id, name })),
    first: roles.doctors,
    // Both measures are about primary care; this one asks patients instead of counting doctors.
    second: roles.trust,
  };
}

/** The same indicators as a list to choose from, topic by topic. */
export const exploreTopics = (document: Pick<IndicatorsDocument, 'topics' | 'indicators'>) =>
  byTopic({ ...document, indicators: document.indicators.filter(({ coverage }) => coverage === 'regions') }).map(
    ({ name, indicators }) => ({
      name,
      indicators: indicators.map(({ slug, short, kind }) => ({ slug, name: short, isNumber: kind !== 'category' })),
    }),
  );
