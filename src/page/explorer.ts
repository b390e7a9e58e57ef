import type { ExploreData } from '../charts/explore/exploreState.ts';
import type { IndicatorsDocument, RegionsDocument } from '../publish/documents.ts';
import { byTopic } from './topics.ts';

/** The number that the site leads with. */
const FIRST = 'invanare-per-lakare';
/** Of primary care too, and of patients instead of doctors. */
const SECOND = 'fortroende-vardcentral';

/** What the explorer chooses among: the indicators that cover the regions. */
export function exploreData(
  { indicators }: Pick<IndicatorsDocument, 'indicators'>,
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
    first: FIRST,
    second: SECOND,
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
