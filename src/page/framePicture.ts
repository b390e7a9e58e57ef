import { chartPath, PNG_WIDTHS } from './pictures.ts';
import type { Frame, FrameKind } from '../embed/frame.ts';

/** The picture of an indicator is of the chart that it leads with, and of the halves of it. */
const PICTURED: readonly FrameKind[] = ['diagram', 'karta', 'lista'];

/** Path from the site's root of a picture that shows what a frame shows; null where there is none. */
export function framePicture({ kind, indicator }: Pick<Frame, 'kind' | 'indicator'>): string | null {
  return PICTURED.includes(kind) && indicator !== undefined ? chartPath(indicator, PNG_WIDTHS[0]) : null;
}
