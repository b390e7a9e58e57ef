import { allFrames } from './allFrames.ts';
import type { Frame } from './frame.ts';
import { keptVersions, keysInForce } from './keptFrames.ts';
import { heightsFrom } from './heights.ts';
import { markRoom, regionMarks } from './regionMarks.ts';

/** The properties of a frame that the page which gives the code uses. */
export interface ListedFrame {
  path: string;
  /** The heading of a list that it stands under: a topic. */
  group: string;
  about: string;
  name: string;
  title: string;
  subtitle: string;
  page: string;
  /** Names of what its own script reads from its address; none but in a tool's frame. */
  choices: readonly string[];
  /** Enough from each of the measured widths on. */
  heights: readonly number[];
  /** The same where a region is marked; null where none can be. */
  marked: readonly number[] | null;
  /** A picture of the same, under the site's address; null where there is none. */
  picture: string | null;
  /** Key of the frame as it was at the newest release, or null when none is kept. */
  key: string | null;
}

export interface FrameIndex {
  edition: string;
  /** Number of the release that keys are of; empty where no frames are kept. */
  kept: string;
  frames: readonly ListedFrame[];
}

let keys: ReadonlyMap<string, string> | undefined;

export function listed(frame: Frame): ListedFrame {
  const { path, group, about, name, title, subtitle, page, choices = [] } = frame;
  keys ??= keysInForce(process.cwd());
  const heights = heightsFrom(path);
  const room = frame.hasMarks ? markRoom(regionMarks(frame)) : null;
  return {
    path,
    group,
    about,
    name,
    title,
    subtitle,
    page,
    choices,
    heights,
    marked: room && heights.map((height, index) => height + (room[index] ?? 0)),
    picture: frame.picture,
    key: keys.get(path) ?? null,
  };
}

/** The frames of a region, by its slug; without one those of the country and the calculator. */
export function frameIndex(edition: string, region?: string): FrameIndex {
  return {
    edition,
    kept: keptVersions(process.cwd()).at(-1) ?? '',
    frames: allFrames()
      .filter((frame) => frame.region === region)
      .map(listed),
  };
}
