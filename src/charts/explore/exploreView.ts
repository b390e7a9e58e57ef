import { draw, type Drawn } from '../../draw/draw.ts';
import { chartDownloads } from '../../page/downloads.ts';
import { figureHref, href, regionHref, sourceHref } from '../../page/paths.ts';
import { comparePeriods } from '../../model/period.ts';
import { madeByText } from '../../text/parties.ts';
import { formatPeriod } from '../../text/periods.ts';
import { figureSentence } from '../../text/sentences.ts';
import { LONG_IN_COLUMN, softHyphens } from '../../text/softHyphens.ts';
import { measureWithUnit, subtitle } from '../../text/titles.ts';
import { chartTools } from '../frame/chartTools.ts';
import { datesText, madeText, originOf, shownIn } from '../frame/frameModel.ts';
import { mapSummary } from '../map/mapModel.ts';
import { mapClass, mapLegend, mapPatterns, mapRegions, mapStamp } from '../map/mapView.ts';
import { usedClasses } from './exploreClasses.ts';
import { exploreTitle, figureOf, type Shown } from './exploreModel.ts';
import { ALL_REGIONS, NATURAL } from './exploreState.ts';
import { listView } from './listView.ts';
import { MAP_ID, useShape, type MapSize } from './shape.ts';
import { tableView } from './tableView.ts';
import { yearsView } from './yearsView.ts';

/** The parts of the explorer that follow its state; each fills the element that has its name. */
export const PARTS = ['heading', 'marked', 'map', 'legend', 'method', 'list', 'years', 'table', 'origin'] as const;
export type Part = (typeof PARTS)[number];

/** What the explorer stands on. */
export interface Stage {
  map: MapSize;
  /** How two measures are drawn in that many pixels; null until it has been loaded. */
  scatter: ((view: Shown, width: number) => Drawn[]) | null;
  /** Of the list, in pixels. */
  width: () => number;
}

/** Element id of the picture, for a link to it. */
export const PICTURE_ID = 'bild';

/** How each part is drawn. */
export function exploreView(view: Shown, { map, scatter, width }: Stage): Record<Part, () => Drawn['children']> {
  return {
    heading: () => headingView(view),
    marked: () => markedView(view),
    map: () => [mapView(view, map), mapStamp(view.map)].filter((one) => one !== null),
    legend: () => [mapLegend(view.map, softHyphens(view.document.short, LONG_IN_COLUMN), MAP_ID)],
    method: () => methodView(view),
    list: () => (view.against ? (scatter?.(view, width()) ?? []) : listView(view)),
    years: () => yearsView(view, map),
    table: () => [tableView(view)],
    origin: () => originView(view),
  };
}

function headingView(view: Shown): Drawn[] {
  const { document, period, against } = view;
  const madeBy = madeByText(document);
  const breaks = document.breaks
    .filter(({ after }) => comparePeriods(period, after) <= 0 !== comparePeriods(document.lead ?? period, after) <= 0)
    .map(({ after, label }) => `Brott efter ${formatPeriod(after)}: ${label}.`);
  const told = against
    ? [view, against].map((one) => `${measureWithUnit(one.document)}, ${formatPeriod(one.period)}.`).join(' ')
    : subtitle(document, period);
  return [
    draw('h2', { class: 'finding' }, softHyphens(exploreTitle(view))),
    draw(
      'p',
      { class: 'subtitle' },
      told,
      madeBy && [' ', draw('span', { 'data-made-by': true }, madeBy)],
      breaks.map((text) => ` ${text}`),
    ),
  ];
}

/** What is said of the marked regions. */
function markedView(view: Shown): Drawn[] {
  const { data, marked, document } = view;
  return data.regions
    .filter(({ code }) => marked.includes(code))
    .map((region) =>
      draw(
        'p',
        {},
        `${figureSentence(figureOf(view, region.code), region, document)} `,
        draw('a', { href: regionHref(region.slug) }, region.name),
      ),
    );
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

function originView(view: Shown): Drawn[] {
  const { document, period, against, marked, state } = view;
  const isAsPublished =
    !against &&
    period === document.lead &&
    marked.length === 0 &&
    state.group === ALL_REGIONS &&
    state.order === 'hogst' &&
    usedClasses(document, period, state.classes) === NATURAL;
  const pairs = [{ document, period }, ...(against ? [against] : [])];
  const { before, sources, makers, after } = originOf(pairs.map((pair) => shownIn(pair.document, [pair.period])));
  return [
    draw(
      'p',
      {},
      [...madeText(makers), before, ''].join(' '),
      sources.flatMap((source, index) => [index > 0 && ', ', draw('a', { href: sourceHref(source) }, source.label)]),
      ['.', ...after, datesText(document, [period])].join(' '),
    ),
    chartTools({
      id: PICTURE_ID,
      of: exploreTitle(view),
      // The frame shows the measure's own period, and no other measure beside it; the pictures the whole view as it is first.
      embed: !against && period === document.lead ? document.slug : undefined,
      files: chartDownloads(document.slug, isAsPublished ? {} : null),
      about: pairs.map((pair) => ({
        name: pair.document.short,
        href: figureHref(pair.document.slug, pair.period),
      })),
    }),
  ];
}
