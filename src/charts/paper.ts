import { plain } from '../text/plain.ts';
import { firstLine, LONG_IN_COLUMN, softHyphens } from '../text/softHyphens.ts';

/** A page, frame or picture to draw on. A chart asks it for widths and colours, and draws the same on all. */
export interface Paper {
  /** Pixels. */
  width: number;
  /** Pixels: how high a chart over time is on it. */
  height: number;
  /** Size of a label, in pixels. */
  size: number;
  /** How much heavier than on a page lines and dots are. */
  weight: number;
  /** A colour of src/styles/tokens.css by its name: a variable on a page, plain in a picture. */
  colour(token: string): string;
  /** Returns the fill of a hatched area. */
  hatch(kind: Hatch): string;
  /** How wide a label is, in pixels, or a little more. */
  textWidth(text: string, isBold?: boolean): number;
}

/** bound: the figure is at most this; gap: there is none. */
export type Hatch = 'bound' | 'gap';

/** Pixels of a page's label; charts.css says the same to the browser. */
const SIZE = 13;
/** Average letter width of the widest common reader fonts, as a share of the font size. */
const LETTER = 0.58;

/** A column of a phone, and one that is as wide as a text: a chart is drawn for both, and the page shows one. */
export const PAGE_WIDTHS = { narrow: 284, wide: 560 } as const;

/** Element id of a pattern in a page, where the drawings of a chart have an id in common. */
export const hatchId = (id: string, kind: Hatch): string => `${id}-${kind}`;

/** A page or a frame, in a column of that width. Its fonts are the reader's own, so that texts are only estimated. */
export const pagePaper = (width: number, id = ''): Paper => ({
  width,
  height: width < PAGE_WIDTHS.wide ? 216 : 260,
  size: SIZE,
  weight: 1,
  colour: (token) => `var(--${token})`,
  hatch: (kind) => `url(#${hatchId(id, kind)})`,
  textWidth: (text, isBold = false) => text.length * SIZE * (isBold ? LETTER * 1.08 : LETTER),
});

/** A word in the lines that it is parted in where it is wider than so many pixels and its seams are known. */
function wordLines(word: string, width: number, textWidth: (words: string) => number): string[] {
  const fits = (text: string) => textWidth(text) <= width;
  if (fits(plain(word))) return [plain(word)];
  const parted = firstLine(word, fits);
  return parted ? [parted.start, ...wordLines(parted.rest, width, textWidth)] : [plain(word)];
}

/** A text in lines that are no wider than so many pixels, unless a word is that cannot be parted. */
export function linesWithin(text: string, width: number, textWidth: (words: string) => number): string[] {
  const lines: string[] = [];
  for (const word of softHyphens(text, LONG_IN_COLUMN)
    .split(' ')
    .flatMap((one) => wordLines(one, width, textWidth))) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || textWidth(joined) > width) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}
