import { boxAround, isWithin, overlaps, type Anchor, type Box } from '../boxes.ts';

/** A dot that wants a label, and the size of its text. The first in a list is placed first. */
export interface Labelled {
  x: number;
  y: number;
  width: number;
  /** Its label may stand further off, with a line to it, where there is no room beside it. */
  isNeeded: boolean;
}

export interface PlacedLabel {
  /** The point where the text begins, ends or has its middle, by `anchor`; vertically it is the middle. */
  x: number;
  y: number;
  anchor: Anchor;
  /** So far off that a line must say which dot it is of. */
  isFar: boolean;
}

/** Pixels of a label's line; a picture of dots is drawn on pages alone. */
const HEIGHT = 15;
const [GAP, HALF] = [8, HEIGHT / 2];
/** From a dot's middle to its edge, and a pixel. */
const DOT = 5;
/** How far off a label is sought that is needed, and in how many directions. */
const [NEAR, FAR, STEP, DIRECTIONS] = [22, 220, 6, 24];

/**
 * A place beside every dot where its label covers no other label and no dot and stays inside; null for those that find
 * none: a label that cannot be read is worse than none. What stands outside the frame is the axes.
 */
export function placeLabels(labelled: readonly Labelled[], frame: Box): (PlacedLabel | null)[] {
  const dots = labelled.map(({ x, y }): Box => ({ left: x - DOT, right: x + DOT, top: y - DOT, bottom: y + DOT }));
  const taken: Box[] = [];
  return labelled.map((own, index) => {
    const isFree = (place: PlacedLabel) => {
      const box = boxOf(place, own.width);
      return (
        isWithin(box, frame) &&
        !taken.some((other) => overlaps(box, other)) &&
        !dots.some((dot, at) => at !== index && overlaps(box, dot))
      );
    };
    const place = placesAround(own).find(isFree) ?? (own.isNeeded ? placesFurther(own).find(isFree) : undefined);
    if (!place) return null;
    taken.push(boxOf(place, own.width));
    return place;
  });
}

function placesAround({ x, y }: Labelled): PlacedLabel[] {
  const [right, left] = [x + GAP, x - GAP];
  const near = { isFar: false };
  const [above, below] = [y - GAP - HALF + 2, y + GAP + HALF - 2];
  return [
    { ...near, x: right, y, anchor: 'start' },
    { ...near, x: left, y, anchor: 'end' },
    { ...near, x, y: above, anchor: 'middle' },
    { ...near, x, y: below, anchor: 'middle' },
    { ...near, x: right - 3, y: above + 1, anchor: 'start' },
    { ...near, x: right - 3, y: below - 1, anchor: 'start' },
    { ...near, x: left + 3, y: above + 1, anchor: 'end' },
    { ...near, x: left + 3, y: below - 1, anchor: 'end' },
  ];
}

/** Tries all directions, the nearest places first. */
function placesFurther({ x, y }: Labelled): PlacedLabel[] {
  const all: PlacedLabel[] = [];
  for (let distance = NEAR; distance <= FAR; distance += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (turn / DIRECTIONS) * 2 * Math.PI;
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      const aside = across > 0 ? 'start' : 'end';
      const anchor = Math.abs(across) > 0.3 ? aside : 'middle';
      all.push({ x: x + across * distance, y: y + down * distance, anchor, isFar: true });
    }
  }
  return all;
}

/** Returns the box that a label covers. */
export const boxOf = (place: Omit<PlacedLabel, 'isFar'>, width: number): Box =>
  boxAround(place, { width, height: HEIGHT });
