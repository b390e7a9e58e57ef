import { oneOf, readState, unreadFields, writeState, type QueryKey, type QueryKeys } from '../../address/queryState.ts';
import { slugOf } from '../../common/letters.ts';
import { alikeTo, type CompareData } from './compareData.ts';

export interface CompareState {
  /** Slugs, in the order in which they stand beside each other. */
  regions: readonly string[];
  /** Id of a topic, or all of them. */
  topic: string;
}

/** The names by which an address may ask for a region. */
export interface Names {
  slug: string;
  names: readonly string[];
}

export const FEWEST = 2;
export const MOST = 4;
export const ALL_TOPICS = 'alla';
/** The two largest after Stockholm, where so much is privately run that figures of the regions' own staff mislead. */
export const USUAL: CompareState = { regions: ['skane', 'vastra-gotaland'], topic: ALL_TOPICS };

/** "blekinge.skane"; also other names of a region, and commas; each region once. Nothing known is the default. */
const regionsKey = (known: readonly Names[]): QueryKey<readonly string[]> => ({
  read: (text) => {
    const slugs = new Map(known.flatMap(({ slug, names }) => [slug, ...names].map((name) => [slugOf(name), slug])));
    const found = text.split(/[.,;]/, 40).flatMap((name) => slugs.get(slugOf(name)) ?? []);
    return found.length > 0 ? [...new Set(found)].slice(0, MOST) : undefined;
  },
  write: (slugs) => slugs.join('.'),
  isWhole: (text) => {
    const names = new Set(known.flatMap(({ slug, names: others }) => [slug, ...others].map((name) => slugOf(name))));
    return text.split(/[.,;]/, 40).every((name) => slugOf(name) === '' || names.has(slugOf(name)));
  },
});

export const compareKeys = (known: readonly Names[], topics: readonly string[]): QueryKeys<CompareState> => ({
  regions: regionsKey(known),
  topic: oneOf([ALL_TOPICS, ...topics]),
});

/** The state that an address tells; it may hold but one region, for `completed`. */
export const readCompareState = (search: string, known: readonly Names[], topics: readonly string[]): CompareState =>
  readState(search, compareKeys(known, topics), USUAL);

/** Lists the choices in the address that the comparison does not have. */
export const unreadCompare = (search: string, known: readonly Names[], topics: readonly string[]) =>
  unreadFields(search, compareKeys(known, topics));

/** "?regioner=blekinge.skane&amne=lakare"; only what differs from the default. */
export const writeCompareState = (state: CompareState): string =>
  writeState(state, compareKeys([], [state.topic]), USUAL);

/** With one more region, the most alike to the first that is not there yet. */
export function withOneMore({ regions, topic }: CompareState, data: CompareData): CompareState {
  const first = data.regions.find(({ slug }) => slug === regions[0]);
  const nearest = first ? alikeTo(first.code, data, data.regions.length).map(({ region }) => region.slug) : [];
  const more = [...nearest, ...data.regions.map(({ slug }) => slug)].find((slug) => !regions.includes(slug));
  return { topic, regions: more ? [...regions, more] : regions };
}

/** One region alone is given the one most like it. */
export const completed = (state: CompareState, data: CompareData): CompareState =>
  state.regions.length < FEWEST ? withOneMore(state, data) : state;
