import type { Category } from '../../model/indicator.ts';
import { fillOf } from '../colours.ts';
import { path, type Mark } from '../marks.ts';
import { GLYPHS } from '../../charts/grid/glyphs.ts';

/** The mark of an answer, 16 px, with its middle there. */
export const glyphMark = (tone: Category['tone'], x: number, y: number): Mark =>
  path(GLYPHS[tone], { fill: fillOf(`mark-${tone}`), transform: `translate(${x - 8} ${y - 8})` });
