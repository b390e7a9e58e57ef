import type { Rank } from './rank.ts';

/** A region stands out among so many at either end. */
export const EDGE = 3;

export interface Edge {
  end: 'highest' | 'lowest';
  /** 1 for the outermost place, also when it is shared. */
  place: number;
}

/** Where a region stands among the three at an end; null where it does not, or may not because it shares its place. */
export function edgeOf({ from, to, of }: Rank): Edge | null {
  if (to <= EDGE) return { end: 'highest', place: from };
  if (from > of - EDGE) return { end: 'lowest', place: of - to + 1 };
  return null;
}

/** Whether so few gave an answer that it sets them apart. */
export const isRare = (count: number): boolean => count > 0 && count <= EDGE;
