import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref, sourceHref } from '../../address/paths.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { intervalKey } from '../../text/chartKeys.ts';
import { capitalise } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { placeHead } from '../../text/places.ts';
import { positionClasses } from '../position.ts';
import type { RankingModel, RankingRow } from './rankingModel.ts';

export interface RankingLook {
  period: string;
  /** Codes of the regions that stand out. */
  marked: readonly string[];
  /** How the rows are ordered, to be told to a screen reader: "högst först". */
  order: string;
}

/** Rows under a heading of their own, such as those of a sjukvårdsregion. */
export interface RankingGroup {
  name: string;
  /** "13–15,8 %"; empty for a single figure. */
  range: string;
  rows: readonly RankingRow[];
}

/** More letters than this in a value, or in a word of the unit, need a wider column. */
const NARROW_VALUE = 7;

/** The list of regions as a table: order, name, a bar or a dot on a scale, and value, each row one line. */
export function rankingView(
  document: IndicatorDocument,
  model: RankingModel,
  look: RankingLook,
  groups?: readonly RankingGroup[],
): Drawn {
  const { period, order } = look;
  const body = (rows: readonly RankingRow[], head?: Drawn) =>
    draw(
      'tbody',
      {},
      head,
      rows.map((row) => rowView(row, model, look)),
    );
  const columns = 3 + Number(model.hasPlaces);
  const name = `${document.name}, ${formatPeriod(period)}. Regionerna ordnade efter värde, ${order}.`;
  const isLong = [...model.rows.map(({ dot, value }) => (dot === null ? '' : value)), ...document.unitShort.split(' ')];
  const looks = [
    'ranking',
    document.ranking === 'thirds' && 'thirds',
    !model.hasPlaces && 'unplaced',
    model.stamp !== null && 'archive',
    isLong.some(({ length }) => length > NARROW_VALUE) && 'long',
  ];
  return draw(
    'div',
    { class: 'ranking-room' },
    draw(
      'table',
      { class: looks.filter(Boolean).join(' '), 'data-indicator': document.slug, 'data-period': period },
      draw('caption', { class: 'sr' }, name),
      headView(document, model),
      groups ? groups.map((group) => body(group.rows, groupHead(group, columns))) : body(model.rows),
      footView(model),
    ),
  );
}

/** Names of the columns, and over the plot of the lines that go down through all rows. */
function headView(document: IndicatorDocument, { lines, riket, mark, hasPlaces }: RankingModel): Drawn {
  const line = (kind: string, at: number, label: string) =>
    draw('i', { class: `${kind} ${positionClasses(at)}` }, draw('b', {}, label));
  const all = [
    ...lines.map(({ at, label }) => line('reference', at, label)),
    ...(riket ? [line('riket', riket.at, `Riket ${riket.value}`)] : []),
  ];
  return draw(
    'thead',
    { class: `lines-${all.length} ${mark}s` },
    draw(
      'tr',
      {},
      hasPlaces && draw('th', { scope: 'col', class: 'place' }, placeHead(document)),
      draw('th', { scope: 'col', class: 'name' }, 'Region'),
      draw(
        'th',
        { scope: 'col', class: 'plot' },
        draw('span', { class: 'lines', 'aria-hidden': 'true' }, all),
        draw('span', { class: 'sr' }, 'Värdet på en skala'),
      ),
      draw('th', { scope: 'col', class: 'number' }, document.unitShort),
    ),
  );
}

function groupHead({ name, range }: RankingGroup, columns: number): Drawn {
  return draw(
    'tr',
    { class: 'group' },
    draw('th', { scope: 'rowgroup', colspan: columns }, name, range && draw('span', { class: 'soft' }, ` ${range}`)),
  );
}

function rowView(row: RankingRow, { mark, hasPlaces }: RankingModel, { marked }: RankingLook): Drawn {
  const kind = [marked.includes(row.code) && 'marked', row.slug === null && 'country', row.isEnd && 'end'];
  return draw(
    'tr',
    { class: kind.filter(Boolean).join(' ') || null, 'data-r': row.code },
    hasPlaces && draw('td', { class: 'place' }, row.place),
    draw(
      'th',
      { scope: 'row' },
      row.slug ? draw('a', { href: regionHref(row.slug) }, row.name) : row.name,
      row.isSuspected && [' ', draw('span', { class: 'not-compared' }, SUSPECTED)],
    ),
    row.dot === null
      ? draw('td', { class: 'number absent', colspan: 2 }, row.value)
      : [
          draw(
            'td',
            { class: 'plot' },
            draw('i', { class: `${mark}${row.isSuspected ? ' hollow' : ''} ${positionClasses(row.dot)}` }),
            spanView(row),
          ),
          draw('td', { class: 'number' }, row.value),
        ],
  );
}

/** Draws the interval that rounding leaves open: the inner element has the end and inherits the start. */
const spanView = ({ span }: RankingRow) =>
  span &&
  draw('i', { class: `from ${positionClasses(span[0])}` }, draw('i', { class: `span ${positionClasses(span[1])}` }));

/** The period of what is of the archive, and the ends of the scale. */
function footView({ stamp, ticks, hasPlaces }: RankingModel): Drawn {
  const labels = ticks.map(({ at, label }) => draw('span', { class: at < 50 ? null : 'end' }, label));
  return draw(
    'tfoot',
    {},
    draw(
      'tr',
      {},
      draw('td', { class: stamp === null ? null : 'stamp', colspan: hasPlaces ? 2 : 1 }, stamp),
      draw('td', { class: 'plot', 'aria-hidden': 'true' }, labels),
      draw('td', {}),
    ),
  );
}

/** A name that leads to the publication that it stands in. */
function sourced({ sources }: Pick<IndicatorDocument, 'sources'>, id: string, label: string): Drawn | string {
  const source = sources.find((one) => one.id === id);
  return source ? draw('a', { href: sourceHref(source) }, label) : label;
}

/** Explains the dashed lines and the strokes through the dots, if there are any. */
export function rankingKey(document: IndicatorDocument, { lines, hasIntervals }: RankingModel): Drawn[] {
  if (lines.length === 0 && !hasIntervals) return [];
  const sample = (kind: string) => draw('i', { class: `sample ${kind}`, 'aria-hidden': 'true' });
  return [
    draw(
      'ul',
      { class: 'key' },
      lines.map(({ label, counts, source }) =>
        draw('li', {}, sample('reference'), sourced(document, source, capitalise(label)), `. ${counts}`),
      ),
      hasIntervals && draw('li', {}, sample('span'), intervalKey(document.published?.unit)),
    ),
  ];
}
