import { draw, type Drawn } from '../../draw/draw.ts';
import { regionHref } from '../../address/paths.ts';
import type { MapModel, MapRegion } from './mapModel.ts';

/** A region's outline: a path of its own, or one that stands elsewhere on the page. */
export type Shape = (code: string, attributes: Record<string, string | undefined>) => Drawn;

/** The patterns that tell missing figures, and the answers among `fills`, apart without colour. `id` is unique on the page. */
export function mapPatterns(id: string, fills: readonly (string | null)[] = []): Drawn {
  const pattern = (name: string, size: number, turn: string | null, mark: Drawn) =>
    draw(
      'pattern',
      { id: `${id}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn },
      mark,
    );
  return draw(
    'defs',
    {},
    pattern('hatch', 6, 'rotate(45)', draw('path', { class: 'hatch', d: 'M0 0V6' })),
    fills.includes('tone-surplus') &&
      pattern('surplus', 9, 'rotate(-45)', draw('path', { class: 'surplus-line', d: 'M0 0V9' })),
    fills.includes('tone-shortage') &&
      pattern('shortage', 10, null, draw('circle', { class: 'shortage-dot', cx: 5, cy: 5, r: 1.6 })),
  );
}

/** The regions as links, each with its value in words as its name. */
export const mapRegions = (regions: readonly MapRegion[], id: string, shape: Shape): Drawn[] =>
  regions.map(({ code, slug, label, fill }) =>
    draw(
      'a',
      { href: regionHref(slug), 'aria-label': label, 'data-r': code },
      shape(code, filled(fill, id)),
      over(fill, id, (attributes) => shape(code, attributes)),
    ),
  );

/** Class of the shapes: those of the archive have rims of ink. */
export const mapClass = ({ stamp }: Pick<MapModel, 'stamp'>): string => `map-shapes${stamp === null ? '' : ' archive'}`;

/** Beside the north of Sweden, which leaves that corner free. */
export const mapStamp = ({ stamp }: Pick<MapModel, 'stamp'>): Drawn | null =>
  stamp === null ? null : draw('p', { class: 'stamp' }, stamp);

/** The classes, the highest first, each with its limits and how many regions it has. */
export function mapLegend({ legend }: MapModel, title: string, id: string): Drawn {
  const swatch = (attributes: Record<string, string | undefined>) =>
    draw('rect', { width: 22, height: 16, ...attributes });
  return draw(
    'div',
    { class: 'legend' },
    draw('p', { class: 'legend-title' }, title),
    draw(
      'ul',
      {},
      legend.map(({ fill, label, regions }) =>
        draw(
          'li',
          {},
          draw(
            'svg',
            { class: 'swatch', width: 22, height: 16, 'aria-hidden': 'true' },
            swatch(filled(fill, id)),
            over(fill, id, swatch),
          ),
          draw('span', {}, `${label} `, draw('span', { class: 'soft' }, `(${regions})`)),
        ),
      ),
    ),
  );
}

const filled = (fill: string | null, id: string) =>
  fill === null ? { class: 'missing', fill: `url(#${id}-hatch)` } : { class: fill };

/** Shortage and surplus have a pattern over their colour. */
function over(fill: string | null, id: string, shape: (attributes: Record<string, string>) => Drawn): Drawn | null {
  if (fill !== 'tone-surplus' && fill !== 'tone-shortage') return null;
  return shape({ class: 'over', fill: `url(#${id}-${fill.replace('tone-', '')})` });
}
