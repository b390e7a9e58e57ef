import { measureOf } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { lowestToHighest, rangeShort } from '../../text/ends.ts';
import { formatPeriod } from '../../text/periods.ts';
import { findingTitle } from '../../text/titles.ts';
import { mapModel, type MapModel } from '../map/mapModel.ts';
import type { RankingGroup } from '../ranking/rankingView.ts';
import { byOrder, type RankingRow } from '../ranking/rankingModel.ts';
import { scatterTitle } from '../scatter/title.ts';
import { seriesTitle } from '../series/title.ts';
import { exploreClasses } from './exploreClasses.ts';
import { againstOf, ALL_REGIONS, GROUPED, type ExploreData, type ExploreState } from './exploreState.ts';

export type ExploreRegion = ExploreData['regions'][number];

/** The state after it has been held against the figures. */
export interface Shown {
  state: ExploreState;
  data: ExploreData;
  document: IndicatorDocument;
  period: string;
  /** The second measure of a scatter plot, in the same period if it has that one, otherwise in its own leading period. */
  against: { document: IndicatorDocument; period: string } | null;
  map: MapModel;
  /** Codes of the marked regions. */
  marked: readonly string[];
  /** Codes of the regions that are shown: all, or those of one sjukvårdsregion. */
  members: ReadonlySet<string>;
}

/** The periods that an indicator can be shown in: those with a figure of a region. */
export const periodsOf = (document: IndicatorDocument): readonly string[] => measureOf(document).periods();

const periodOf = (document: IndicatorDocument, wanted: string): string =>
  periodsOf(document).includes(wanted) ? wanted : (document.lead ?? '');

const NO_MAP: MapModel = { stamp: null, regions: [], legend: [], method: '', anchor: null };

export function shown(
  state: ExploreState,
  data: ExploreData,
  document: IndicatorDocument,
  other: IndicatorDocument | null,
): Shown {
  const period = periodOf(document, state.period);
  const isPair = other !== null && other.slug === againstOf(state, data) && document.kind !== 'category';
  const { regions } = data;
  const members = regions.filter((region) => isMember(region, state));
  const classes = exploreClasses(document, period, state.classes);
  const [all, own] = [regions, members].map((some) => mapModel(document, some, classes) ?? NO_MAP);
  return {
    state,
    data,
    document,
    period,
    against: isPair ? { document: other, period: periodOf(other, period) } : null,
    // All regions are there, and the legend counts those that have a colour.
    map: { ...(own ?? NO_MAP), regions: all?.regions ?? [] },
    marked: regions.filter(({ slug }) => state.regions.includes(slug)).map(({ code }) => code),
    members: new Set(members.map(({ code }) => code)),
  };
}

const isMember = ({ sjukvardsregioner }: ExploreRegion, { group }: ExploreState) =>
  group === ALL_REGIONS || group === GROUPED || sjukvardsregioner.includes(group);

/** Whether all periods are seen, and not one. */
export const isOverTime = ({ state: { view }, document }: Pick<Shown, 'state' | 'document'>): boolean =>
  (view === 'tid' || view === 'rutor') && hasSeries(document);

/** A line needs two periods, and values. */
const hasSeries = (document: IndicatorDocument): boolean =>
  document.kind !== 'category' && periodsOf(document).length > 1;

/** The periods whose figures are seen. */
export const seenPeriods = (view: Shown): readonly string[] =>
  isOverTime(view) ? view.document.periods : [view.period];

/** Why there is no picture of the measure in the view; null where there is. */
export function absence({ state: { view }, document }: Shown): string | null {
  const look = 'Det visas på kartan och i rangordningen.';
  if (view === 'karta' || view === 'rangordning') return null;
  if (document.kind === 'category') return `Måttet är svar och inte tal, så det går inte att rita här. ${look}`;
  if (view === 'samband' || hasSeries(document)) return null;
  return `Måttet har uppgifter för en enda period, ${formatPeriod(document.lead ?? '')}. ${look}`;
}

/** The region's figure in the period that is shown. */
export const figureOf = ({ document, period }: Pick<Shown, 'document' | 'period'>, code: string): Figure | undefined =>
  measureOf(document).at(period).of(code);

/** The figure of the second indicator. */
export const figureAgainst = ({ against }: Pick<Shown, 'against'>, code: string): Figure | undefined =>
  against ? figureOf(against, code) : undefined;

/** The finding of what is shown, made of the figures. */
export function exploreTitle(view: Shown): string {
  const { document, period, against, data, members } = view;
  if (isOverTime(view)) return seriesTitle(document, data.regions);
  if (against) {
    return scatterTitle(
      { document, period },
      against,
      data.regions.filter(({ code }) => members.has(code)),
    );
  }
  if (period === document.lead) return findingTitle(document, data.regions);
  const { short } = document;
  const name = `${short} ${formatPeriod(period)}`;
  if (document.kind === 'category') return name;
  const own = data.regions.flatMap(({ code }) => figureOf(view, code) ?? []);
  const named = (region: string) => ` (${data.regions.find(({ code }) => code === region)?.short ?? region})`;
  const ends = lowestToHighest(own, document, named);
  return ends ? `${name}: ${ends}` : name;
}

/** The rows in the order chosen; those without a figure last. */
export function orderRows(rows: readonly RankingRow[], { order }: ExploreState): RankingRow[] {
  const byName = (a: RankingRow, b: RankingRow) => a.name.localeCompare(b.name, 'sv');
  if (order === 'namn') return rows.toSorted(byName);
  if (order === 'hogst') return rows.toSorted(byOrder);
  const isLast = ({ dot, isSuspected }: RankingRow) => (dot === null ? 2 : Number(isSuspected));
  return rows.toSorted((a, b) => isLast(a) - isLast(b) || (a.dot ?? 0) - (b.dot ?? 0) || byName(a, b));
}

/** The rows under their sjukvårdsregioner, each with its lowest and highest value; Halland stands in both of its own. */
export function groupRows(rows: readonly RankingRow[], view: Shown): RankingGroup[] {
  const { data, document } = view;
  const groups = data.sjukvardsregioner.map(({ id, name }) => {
    const codes = data.regions
      .filter(({ sjukvardsregioner }) => sjukvardsregioner.includes(id))
      .map(({ code }) => code);
    const own = codes.flatMap((code) => figureOf(view, code) ?? []);
    return { name, range: rangeShort(own, document), rows: rows.filter(({ code }) => codes.includes(code)) };
  });
  const riket = rows.filter(({ slug }) => slug === null);
  return [
    ...groups,
    ...(riket.length > 0 && document.kind !== 'category' ? [{ name: 'Hela landet', range: '', rows: riket }] : []),
  ];
}
