import {
  matching,
  oneOf,
  readState,
  someOf,
  unreadFields,
  writeState,
  type QueryKeys,
  type QueryName,
} from '../../address/queryState.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { MapPlace } from '../map/mapModel.ts';

/** What the explorer knows before it has read any figures: it stands in the page. */
export interface ExploreData {
  indicators: readonly { slug: string; kind: Indicator['kind'] }[];
  regions: readonly (MapPlace & { sjukvardsregioner: readonly string[] })[];
  sjukvardsregioner: readonly { id: string; name: string }[];
  /** Slug of the indicator that the explorer opens with. */
  first: string;
}

export interface ExploreState {
  indicator: string;
  /** Empty for the one that the indicator leads with. */
  period: string;
  /** Another indicator, to draw the regions by both; empty for none. */
  against: string;
  /** Slugs of the marked regions. */
  regions: readonly string[];
  /** All regions in one list, grouped by sjukvårdsregion, or the id of the one that is shown alone. */
  group: string;
  order: Order;
  /** How the map's classes are made; `linje1100` is a reference line of that value. */
  classes: string;
}

export const ORDERS = ['hogst', 'lagst', 'namn'] as const;
export type Order = (typeof ORDERS)[number];

export const ALL_REGIONS = 'alla';
export const GROUPED = 'grupperade';
export const NATURAL = 'naturliga';
export const MOST_MARKED = 2;

export const defaultExploreState = ({ first }: ExploreData): ExploreState => ({
  indicator: first,
  period: '',
  against: '',
  regions: [],
  group: ALL_REGIONS,
  order: 'hogst',
  classes: NATURAL,
});

const keysOf = ({ indicators, regions, sjukvardsregioner }: ExploreData): QueryKeys<ExploreState> => ({
  indicator: oneOf(indicators.map(({ slug }) => slug)),
  // Which periods and lines there are is known when the figures are: what is not among them is then not followed.
  period: matching(/^[\dHQ.-]{0,22}$/),
  against: oneOf(['', ...indicators.filter(({ kind }) => kind !== 'category').map(({ slug }) => slug)]),
  regions: someOf(
    regions.map(({ slug }) => slug),
    MOST_MARKED,
  ),
  group: oneOf([ALL_REGIONS, GROUPED, ...sjukvardsregioner.map(({ id }) => id)]),
  order: oneOf(ORDERS),
  classes: matching(/^(naturliga|kvantiler|lika|riket|linje[\d.]{1,8})$/),
});

export const readExploreState = (search: string, data: ExploreData): ExploreState =>
  readState(search, keysOf(data), defaultExploreState(data));

/** What the address asks for that the explorer does not have, whatever the figures are. */
export const unreadExplore = (search: string, data: ExploreData): QueryName[] => unreadFields(search, keysOf(data));

export const writeExploreState = (state: ExploreState, data: ExploreData): string =>
  writeState(state, keysOf(data), defaultExploreState(data));

/** Marks a region, or takes its mark away; the mark that has stood longest gives way. */
export const toggleRegion = (regions: readonly string[], slug: string): string[] =>
  regions.includes(slug) ? regions.filter((other) => other !== slug) : [...regions, slug].slice(-MOST_MARKED);
