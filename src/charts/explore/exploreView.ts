import { draw, type Drawn } from '../../draw/draw.ts';
import { TOOL_FRAMES } from '../../address/sitePaths.ts';
import { chartDownloads } from '../../address/downloads.ts';
import { figureHref, href, regionHref, sourceHref } from '../../address/paths.ts';
import { RIKET } from '../../model/country.ts';
import { hasValue } from '../../model/measure.ts';
import { comparePeriods } from '../../model/period.ts';
import { madeByText } from '../../text/parties.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod, periodSpan } from '../../text/periods.ts';
import { lowerFirst } from '../../text/numbers.ts';
import { placeText } from '../../text/places.ts';
import { LONG_IN_COLUMN, softHyphens } from '../../text/softHyphens.ts';
import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { measureWithUnit, subtitle } from '../../text/titles.ts';
import { chartTools } from '../frame/chartTools.ts';
import { datesText, madeText, originOf, shownIn } from '../frame/frameModel.ts';
import { mapSummary } from '../map/mapModel.ts';
import { mapClass, mapLegend, mapPatterns, mapRegions, mapStamp } from '../map/mapView.ts';
import { usedClasses } from './exploreClasses.ts';
import { exploreTitle, figureOf, isOverTime, seenPeriods, type Shown } from './exploreModel.ts';
import { ALL_REGIONS, isPlotted, NATURAL, type View } from './exploreState.ts';
import { listView } from './listView.ts';
import { MAP_ID, useShape, type MapSize } from './shape.ts';
import { seriesTableView, tableView } from './tableView.ts';

/** The parts of the explorer that follow its state; each fills the element that has its name. */
export const PARTS = ['heading', 'map', 'legend', 'method', 'list', 'chart', 'table', 'origin'] as const;
export type Part = (typeof PARTS)[number];

/** The parts of every view. */
const ALWAYS: readonly Part[] = ['heading', 'table', 'origin'];

/** The parts of a view; the map has the list beside it where there is room. */
export function partsOf(view: View): readonly Part[] {
  if (isPlotted(view)) return [...ALWAYS, 'chart'];
  return view === 'karta' ? [...ALWAYS, 'map', 'legend', 'method', 'list'] : [...ALWAYS, 'list'];
}

/** Supplies the views with their map, their plots and their room. */
export interface Stage {
  map: MapSize;
  /** Draws the views that need Plot; null until one has been asked for. */
  plots: Plots | null;
  /** The room of what Plot draws, in pixels. */
  room: () => Room;
}

export interface Room {
  width: number;
  height: number;
}

/** The drawing functions that are loaded with Plot. */
export interface Plots {
  chartPart(view: Shown, room: Room): Drawn[];
  /** The chart of the measure that is the same as what is seen, by the word of its entry; null where none is. */
  publishedPart(view: Shown): string | null;
}

/** Element id of the picture, for a link to it. */
export const PICTURE_ID = 'bild';

/** How each part is drawn. */
export function exploreView(view: Shown, { map, plots, room }: Stage): Record<Part, () => Drawn['children']> {
  return {
    heading: () => headingView(view),
    map: () => [mapView(view, map), mapStamp(view.map)].filter((one) => one !== null),
    legend: () => [mapLegend(view.map, softHyphens(view.document.short, LONG_IN_COLUMN), MAP_ID)],
    method: () => methodView(view),
    list: () => listView(view),
    chart: () => plots?.chartPart(view, room()) ?? [],
    table: () => [isOverTime(view) ? seriesTableView(view) : tableView(view)],
    origin: () => originView(view, plots),
  };
}

/** Measure, unit and period of what is shown. */
function measuredText(view: Shown): string {
  const { document, period, against } = view;
  if (against) {
    return [view, against].map((one) => `${measureWithUnit(one.document)}, ${formatPeriod(one.period)}.`).join(' ');
  }
  return isOverTime(view)
    ? `${measureWithUnit(document)}, ${periodSpan(document.periods)}.`
    : subtitle(document, period);
}

function headingView(view: Shown): Drawn[] {
  const { document, period } = view;
  const madeBy = madeByText(document);
  const broken = isOverTime(view) ? [] : document.breaks;
  const breaks = broken
    .filter(({ after }) => comparePeriods(period, after) <= 0 !== comparePeriods(document.lead ?? period, after) <= 0)
    .map(({ after, label }) => `Brott efter ${formatPeriod(after)}: ${label}.`);
  return [
    draw('h2', { class: 'finding' }, softHyphens(exploreTitle(view))),
    draw(
      'p',
      { class: 'subtitle' },
      measuredText(view),
      madeBy && [' ', draw('span', { 'data-made-by': true }, madeBy)],
      breaks.map((text) => ` ${text}`),
    ),
  ];
}

