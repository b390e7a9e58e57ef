import { draw, type Drawn } from '../../draw/draw.ts';
import { chartDownloads } from '../../page/downloads.ts';
import { citationHref, figureHref, href, indicatorHref, regionHref, sourceHref } from '../../page/paths.ts';
import { errorReport } from '../../page/site.ts';
import { comparePeriods } from '../../model/period.ts';
import { madeByText } from '../../text/parties.ts';
import { formatPeriod } from '../../text/periods.ts';
import { figureSentence } from '../../text/sentences.ts';
import { LONG_IN_COLUMN, softHyphens } from '../../text/softHyphens.ts';
import { measureWithUnit, subtitle } from '../../text/titles.ts';
import { datesText, madeText, originOf, shownIn } from '../frame/frameModel.ts';
import { mapSummary } from '../map/mapModel.ts';
import { mapLegend, mapPatterns, mapRegions } from '../map/mapView.ts';
import { exploreTitle, figureOf, periodsOf, type Shown } from './exploreModel.ts';
import { LIST_ID, listView } from './listView.ts';
import { useShape, type MapSize } from './shape.ts';
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
  /** The page's whole address, with what is chosen in it. */
  address: string;
}

/** Element id of the picture, for a link to it. */
export const PICTURE_ID = 'bild';

/** How each part is drawn. */
export function exploreView(
  view: Shown,
  { map, scatter, width, address }: Stage,
): Record<Part, () => Drawn['children']> {
  return {
    heading: () => headingView(view),
    marked: () => markedView(view),
    map: () => [mapView(view, map)],
    legend: () => [mapLegend(view.map, softHyphens(view.document.short, LONG_IN_COLUMN), LIST_ID)],
    method: () => methodView(view),
    list: () => (view.against ? (scatter?.(view, width()) ?? []) : listView(view)),
    years: () => yearsView(view, map),
    table: () => [tableView(view)],
    origin: () => originView(view, address),
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
      class: 'map-shapes',
      viewBox: `0 0 ${width} ${height}`,
      role: 'group',
      'aria-label': mapSummary(document, data.regions, period),
    },
    mapPatterns(LIST_ID),
    ...mapRegions(regions, LIST_ID, useShape),
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

function originView(view: Shown, address: string): Drawn[] {
  const { document, period, against } = view;
  const pairs = [{ document, period }, ...(against ? [against] : [])];
  const { before, sources, makers, after } = originOf(pairs.map((pair) => shownIn(pair.document, [pair.period])));
  return [
    draw(
      'p',
      {},
      [...madeText(makers), before, ''].join(' '),
      sources.flatMap((source, index) => [index > 0 && ', ', draw('a', { href: sourceHref(source) }, source.label)]),
      ['.', ...after, datesText(document, formatPeriod(period))].join(' '),
    ),
    draw(
      'ul',
      { class: 'actions' },
      pairs.map((pair) =>
        draw('li', {}, draw('a', { href: indicatorHref(pair.document.slug) }, `Om måttet: ${pair.document.short}`)),
      ),
      pairs.map((pair) =>
        draw('li', {}, draw('a', { href: figureHref(pair.document.slug, pair.period) }, aboutText(pair, pairs))),
      ),
      periodsOf(document).length > 1 &&
        draw('li', {}, draw('a', { href: `${indicatorHref(document.slug)}#serie` }, 'Linjer över tid')),
      chartDownloads(document.slug).map((file) =>
        draw('li', {}, draw('a', { href: file.href, download: true }, file.name)),
      ),
      pairs.map((pair) => draw('li', {}, draw('a', { href: citationHref(pair.document.slug) }, citeText(pair, pairs)))),
      draw(
        'li',
        {},
        draw(
          'a',
          { href: errorReport(`diagrammet ”${exploreTitle(view)}”`, `${address}#${PICTURE_ID}`) },
          'Rapportera fel',
        ),
      ),
    ),
  ];
}

/** Two measures are told of one by one. */
const aboutText = ({ document }: Pick<Shown, 'document'>, pairs: readonly unknown[]): string =>
  pairs.length > 1 ? `Om siffran: ${document.short}` : 'Om siffran';

/** Two measures are cited one by one. */
const citeText = ({ document }: Pick<Shown, 'document'>, pairs: readonly unknown[]): string =>
  pairs.length > 1 ? `Hänvisa: ${document.short}` : 'Hänvisa';
