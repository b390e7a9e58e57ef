import { draw } from '../../draw/draw.ts';
import type { Shape } from '../map/mapView.ts';

/** Size of the box in which the regions are drawn. */
export interface MapSize {
  width: number;
  height: number;
}

/** Names the patterns of the explorer's maps, which are alone on their page. */
export const MAP_ID = 'utforska';

/** A region's outline stands once on the page, and all its maps use it. */
export const shapeId = (code: string): string => `form-${code}`;
export const useShape: Shape = (code, attributes) => draw('use', { ...attributes, href: `#${shapeId(code)}` });