/** Shows the figures of the marked regions and of the country while nothing is pointed at. */
export function restingView(view: Shown): Drawn[] {
  const { data, marked, period, against } = view;
  const own = data.regions.filter(({ code }) => marked.includes(code));
  const [only] = own;
  if (!only) {
    return said(draw('strong', {}, 'Peka på eller tryck på en region'), 'så står dess siffra här.');
  }
  if (own.length === 1) return regionTold(view, only.code);
  const told = (code: string) =>
    [view, ...(against ? [against] : [])].map((one) => valueShort(figureOf(one, code), one.document)).join(' och ');
  const words = [against ? null : formatPeriod(period), countryTold(view, period)];
  return said(
    draw('strong', {}, own.map(({ code, short }) => `${short} ${told(code)}`).join(' · ')),
    words.filter(Boolean).join('. '),
  );
}

/** Two lines, with a space between them for those who hear or copy them. */
const said = (figures: Drawn, words: string): Drawn[] => [figures, draw('span', {}, ` ${words}`)];

/** Tells a region's figures in a period, its place or why it has none, and the country's figure. */
export function regionTold(view: Shown, code: string, period = view.period): Drawn[] {
  const { document, against, data } = view;
  const region = data.regions.find((one) => one.code === code);
  const at = { document, period };
  const figure = figureOf(at, code);
  const pairs = against ? [view, against] : [at];
  const value = pairs.map((one) => valueShort(figureOf(one, code), one.document)).join(' och ');
  const figures = pairs.flatMap((one) => figureOf(one, code) ?? []);
  const place = figures.some(({ suspectedBreak }) => suspectedBreak)
    ? lowerFirst(SUSPECTED)
    : figure && !against && period === view.period && placeText(figure, document);
  const name = region ? draw('a', { href: regionHref(region.slug) }, region.short) : 'Riket';
  const own = [against ? null : formatPeriod(period), place].filter(Boolean).join(', ');
  const words = [own, region && countryTold(view, period)].filter(Boolean).join('. ');
  return said(draw('strong', {}, name, ` ${value}`), words);
}

/** "Riket 1 410"; empty where the country has no figure that the regions' are held against. */
function countryTold({ document, against }: Shown, period: string): string {
  const pairs = against ? [{ document, period }, against] : [{ document, period }];
  const figures = pairs.map((one) => figureOf(one, RIKET));
  if (!figures.every(hasValue) || pairs.some((one) => one.document.country?.kind === 'total')) return '';
  return `Riket ${pairs.map((one, index) => valueShort(figures[index], one.document)).join(' och ')}`;
}

function mapView(view: Shown, { width, height }: MapSize): Drawn {
  const { map, marked, members, document, period, data } = view;
  const regions = map.regions.map((region) => (members.has(region.code) ? region : { ...region, fill: 'outside' }));
  return draw(
    'svg',
    {
      class: mapClass(map),
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': mapSummary(document, data.regions, period),
    },
    mapPatterns(
      MAP_ID,
      regions.map(({ fill }) => fill),
    ),
    ...mapRegions(regions, MAP_ID, useShape),
    // Drawn last, on top of the neighbours.
    marked.map((code) => useShape(code, { class: 'outline' })),
  );
}

function methodView({ map, state, data }: Shown): Drawn['children'] {
  const area = data.sjukvardsregioner.find(({ id }) => id === state.group);
  const link = map.anchor && draw('a', { href: href(`/metod/#${map.anchor}`) }, 'Så lägger vi gränserna');
  const outside = area && `Regioner utanför ${area.name} visas utan färg. `;
  return draw('p', {}, `${map.method} `, outside, link).children;
}

function originView(view: Shown, plots: Plots | null): Drawn[] {
  const { document, period, against } = view;
  const pairs = [{ document, period }, ...(against ? [against] : [])];
  const shown = isOverTime(view)
    ? [shownIn(document, document.periods)]
    : pairs.map((pair) => shownIn(pair.document, [pair.period]));
  const { before, sources, makers, after } = originOf(shown);
  const part = publishedPart(view, plots);
  const published = isAsPublished(view) ? part : null;
  return [
    draw(
      'p',
      {},
      [...madeText(makers), before, ''].join(' '),
      sources.flatMap((source, index) => [index > 0 && ', ', draw('a', { href: sourceHref(source) }, source.label)]),
      ['.', ...after, datesText(document, seenPeriods(view))].join(' '),
    ),
    chartTools({
      id: PICTURE_ID,
      of: exploreTitle(view),
      // A chart's own frame shows it as it is published, and is lighter; of any other state the explorer's own frame does.
      embed: published === null ? TOOL_FRAMES.explorer : [published, document.slug].filter(Boolean).join('/'),
      isTool: published === null,
      files: chartDownloads(document.slug, published === null ? null : { part: published }),
      about: pairs.map((pair) => ({
        name: pair.document.short,
        href: figureHref(pair.document.slug, pair.period),
      })),
    }),
  ];
}

/** The published chart that shows the same measure and period, apart from marks and order; null where none does. */
function publishedPart(view: Shown, plots: Plots | null): string | null {
  if (view.against) return null;
  if (isPlotted(view.state.view)) return plots?.publishedPart(view) ?? null;
  return view.period === view.document.lead ? '' : null;
}

/** Nothing that a picture of the chart does not show. */
const isAsPublished = ({ state, document, period, marked }: Shown): boolean =>
  marked.length === 0 &&
  state.group === ALL_REGIONS &&
  state.order === 'hogst' &&
  usedClasses(document, period, state.classes) === NATURAL;
