import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref } from '../../address/paths.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod } from '../../text/periods.ts';
import { GLYPHS } from '../grid/glyphs.ts';
import { rankingModel } from '../ranking/rankingModel.ts';
import { rankingKey, rankingView } from '../ranking/rankingView.ts';
import { figureOf, groupRows, orderRows, type ExploreRegion, type Shown } from './exploreModel.ts';
import { GROUPED } from './exploreState.ts';

const ORDER_TEXT = { hogst: 'högst först', lagst: 'lägst först', namn: 'efter namn' } as const;

/** The regions in the order chosen: on a scale, or of a question with its answers. */
export function listView(view: Shown): Drawn[] {
  const { document, period, state, members, marked } = view;
  if (document.kind === 'category') return [answersView(view)];
  const model = rankingModel(document, view.data.regions, period);
  const rows = orderRows(model.rows, state).filter(({ code, slug }) => slug === null || members.has(code));
  const look = { period, marked, order: ORDER_TEXT[state.order] };
  const groups = state.group === GROUPED ? groupRows(rows, view) : undefined;
  return [rankingView(document, { ...model, rows }, look, groups), ...rankingKey(document, model)];
}

/** A row for each region, with a shape for the answer. */
function answersView(view: Shown): Drawn {
  const { document, period, state, data, members, marked } = view;
  const place = ({ code }: ExploreRegion) => {
    const category = figureOf(view, code)?.category;
    const index = document.categories.findIndex(({ id }) => id === category);
    return index === -1 ? document.categories.length : index;
  };
  const sign = state.order === 'lagst' ? -1 : 1;
  const ordered = data.regions
    .filter(({ code }) => members.has(code))
    .toSorted(
      (a, b) => (state.order === 'namn' ? 0 : sign * (place(a) - place(b))) || a.short.localeCompare(b.short, 'sv'),
    );
  const row = (region: ExploreRegion) => {
    const figure = figureOf(view, region.code);
    const category = document.categories.find(({ id }) => id === figure?.category);
    return draw(
      'tr',
      { class: marked.includes(region.code) ? 'marked' : null, 'data-r': region.code },
      draw('th', { scope: 'row' }, draw('a', { href: regionHref(region.slug) }, region.short)),
      draw(
        'td',
        {},
        category &&
          draw(
            'svg',
            { class: 'glyph', width: 16, height: 16, 'aria-hidden': 'true' },
            draw('path', { class: `mark-${category.tone}`, d: GLYPHS[category.tone] }),
          ),
        ` ${valueShort(figure, document)}`,
      ),
    );
  };
  const body = (regions: readonly ExploreRegion[], head?: string) =>
    draw(
      'tbody',
      {},
      head && draw('tr', { class: 'group' }, draw('th', { scope: 'rowgroup', colspan: 2 }, head)),
      regions.map(row),
    );
  return draw(
    'table',
    { class: 'answers', 'data-indicator': document.slug, 'data-period': period },
    draw('caption', { class: 'sr' }, `${document.name}, ${formatPeriod(period)}`),
    draw('thead', {}, draw('tr', {}, draw('th', { scope: 'col' }, 'Region'), draw('th', { scope: 'col' }, 'Svar'))),
    state.group === GROUPED
      ? data.sjukvardsregioner.map(({ id, name }) =>
          body(
            ordered.filter(({ sjukvardsregioner }) => sjukvardsregioner.includes(id)),
            name,
          ),
        )
      : body(ordered),
  );
}
