import type { Mark } from '../../src/pictures/marks.ts';
import { widthOf } from '../../src/pictures/type.ts';

/** Where a text lies in the picture, in pixels. */
export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Above and under the base line, in sizes: what letters with dots and tails take. */
const [RISE, FALL] = [0.74, 0.2];

/** The box of every text, for what must hold of them all: inside the picture, and none on another. */
export function textBoxes(marks: readonly Mark[], x = 0, y = 0): Box[] {
  return marks.flatMap((mark): Box[] => {
    if (mark.kind === 'group') return textBoxes(mark.marks, x + mark.x, y + mark.y);
    if (mark.kind === 'shape') return [];
    const { text, type } = mark;
    const [left, line] = [x + mark.x, y + mark.y];
    return [
      {
        text,
        left,
        right: left + widthOf(text, type),
        top: line - type.size * RISE,
        bottom: line + type.size * FALL,
      },
    ];
  });
}

/** Pairs of texts that lie on each other by more than a hair. */
export function overlaps(boxes: readonly Box[]): [Box, Box][] {
  const ordered = boxes.toSorted((a, b) => a.top - b.top);
  return ordered.flatMap((first, index) => {
    const found: [Box, Box][] = [];
    for (const second of ordered.slice(index + 1)) {
      if (second.top >= first.bottom - HAIR) break;
      if (second.left < first.right - HAIR && first.left < second.right - HAIR) found.push([first, second]);
    }
    return found;
  });
}

const HAIR = 1;
