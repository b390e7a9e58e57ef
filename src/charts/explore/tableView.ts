import { SUSPECTED, SUSPECTED_SHORT } from '../../text/suspectedBreak.ts';
import { RIKET } from '../../model/country.ts';
import { measureOf } from '../../model/measure.ts';
import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref } from '../../address/paths.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { basisText, intervalText, valueShort } from '../../text/figures.ts';
import { joinWords } from '../../text/numbers.ts';
import { formatPeriod, shortPeriod } from '../../text/periods.ts';
import { placeHead, placeParts } from '../../text/places.ts';
import { cellText, tablePlaces } from '../table/tableModel.ts';
import { figureAgainst, figureOf, type Shown } from './exploreModel.ts';

/** The same figures as a table, each a link to its source, with how we have it and what rounding leaves open. */
export function tableView(view: Shown): Drawn {
  const { document, period, against, data, members } = view;
  const head = (text: string, kind = 'number') => draw('th', { scope: 'col', class: kind || null }, text);
  const hasPlaces = document.ranking !== 'none' && document.kind !== 'category';
  const hasIntervals = measureOf(document)
    .at(period)
    .figures.some(({ interval }) => interval);
  const areas = new Map(
    data.sjukvardsregioner.map(({ id, name }) => [id, name.replace(/\s*sjukvårdsregion(en)?\s*/i, '')]),
  );
  const row = (code: string, name: Drawn | string, area: string) => {
    const figure = figureOf(view, code);
    return draw(
      'tr',
      { 'data-r': code },
      draw('th', { scope: 'row' }, name),
      valueCell(figure, document),
      against && valueCell(figureAgainst(view, code), against.document),
      hasPlaces && draw('td', { class: 'number' }, figure ? placeOrReason(figure) : ''),
      hasIntervals && draw('td', { class: 'number' }, figure ? intervalText(figure, document) : ''),
      draw('td', {}, area),
      draw('td', {}, figure ? basisText(figure) : ''),
    );
  };
  const riket = figureOf(view, RIKET);
  return draw(
    'table',
    { class: 'data' },
    draw('caption', { class: 'sr' }, `${document.name}, ${formatPeriod(period)}`),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        head('Region', ''),
        head(`${document.short} ${formatPeriod(period)}`),
        against && head(`${against.document.short} ${formatPeriod(against.period)}`),
        hasPlaces && head(placeHead(document)),
        hasIntervals && head('Spann'),
        head('Sjukvårdsregion', ''),
        head('Så har vi siffran', ''),
      ),
    ),
    draw(
      'tbody',
      {},
      data.regions
        .filter(({ code }) => members.has(code))
        .map(({ code, slug, short, sjukvardsregioner }) =>
          row(
            code,
            draw('a', { href: regionHref(slug) }, short),
            joinWords(sjukvardsregioner.map((id) => areas.get(id) ?? id)),
          ),
        ),
      riket && row(RIKET, 'Riket', ''),
    ),
  );
}

const placeOrReason = (figure: Figure) => (figure.suspectedBreak ? SUSPECTED : placeParts(figure).join(' '));

function valueCell(figure: Figure | undefined, document: IndicatorDocument): Drawn {
  const text = valueShort(figure, document);
  return draw('td', { class: 'number' }, text);
}

/** All periods of a chart over time. */
export function seriesTableView({ document, data }: Shown): Drawn {
  const places = tablePlaces(document, data.regions);
  const isSuspected = (code: string, period: string) => figureOf({ document, period }, code)?.suspectedBreak === true;
  return draw(
    'table',
    { class: 'data' },
    draw('caption', { class: 'sr' }, `${document.name}, region för region`),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        draw('th', { scope: 'col' }, 'Region'),
        document.periods.map((period) => draw('th', { scope: 'col', class: 'number' }, shortPeriod(period))),
      ),
    ),
    draw(
      'tbody',
      {},
      places.map(({ code, name }) =>
        draw(
          'tr',
          { 'data-r': code },
          draw('th', { scope: 'row' }, name),
          document.periods.map((period) =>
            draw(
              'td',
              { class: 'number' },
              cellText(document, code, period),
              isSuspected(code, period) && draw('span', { class: 'soft' }, ` (${SUSPECTED_SHORT})`),
            ),
          ),
        ),
      ),
    ),
  );
}
