import { SUSPECTED } from '../../text/suspectedBreak.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref, sourceHref } from '../../page/paths.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { intervalKey } from '../../text/chartKeys.ts';
import { formatPeriod } from '../../text/periods.ts';
import type { RankingModel, RankingRow } from './rankingModel.ts';

export interface RankingLook {
  /** Unique on the page: names the group of lines that every row repeats. */
  id: string;
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

/** The list of regions as a table: place, name, a dot on a scale, value and what rounding leaves open. */
export function rankingView(
  document: IndicatorDocument,
  model: RankingModel,
  look: RankingLook,
  groups?: readonly RankingGroup[],
): Drawn {
  const { id, period, order } = look;
  const isSurvey = document.ranking === 'thirds';
  const columns = 3 + Number(model.hasPlaces) + Number(model.hasIntervals);
  const name = `${document.name}, ${formatPeriod(period)}. Regionerna ordnade efter värde, ${order}.`;
  return draw(
    'table',
    {
      class: ['ranking', isSurvey && 'thirds', !model.hasPlaces && 'unplaced'].filter(Boolean).join(' '),
      'data-indicator': document.slug,
      'data-period': period,
    },
    draw('caption', { class: 'sr' }, name),
    headView(document, model, id),
    groups
      ? groups.map((group) =>
          draw(
            'tbody',
            {},
            groupHead(group, columns),
            group.rows.map((row) => rowView(row, model, look)),
          ),
        )
      : draw(
          'tbody',
          {},
          model.rows.map((row) => rowView(row, model, look)),
        ),
    footView(model),
  );
}

function headView(
  { ranking, unitShort }: IndicatorDocument,
  { lines, riket, hasPlaces, hasIntervals }: RankingModel,
  id: string,
): Drawn {
  const acrossAll = (kind: string, at: number) =>
    draw('line', { class: kind, x1: `${at}%`, x2: `${at}%`, y1: -10, y2: 33 });
  const label = (kind: string, at: number, y: number, text: string) =>
    draw('text', { class: kind, x: `${at}%`, y, 'text-anchor': 'middle' }, text);
  return draw(
    'thead',
    {},
    draw(
      'tr',
      {},
      hasPlaces && draw('th', { scope: 'col', class: 'place' }, ranking === 'thirds' ? 'Tredjedel' : 'Plats'),
      draw('th', { scope: 'col', class: 'name' }, 'Region'),
      draw(
        'th',
        { scope: 'col', class: 'plot' },
        draw(
          'svg',
          { width: '100%', height: lines.length ? 46 : 26, 'aria-hidden': 'true' },
          draw(
            'defs',
            {},
            draw(
              'g',
              { id: `${id}-lines` },
              lines.map(({ at }) => acrossAll('reference', at)),
              riket && acrossAll('riket', riket.at),
            ),
          ),
          lines.map((line) => label('on-paper', line.at, 13, line.label.replace(/^\D+/, '') || line.label)),
          riket && label('on-paper strong', riket.at, lines.length ? 32 : 14, 'Riket'),
        ),
        draw('span', { class: 'sr' }, 'Värdet på en skala'),
      ),
      draw('th', { scope: 'col', class: 'number' }, unitShort),
      hasIntervals && draw('th', { scope: 'col', class: 'number interval' }, 'spann'),
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

function rowView(row: RankingRow, { hasPlaces, hasIntervals }: RankingModel, { id, marked }: RankingLook): Drawn {
  const kind = [marked.includes(row.code) && 'marked', row.slug === null && 'country'].filter(Boolean).join(' ');
  const plot = () =>
    draw(
      'td',
      { class: 'plot' },
      draw(
        'svg',
        { width: '100%', height: 22, 'aria-hidden': 'true' },
        draw('use', { href: `#${id}-lines` }),
        row.span && draw('line', { class: 'span', x1: `${row.span[0]}%`, x2: `${row.span[1]}%`, y1: 11, y2: 11 }),
        draw('circle', {
          class: row.isSuspected ? 'suspected' : row.isEnd && 'end',
          cx: `${row.dot ?? 0}%`,
          cy: 11,
          r: 3.5,
        }),
      ),
    );
  return draw(
    'tr',
    { class: kind || null, 'data-r': row.code },
    hasPlaces && draw('td', { class: 'place' }, row.place),
    draw(
      'th',
      { scope: 'row' },
      row.slug ? draw('a', { href: regionHref(row.slug) }, row.name) : row.name,
      row.isSuspected && [' ', draw('span', { class: 'small soft not-compared' }, SUSPECTED)],
    ),
    row.dot === null
      ? draw('td', { class: 'number absent', colspan: 2 }, row.value)
      : [plot(), draw('td', { class: 'number' }, row.value)],
    hasIntervals && draw('td', { class: 'number interval' }, row.interval),
  );
}

function footView({ ticks, hasPlaces, hasIntervals }: RankingModel): Drawn {
  const labels = ticks.map(({ at, label }) =>
    draw('text', { x: `${at}%`, y: 13, 'text-anchor': at < 50 ? 'start' : 'end' }, label),
  );
  return draw(
    'tfoot',
    {},
    draw(
      'tr',
      {},
      draw('td', { colspan: hasPlaces ? 2 : 1 }),
      draw('td', { class: 'plot' }, draw('svg', { width: '100%', height: 18, 'aria-hidden': 'true' }, labels)),
      draw('td', { colspan: hasIntervals ? 2 : 1 }),
    ),
  );
}

/** A name that leads to the publication that it stands in. */
function sourced({ sources }: Pick<IndicatorDocument, 'sources'>, id: string, label: string): Drawn | string {
  const source = sources.find((one) => one.id === id);
  return source ? draw('a', { href: sourceHref(source) }, label) : label;
}

/** What the dashed lines and the strokes through the dots are; nothing where there are none. */
export function rankingKey(document: IndicatorDocument, { lines, hasIntervals }: RankingModel): Drawn[] {
  if (lines.length === 0 && !hasIntervals) return [];
  const mark = (...shapes: Drawn[]) => draw('svg', { width: 22, height: 12, 'aria-hidden': 'true' }, ...shapes);
  return [
    draw(
      'ul',
      { class: 'key' },
      lines.map(({ label, counts, source }) =>
        draw(
          'li',
          {},
          mark(draw('line', { class: 'reference', x1: 0, x2: 22, y1: 6, y2: 6 })),
          sourced(document, source, label),
          `: ${counts}.`,
        ),
      ),
      hasIntervals &&
        draw(
          'li',
          {},
          mark(draw('line', { class: 'span', x1: 2, x2: 20, y1: 6, y2: 6 }), draw('circle', { cx: 11, cy: 6, r: 4 })),
          intervalKey(document.published?.unit),
        ),
    ),
  ];
}
