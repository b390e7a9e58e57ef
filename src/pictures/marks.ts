import { escaped } from '../text/markup.ts';
import type { Type } from './type.ts';
import { widthOf } from './type.ts';

/** What a picture is made of. Positions are pixels in the group that a mark stands in. */
export type Mark = TextMark | ShapeMark | GroupMark;

export interface TextMark {
  kind: 'text';
  /** Where the base line begins, whichever way the text is aligned. */
  x: number;
  y: number;
  text: string;
  type: Type;
  /** A rim in the colour of the paper, for text that lies on lines. */
  hasRim: boolean;
}

export interface ShapeMark {
  kind: 'shape';
  markup: string;
}

export interface GroupMark {
  kind: 'group';
  x: number;
  y: number;
  marks: readonly Mark[];
}

/** A part of a picture that knows its size. */
export interface Block {
  width: number;
  height: number;
  marks: readonly Mark[];
}

type Attributes = Record<string, string | number | undefined>;

/** Two decimals are a hundredth of a pixel. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

export function shape(name: string, attributes: Attributes): ShapeMark {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
  );
  return { kind: 'shape', markup: `<${name}${written.join('')}/>` };
}

export const rect = (x: number, y: number, width: number, height: number, attributes: Attributes): ShapeMark =>
  shape('rect', { x, y, width, height, ...attributes });

export const circle = (cx: number, cy: number, r: number, attributes: Attributes): ShapeMark =>
  shape('circle', { cx, cy, r, ...attributes });

export const path = (d: string, attributes: Attributes): ShapeMark => shape('path', { d, ...attributes });

/** A straight line. */
export const stroke = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  attributes: Attributes,
): ShapeMark => path(`M${short(x1)} ${short(y1)}L${short(x2)} ${short(y2)}`, { fill: 'none', ...attributes });

export const group = (x: number, y: number, marks: readonly Mark[]): GroupMark => ({ kind: 'group', x, y, marks });

/** A line of text; `anchor` says which part of it stands at x. */
export function text(
  x: number,
  y: number,
  words: string,
  type: Type,
  { anchor = 'start', hasRim = false }: { anchor?: 'start' | 'middle' | 'end'; hasRim?: boolean } = {},
): TextMark {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { kind: 'text', x: x - widthOf(words, type) * share, y, text: words, type, hasRim };
}

/** Where the first base line stands below the top of a text. */
const ASCENT = 0.76;

/** Lines under each other, from the top. */
export function paragraph(lines: readonly string[], type: Type): Block {
  return {
    width: Math.max(0, ...lines.map((line) => widthOf(line, type))),
    height: lines.length * type.leading,
    marks: lines.map((line, index) => {
      const y = index * type.leading + (type.leading - type.size) / 2 + type.size * ASCENT;
      return text(0, y, line, type);
    }),
  };
}

/** Blocks under each other, with that much between them. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const marks: Mark[] = [];
  let y = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (marks.length > 0) y += gap;
    marks.push(group(0, y, block.marks));
    y += block.height;
  }
  return { width: Math.max(0, ...blocks.map(({ width }) => width)), height: y, marks };
}

export const EMPTY: Block = { width: 0, height: 0, marks: [] };
