import type { Frame } from '../embed/frame.ts';

/** Path from the site's root of a picture that shows what a frame shows; null where there is none. */
export function framePicture({ kind, indicator }: Pick<Frame, 'kind' | 'indicator'>): string | null {
  return kind === 'diagram' && indicator !== undefined ? `bilder/indikatorer/${indicator}-1200.png` : null;
}
