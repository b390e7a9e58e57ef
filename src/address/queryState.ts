import { queryOf } from './queryOf.ts';

/** The region in focus, by its slug: it travels from page to page. */
export const REGION_QUERY = 'region';

/** The municipality by which somebody came to a region's page. */
export const TOWN_QUERY = 'kommun';

/** What is searched for on the page for that. */
export const SEARCH_QUERY = 'ord';

/**
 * The names of all query keys on the site, by what they choose: the one list, so that a key means the same everywhere
 * and a link never changes its meaning. Names are Swedish, for they stand in the reader's address bar.
 */
export const QUERY_NAMES = {
  indicator: 'matt',
  view: 'vy',
  period: 'period',
  against: 'mot',
  regions: 'regioner',
  group: 'grupp',
  order: 'ordning',
  classes: 'klasser',
  topic: 'amne',
  cap: 'tak',
  count: 'kalla',
  people: 'invanare',
  frame: 'ram',
  theme: 'tema',
  ground: 'bakgrund',
  without: 'utan',
  figures: 'siffror',
  mark: REGION_QUERY,
  town: TOWN_QUERY,
  search: SEARCH_QUERY,
  narrowest: 'minst',
  preview: 'bredd',
  rows: 'sortera',
  professions: 'yrken',
  status: 'lage',
  sender: 'avsandare',
  area: 'omrade',
} as const;

export type QueryName = keyof typeof QUERY_NAMES;

/** How one choice stands in an address. */
export interface QueryKey<T> {
  /** Undefined for what is not understood: the default is then taken. */
  read(text: string): T | undefined;
  write(value: T): string;
  /** Whether all of it is taken as it stands; where it is left out, whatever is understood is. */
  isWhole?(text: string): boolean;
}

/** A key for every field of a tool's state; the fields are named as in the list. */
export type QueryKeys<State extends Partial<Record<QueryName, unknown>>> = {
  readonly [Field in keyof State]: QueryKey<State[Field]>;
};

/** One of the values given. */
export const oneOf = <T extends string>(values: readonly T[]): QueryKey<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

/** Some of the values given, in the order of the address, each once; those not known are left out, and so are those over `most`. */
export const someOf = <T extends string>(values: readonly T[], most: number): QueryKey<readonly T[]> => ({
  read: (text) => {
    const known = text.split('.').flatMap((part) => values.find((value) => value === part) ?? []);
    return [...new Set(known)].slice(0, most);
  },
  write: (chosen) => chosen.join('.'),
  isWhole: (text) => {
    const parts = new Set(text.split('.').filter(Boolean));
    return parts.size <= most && [...parts].every((part) => values.some((value) => value === part));
  },
});

/** A whole number of at most six digits; one outside the bounds is taken as the nearest inside. */
export const wholeBetween = (least: number, most: number): QueryKey<number> => ({
  read: (text) => (/^\d{1,6}$/.test(text) ? Math.min(most, Math.max(least, Number(text))) : undefined),
  write: String,
  isWhole: (text) => Number(text) >= least && Number(text) <= most,
});

/** Text that a pattern describes; what it means is decided where the data is at hand. */
export const matching = (pattern: RegExp): QueryKey<string> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value,
});

/**
 * The state that an address tells, the default where it says nothing or nonsense. Of a key told twice the first counts. The
 * region in focus is the one that a tool shows where its own regions are not told.
 */
export function readState<State extends Partial<Record<QueryName, unknown>>>(
  search: string,
  keys: QueryKeys<State>,
  usual: State,
): State {
  const told = toldOf(search, keys).flatMap(([field, text]) => {
    const value = keys[field]?.read(text);
    return value === undefined ? [] : [[field, value]];
  });
  return { ...usual, ...Object.fromEntries(told) };
}

/** The fields of which an address tells something that is not there, wholly or in part. */
export const unreadFields = <State extends Partial<Record<QueryName, unknown>>>(
  search: string,
  keys: QueryKeys<State>,
): QueryName[] =>
  toldOf(search, keys).flatMap(([field, text]) => {
    const key: QueryKey<unknown> | undefined = keys[field];
    return !key || (key.read(text) !== undefined && key.isWhole?.(text) !== false) ? [] : [field];
  });

/** What an address tells of each field. */
function toldOf(search: string, keys: object): [field: QueryName, text: string][] {
  const query = queryOf(search);
  return fieldsOf(keys).flatMap((field) => {
    const text = query.get(QUERY_NAMES[field]) ?? (field === 'regions' ? query.get(REGION_QUERY) : null);
    return text === null ? [] : [[field, text]];
  });
}

/** The names of those keys in an address. */
export const queryNames = (keys: object): string[] => fieldsOf(keys).map((field) => QUERY_NAMES[field]);

/** "?tak=1500&invanare=nu": only what differs from the default, in the order of the list; empty for the default itself. */
export function writeState<State extends Partial<Record<QueryName, unknown>>>(
  state: State,
  keys: QueryKeys<State>,
  usual: State,
): string {
  const pairs = fieldsOf(keys).flatMap((field) => {
    const text = keys[field]?.write(state[field]) ?? '';
    return text === keys[field]?.write(usual[field]) ? [] : [`${QUERY_NAMES[field]}=${written(text)}`];
  });
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** A slash may stand in a query, and is easier to read. */
const written = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/');

const fieldsOf = (keys: object) =>
  (Object.keys(QUERY_NAMES) as QueryName[]).filter((name) => Object.hasOwn(keys, name));
