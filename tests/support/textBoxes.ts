import type { Mark } from '../../src/pictures/marks.ts';
import { overlaps, type Box } from '../../src/charts/boxes.ts';
import { widthOf } from '../../src/pictures/type.ts';

/** Where a text lies in the picture. */
export interface TextBox extends Box {
  text: string;
}

/** Above and under the base line, in sizes: what letters with dots and tails take. */
const [RISE, FALL] = [0.74, 0.2];

/** The box of every text, for what must hold of them all: inside the picture, and none on another. */
export function textBoxes(marks: readonly Mark[], x = 0, y = 0): TextBox[] {
  return marks.flatMap((mark): TextBox[] => {
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

const HAIR = 1;

/** Pairs of texts that lie on each other by more than a hair. */
export const pairsThatMeet = (boxes: readonly TextBox[]): [TextBox, TextBox][] =>
  boxes.flatMap((first, index) =>
    boxes
      .slice(index + 1)
      .flatMap((second): [TextBox, TextBox][] => (overlaps(first, second, HAIR) ? [[first, second]] : [])),
  );
