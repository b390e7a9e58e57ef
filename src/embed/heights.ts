import measured from './heights.json' with { type: 'json' };
import { WIDTHS } from './widths.ts';

const HEIGHTS: Readonly<Partial<Record<string, readonly number[]>>> = measured;

/** Fonts differ from machine to machine, so a frame gets a little more than it was measured to need. */
const SLACK = 1.03;
/** Heights come in steps, so that a word more or less changes none of them. */
const STEP = 10;

/** What a frame is given that was measured as so high. */
const roomFor = (height: number): number => Math.ceil((height * SLACK) / STEP) * STEP;

/** Of a frame that nobody has measured yet: the highest of all, in each width. */
const HIGHEST = WIDTHS.map((_, index) => Math.max(...Object.values(HEIGHTS).map((all) => all?.[index] ?? 0)));

/**
 * How high a frame must be for nothing to scroll in it, in every column from each width on: a frame may be higher in a
 * wider column than in a narrower one.
 */
export function heightsFrom(path: string): number[] {
  const own = HEIGHTS[path] ?? HIGHEST;
  return WIDTHS.map((_, index) => roomFor(Math.max(...own.slice(index))));
}
