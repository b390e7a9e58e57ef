import { framePicture } from '../page/framePicture.ts';
import { allFrames } from './allFrames.ts';
import type { Frame } from './frame.ts';
import { heightsFrom } from './heights.ts';

/** What the page that gives the code knows of a frame. */
export interface ListedFrame {
  path: string;
  about: string;
  name: string;
  title: string;
  subtitle: string;
  page: string;
  /** Enough from each of the measured widths on. */
  heights: readonly number[];
  /** A picture of the same, under the site's address; null where there is none. */
  picture: string | null;
}

export interface FrameIndex {
  edition: string;
  frames: readonly ListedFrame[];
}

export const listed = ({ path, about, name, title, subtitle, page, ...rest }: Frame): ListedFrame => ({
  ...{ path, about, name, title, subtitle, page },
  heights: heightsFrom(path),
  picture: framePicture({ kind: rest.kind, indicator: rest.indicator }),
});

/** The frames of a region, by its slug; without one those of the country and the calculator. */
export function frameIndex(edition: string, region?: string): FrameIndex {
  return {
    edition,
    frames: allFrames()
      .filter((frame) => frame.region === region)
      .map(listed),
  };
}
