import { boundWords } from '../text/boundWords.ts';
import { SOFT_HYPHEN } from '../text/plain.ts';
import { firstLine } from '../text/softHyphens.ts';
import { colour } from './colours.ts';
import { EM, runOf, type FaceName } from './fonts.ts';

/** How a text is set: in pixels of the picture. */
export interface Type {
  face: FaceName;
  size: number;
  /** From one base line to the next. */
  leading: number;
  fill: string;
}

const type = (face: FaceName, size: number, leading: number, token: string): Type => ({
  face,
  size,
  leading: Math.round(size * leading),
  fill: colour(token),
});

export const sans = (size: number, token = 'ink'): Type => type('sans', size, 1.38, token);
export const bold = (size: number, token = 'ink'): Type => type('sans-bold', size, 1.38, token);
/** Headings. */
export const heading = (size: number, token = 'ink'): Type => type('serif-bold', size, 1.17, token);

/** Width in pixels. */
export const widthOf = (text: string, { face, size }: Pick<Type, 'face' | 'size'>): number =>
  (runOf(text, face).width * size) / EM;

/**
 * The text in lines no wider than that, as even as they can be without more lines. Parted at spaces that break and at
 * soft hyphens; throws when a word is too long, since a picture cuts nothing.
 */
export function linesOf(text: string, own: Type, width: number): string[] {
  const lines = greedyLines(text, own, width);
  if (!lines) throw new Error(`No room in ${Math.round(width)} px for a word of “${text}”`);
  return lines;
}

/** The same, with lines of like length: for headings. */
export function evenLines(words: string, own: Type, width: number): string[] {
  const text = wellParted(words, own, width);
  const lines = linesOf(text, own, width);
  if (lines.length === 1) return lines;
  const whole = text.replaceAll(SOFT_HYPHEN, '');
  const unparted = greedyLines(whole, own, width);
  if (unparted && unparted.length <= lines.length) return evenest(whole.split(/[ \n]+/), unparted.length, own, width);
  // With parted words: the narrowest width that takes no more lines.
  let [low, high] = [width / 2, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = greedyLines(text, own, middle);
    if (tried && tried.length === lines.length) high = middle;
    else low = middle;
  }
  return linesOf(text, own, high);
}

/** Words in so many lines that are as like in length as they can be: the sum of what they leave free, squared, is least. */
function evenest(words: readonly string[], count: number, own: Type, width: number): string[] {
  /** For each number of words from the beginning: the best lines so far, and what they leave free. */
  let best = new Map<number, { lines: string[]; free: number }>([[0, { lines: [], free: 0 }]]);
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = new Map();
    for (const [from, { lines, free }] of best) {
      for (let to = from + 1; to <= words.length; to += 1) {
        const told = words.slice(from, to).join(' ');
        const left = width - widthOf(told, own);
        if (left < 0) break;
        const sum = free + left ** 2;
        if (sum < (next.get(to)?.free ?? Infinity)) next.set(to, { lines: [...lines, told], free: sum });
      }
    }
    best = next;
  }
  return best.get(words.length)?.lines ?? [];
}

/** The largest size at which the text fits in `most` lines, else the smallest. Sizes are given largest first. */
export function fitting(
  text: string,
  { sizes, width, most, of }: { sizes: readonly number[]; width: number; most: number; of: (size: number) => Type },
): { type: Type; lines: string[] } {
  const tried = sizes.map((size) => {
    const type = of(size);
    return { type, lines: greedyLines(wellParted(text, type, width), type, width) };
  });
  const chosen = tried.find(({ lines }) => lines && lines.length <= most) ?? tried.findLast(({ lines }) => lines);
  if (!chosen) throw new Error(`No room in ${Math.round(width)} px for a word of “${text}”`);
  return { type: chosen.type, lines: evenLines(text, chosen.type, width) };
}

/** Keeps words together that belong together, as far as that costs no extra line. */
function wellParted(text: string, own: Type, width: number): string {
  const linesFor = (words: string) => greedyLines(words, own, width)?.length ?? Infinity;
  const fewest = linesFor(text);
  return boundWords(text).find((words) => linesFor(words) <= fewest) ?? text;
}

/** Null when a word is wider than the line. */
function greedyLines(text: string, own: Type, width: number): string[] | null {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    const whole = word.replaceAll(SOFT_HYPHEN, '');
    const longer = line ? `${line} ${whole}` : whole;
    if (widthOf(longer, own) <= width) {
      line = longer;
      continue;
    }
    const before = line ? `${line} ` : '';
    const parted = firstLine(word, (start) => widthOf(`${before}${start}`, own) <= width);
    if (parted) {
      lines.push(`${before}${parted.start}`);
      line = parted.rest.replaceAll(SOFT_HYPHEN, '');
    } else {
      if (line) lines.push(line);
      line = whole;
    }
    if (widthOf(line, own) > width) return null;
  }
  return line ? [...lines, line] : lines;
}
