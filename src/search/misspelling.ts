/** As many slips as a reader is forgiven: a short word is soon another one. */
export function slipsForgiven({ length }: string): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Edit distance between the typed text and the closest prefix of the name (insertions, deletions, substitutions,
 * transpositions).
 */
export function slips(typed: string, name: string): number {
  let before: number[] = [];
  let last = Array.from({ length: name.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= name.length; at += 1) {
      const isSame = typed[row - 1] === name[at - 1];
      let least = Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (isSame ? 0 : 1));
      if (row > 1 && at > 1 && typed[row - 1] === name[at - 2] && typed[row - 2] === name[at - 1])
        least = Math.min(least, (before[at - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, last] = [last, next];
  }
  return Math.min(...last);
}
