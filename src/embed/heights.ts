import measured from '../../data/heights.json' with { type: 'json' };
import { WIDTHS } from './widths.ts';

const HEIGHTS: Readonly<Partial<Record<string, readonly number[]>>> = measured;

/** Fonts differ from machine to machine, so a frame gets a little more than it was measured to need. */
const SLACK = 1.03;
/** Heights come in steps, so that a word more or less changes none of them. */
const STEP = 10;

/** Adds slack to a measured height, and rounds it up to a step. */
const roomFor = (height: number): number => Math.ceil((height * SLACK) / STEP) * STEP;

/** Names the kind of a frame: `lista`, `regioner … siffror`; `regioner …` for one measure of a region. */
function kindOf(path: string): string {
  const [first = '', second, third] = path.split('/');
  if (first !== 'regioner') return second === undefined ? '' : first;
  return third === undefined || MEASURES.has(third) ? first : `${first} ${third}`;
}

const PATHS = Object.keys(HEIGHTS);
const MEASURES = new Set(PATHS.filter((path) => !path.includes('/')));
const BY_KIND = Map.groupBy(PATHS, kindOf);

/** Guesses the heights of a frame that nobody has measured: the highest of its kind in each width, or else of all. */
function highestLike(path: string): number[] {
  const alike = BY_KIND.get(kindOf(path)) ?? BY_KIND.get(path.split('/')[0] ?? '') ?? PATHS;
  return WIDTHS.map((_, index) => Math.max(...alike.map((own) => HEIGHTS[own]?.[index] ?? 0)));
}

/**
 * How high a frame must be for nothing to scroll in it, in every column from each width on: a frame may be higher in a
 * wider column than in a narrower one.
 */
export function heightsFrom(path: string): number[] {
  const own = HEIGHTS[path] ?? highestLike(path);
  return WIDTHS.map((_, index) => roomFor(Math.max(...own.slice(index))));
}

/** The highest that it was measured to be in columns from that width on. */
export const measuredFrom = (path: string, width: (typeof WIDTHS)[number]): number =>
  Math.max(...(HEIGHTS[path] ?? highestLike(path)).slice(WIDTHS.indexOf(width)));
