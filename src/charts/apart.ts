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
