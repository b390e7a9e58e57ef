import { draw, type Drawn } from '../../draw/draw.ts';
import { indicatorHref } from '../../page/paths.ts';
import { shortPeriod } from '../../text/periods.ts';
import { mapModel } from '../map/mapModel.ts';
import { exploreClasses } from './exploreClasses.ts';
import { periodsOf, type Shown } from './exploreModel.ts';
import { MAP_ID, useShape, type MapSize } from './shape.ts';

/** A small map for each period, with the colours of the large one; each is a button that shows its period. After them the way
 * to the same as lines. */
export function yearsView({ document, state, data, period }: Shown, { width, height }: MapSize): Drawn[] {
  const periods = periodsOf(document);
  if (periods.length < 2) return [];
  const maps = periods.map((one) => {
    const model = mapModel(document, data.regions, exploreClasses(document, one, state.classes));
    return draw(
      'button',
      { type: 'button', class: 'year', 'data-period': one, 'aria-pressed': String(one === period) },
      draw(
        'svg',
        { class: 'map-shapes', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
        model?.regions.map(({ code, fill }) =>
          useShape(code, fill === null ? { class: 'missing', fill: `url(#${MAP_ID}-hatch)` } : { class: fill }),
        ) ?? [],
      ),
      draw('span', {}, shortPeriod(one)),
    );
  });
  const overTime = draw('a', { href: `${indicatorHref(document.slug)}#serie` }, 'Regionerna över tid, på måttets sida');
  return document.kind !== 'category' ? [...maps, draw('p', { class: 'small' }, overTime)] : maps;
}
