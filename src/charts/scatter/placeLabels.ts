/** A box in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a label belongs to: a dot at a place, and the text's size. Those first in a list are placed first. */
export interface Labelled {
  x: number;
  y: number;
  width: number;
}

export interface PlacedLabel {
  /** Where the text begins, ends or has its middle, by `anchor`, and its baseline. */
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

const HEIGHT = 15;
/** From the middle of the text's box to its baseline. */
const BASELINE = 4.5;
const GAP = 8;

/**
 * A place beside every dot where its label covers no other label and no dot and stays inside; null for those that find
 * none: a label that cannot be read is worse than none. What stands to the left of `left` is the axis.
 */
export function placeLabels(
  labelled: readonly Labelled[],
  { left, width, height }: { left: number; width: number; height: number },
): (PlacedLabel | null)[] {
  const taken: Box[] = labelled.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  return labelled.map((own, index) => {
    for (const place of placesAround(own)) {
      const box = boxOf(place, own.width);
      const isInside = box.x >= left && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
      if (!isInside || taken.some((other, at) => at !== index && overlaps(box, other))) continue;
      taken.push(box);
      return place;
    }
    return null;
  });
}

function placesAround({ x, y }: Labelled): PlacedLabel[] {
  const [right, left] = [x + GAP, x - GAP];
  return [
    { x: right, y: y + BASELINE, anchor: 'start' },
    { x: left, y: y + BASELINE, anchor: 'end' },
    { x, y: y - GAP, anchor: 'middle' },
    { x, y: y + GAP + HEIGHT - BASELINE, anchor: 'middle' },
    { x: right - 3, y: y - GAP + 1, anchor: 'start' },
    { x: right - 3, y: y + GAP + HEIGHT - BASELINE - 3, anchor: 'start' },
    { x: left + 3, y: y - GAP + 1, anchor: 'end' },
    { x: left + 3, y: y + GAP + HEIGHT - BASELINE - 3, anchor: 'end' },
    // A little further off, where the nearest places are taken.
    { x: left + 3, y: y - 2 * GAP, anchor: 'end' },
    { x: left + 3, y: y + 2 * GAP + HEIGHT - BASELINE, anchor: 'end' },
    { x: right - 3, y: y - 2 * GAP, anchor: 'start' },
    { x: right - 3, y: y + 2 * GAP + HEIGHT - BASELINE, anchor: 'start' },
  ];
}

/** What a label covers. */
export function boxOf({ x, y, anchor }: PlacedLabel, width: number): Box {
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: start, y: y + BASELINE - HEIGHT, width, height: HEIGHT };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
