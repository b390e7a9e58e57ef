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

/** Everything that the explorer knows before it has read any figures; it stands in the page. */
export interface ExploreData {
  indicators: readonly { slug: string; kind: Indicator['kind'] }[];
  regions: readonly (MapPlace & { sjukvardsregioner: readonly string[] })[];
  sjukvardsregioner: readonly { id: string; name: string }[];
  /** Slug of the indicator that the explorer opens with. */
  first: string;
  /** Slug of the one that it is drawn against where the reader has chosen none. */
  second: string;
}

/** How the state is seen. */
export const VIEWS = ['karta', 'rangordning', 'tid', 'rutor', 'samband'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_NAMES: Readonly<Record<View, string>> = {
  karta: 'Karta',
  rangordning: 'Rangordning',
  tid: 'Över tid',
  rutor: 'Region för region',
  samband: 'Samband',
};

/** True for the views that Plot draws, in the browser too. */
export const isPlotted = (view: View): boolean => ['tid', 'rutor', 'samband'].includes(view);

export interface ExploreState {
  indicator: string;
  view: View;
  /** Empty for the one that the indicator leads with. */
  period: string;
  /** The other indicator of the view of two; empty for the explorer's own second. */
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
type Order = (typeof ORDERS)[number];

export const ALL_REGIONS = 'alla';
export const GROUPED = 'grupperade';
export const NATURAL = 'naturliga';
const MOST_MARKED = 4;

export const defaultExploreState = ({ first }: ExploreData): ExploreState => ({
  indicator: first,
  view: 'karta',
  period: '',
  against: '',
  regions: [],
  group: ALL_REGIONS,
  order: 'hogst',
  classes: NATURAL,
});

export const exploreKeys = ({ indicators, regions, sjukvardsregioner }: ExploreData): QueryKeys<ExploreState> => ({
  indicator: oneOf(indicators.map(({ slug }) => slug)),
  view: oneOf(VIEWS),
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

export function readExploreState(search: string, data: ExploreData): ExploreState {
  const usual = defaultExploreState(data);
  // An address that names another measure and no view is from when two measures were seen whenever there were two.
  return readState(search, exploreKeys(data), {
    ...usual,
    view: usualView(readState(search, exploreKeys(data), usual)),
  });
}

/** Lists the choices in the address that the explorer can never have, whatever the figures are. */
export const unreadExplore = (search: string, data: ExploreData): QueryName[] =>
  unreadFields(search, exploreKeys(data));

export const writeExploreState = (state: ExploreState, data: ExploreData): string =>
  writeState(state, exploreKeys(data), { ...defaultExploreState(data), view: usualView(state) });

const usualView = ({ indicator, against }: ExploreState): View =>
  against === '' || against === indicator ? 'karta' : 'samband';

/** Slug of the other indicator, where the view has one: never the first, against itself it says nothing. */
export function againstOf({ view, indicator, against }: ExploreState, { first, second }: ExploreData): string {
  if (view !== 'samband') return '';
  return [against, second, first].find((slug) => slug !== '' && slug !== indicator) ?? '';
}

/** Marks a region, or takes its mark away; the mark that has stood longest gives way. */
export const toggleRegion = (regions: readonly string[], slug: string): string[] =>
  regions.includes(slug) ? regions.filter((other) => other !== slug) : [...regions, slug].slice(-MOST_MARKED);
