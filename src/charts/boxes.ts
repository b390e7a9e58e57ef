/** The area that a label or a mark covers, in pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Which end of a text stands at its place. */
export type Anchor = 'start' | 'middle' | 'end';

/** How much of a text stands before the point that it is placed by, as a share of its width. */
const BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };

/** The box of a text that is placed by one of its ends, or its middle, and by its middle in height. */
export function boxAround(
  { x, y, anchor }: { x: number; y: number; anchor: Anchor },
  { width, height }: { width: number; height: number },
): Box {
  const left = x - width * BEFORE[anchor];
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}

/** How wide the widest of a text's lines is. */
export const widestOf = (lines: readonly string[], textWidth: (line: string) => number): number =>
  Math.max(...lines.map((line) => textWidth(line)));

/** Whether two boxes share more than an edge, or more than so many pixels. */
export const overlaps = (a: Box, b: Box, hair = 0): boolean =>
  a.left < b.right - hair && b.left < a.right - hair && a.top < b.bottom - hair && b.top < a.bottom - hair;

/** Whether a box is wholly in another; their edges may meet. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Something that takes up room on both sides of its middle. */
export interface Sized {
  at: number;
  half: number;
}

/** Labels in a row or a column, moved from each other no more than they must be, and kept within the room where it is enough. */
export function apart<T extends Sized>(
  labels: readonly T[],
  { from, to, between = 0 }: { from: number; to: number; between?: number },
): T[] {
  const row = labels.toSorted((a, b) => a.at - b.at).map((label) => ({ ...label }));
  // Onwards from the first, then back from the last, which may have left the room.
  for (const [index, one] of row.entries()) {
    const before = row[index - 1];
    one.at = Math.max(one.at, before ? before.at + before.half + one.half + between : from + one.half);
  }
  for (const [index, one] of [...row.entries()].toReversed()) {
    const after = row[index + 1];
    one.at = Math.min(one.at, after ? after.at - after.half - one.half - between : to - one.half);
  }
  return row;
}
