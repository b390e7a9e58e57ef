import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref } from '../../address/paths.ts';
import { valueShort } from '../../text/figures.ts';
import { formatNumber } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { alikeIndicators, alikeTo, figureOf, type CompareData, type ComparedRegion } from './compareData.ts';
import { FEWEST, MOST, type CompareState } from './compareState.ts';
import { chosenRegions } from './compareView.ts';

/** For each chosen region those most like it, with the numbers that make them so, and a button that brings them in. */
export const alikeView = (state: CompareState, data: CompareData): Drawn[] =>
  chosenRegions(data, state).map((region) => alikeTable(region, state, data));

function alikeTable(region: ComparedRegion, state: CompareState, data: CompareData): Drawn {
  const measures = alikeIndicators(data);
  const head = (text: string, isNumber: boolean) =>
    draw('th', { scope: 'col', class: isNumber ? 'number' : null }, text);
  const rows = [{ region, distance: 0 }, ...alikeTo(region.code, data)];
  return draw(
    'table',
    { class: 'data compact alike' },
    draw('caption', {}, `Regioner som liknar ${region.short} mest`),
    draw(
      'thead',
      {},
      draw(
        'tr',
        {},
        head('Region', false),
        measures.map(({ short, period }) => head(`${short} ${formatPeriod(period)}`, true)),
        head('Avstånd (lågt = lika)', true),
      ),
    ),
    draw(
      'tbody',
      {},
      rows.map((row) =>
        draw(
          'tr',
          { class: row.region === region ? 'marked' : null, 'data-alike': row.region.slug },
          draw(
            'th',
            { scope: 'row' },
            draw('a', { href: regionHref(row.region.slug) }, row.region.short),
            row.region === region ? null : [' ', choice(row.region, region, state)],
          ),
          measures.map((measure) => {
            const figure = figureOf(measure, row.region.code);
            return draw('td', { class: 'number' }, figure && valueShort(figure, measure));
          }),
          draw('td', { class: 'number' }, row.region === region ? '' : formatNumber(row.distance)),
        ),
      ),
    ),
  );
}

/** Adds the region to those compared, or takes it away again, so that the focus stays where it is. */
function choice({ slug, short }: ComparedRegion, of: ComparedRegion, { regions }: CompareState): Drawn | null {
  const isChosen = regions.includes(slug);
  const canChange = isChosen ? regions.length > FEWEST : regions.length < MOST;
  if (!canChange) return isChosen ? draw('span', { class: 'small soft with-script' }, 'jämförs') : null;
  return draw(
    'button',
    { type: 'button', class: 'with-script', 'data-change': slug, 'data-of': of.slug },
    isChosen ? 'Ta bort' : 'Lägg till',
    draw('span', { class: 'sr' }, ` ${short}`),
  );
}
