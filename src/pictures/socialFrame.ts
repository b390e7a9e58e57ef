import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { LICENCE, PUBLISHER } from '../model/publisher.ts';
import { SOCIAL_SIZE } from '../address/picturePaths.ts';
import { absolute, type Address } from '../publish/address.ts';
import { softHyphens } from '../text/softHyphens.ts';
import { colour } from './colours.ts';
import { EMPTY, group, paragraph, path, rect, stacked, text, type Block, type Mark } from './marks.ts';
import { spokenAddress } from './material.ts';
import type { Picture } from './svg.ts';
import { bold, evenLines, fitting, heading, linesOf, sans, widthOf, type Type } from './type.ts';
import { publicationsLine, publisherLine, sourceLineOf } from './words.ts';

const { width: WIDTH, height: HEIGHT } = SOCIAL_SIZE;
export const MARGIN = 56;
const TOP = 112;
const FOOT = 80;
/** Between the band at the top and the foot. */
export const SOCIAL_BODY = HEIGHT - TOP - FOOT - 34;
const GAP = 40;
/** Where little is said it is said louder. */
const SCALES = [1.24, 1.16, 1.08, 1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.54];

/** A page or chart as it is shown where somebody shares it. */
export interface Social {
  /** Over the title; over the number, where there is one: what it counts. */
  kicker: string;
  title: string;
  /** A number to be seen from afar; of a figure that is missing, words to that effect. */
  number?: string;
  isMissing?: boolean;
  /** The finding, or what is measured. */
  text: string;
  /** Under the text: a strip or a bar. */
  extra?(width: number): Block;
  /** To the right, at most so high and wide as it says; none lets the text have all. */
  art: Block;
  /** Null where nothing is told that has a source. */
  source: string | null;
  page: `/${string}`;
  address: Address;
}

export function socialPicture(social: Social): Picture {
  const { kicker, title, number, text: told, source, page, address, art } = social;
  const room = WIDTH - 2 * MARGIN - (art.width ? art.width + GAP : 0);
  const words = wordsPart(social, room);
  return {
    width: WIDTH,
    height: HEIGHT,
    title,
    source: source ?? PUBLISHER.name,
    address: absolute(address, page),
    licence: LICENCE.url,
    publisher: PUBLISHER.name,
    description: [kicker, title, number, told, source, absolute(address, page)].filter(Boolean).join('\n'),
    marks: [
      ...brand(address),
      group(MARGIN, TOP + Math.max(0, (SOCIAL_BODY - words.height) * 0.42), words.marks),
      ...(fitsBody(art, title)
        ? [group(WIDTH - MARGIN - art.width, TOP + (SOCIAL_BODY - art.height) / 2, art.marks)]
        : []),
      ...foot(source, page, address),
    ],
  };
}

/** Whether there is anything to the right; it may be as high as the body and a little more. */
function fitsBody({ width, height }: Block, title: string): boolean {
  if (height > SOCIAL_BODY + 30) throw new Error(`What stands beside “${title}” is ${Math.round(height)} px high`);
  return width > 0;
}

/** What the picture says, as large as it has room for. */
function wordsPart({ kicker, title, number, isMissing, text: told, extra }: Social, width: number): Block {
  const more = extra?.(width) ?? EMPTY;
  const over = sans(24, 'soft');
  const top = kicker ? paragraph(linesOf(softHyphens(kicker), over, width), over) : EMPTY;
  for (const scale of SCALES) {
    const size = (pixels: number) => Math.round(pixels * Math.min(scale, number ? 1 : scale));
    const head = titlePart(title, width, number ? Math.min(1, scale) : scale, number !== undefined);
    const big = number ? numberPart(number, width, { largest: size(isMissing ? 62 : 112), isMissing }) : EMPTY;
    const own = sans(size(number ? 30 : 28), number ? 'ink' : 'soft');
    const body = told ? paragraph(evenLines(softHyphens(told), own, width), own) : EMPTY;
    // With a number the kicker says what it counts, and stands over it.
    const parts = number ? [head, stacked([top, big, body], 2)] : [stacked([top, head], 6), body];
    const block = stacked([...parts, more], size(20));
    if (block.height <= (scale > 1 ? SOCIAL_BODY * 0.8 : SOCIAL_BODY)) return block;
  }
  throw new Error(`No room in the picture for “${title}”: “${told}”`);
}

function titlePart(title: string, width: number, scale: number, isName: boolean): Block {
  const sizes = (isName ? [66, 60, 54, 48, 42] : [56, 52, 48, 44, 40, 36, 33]).map((size) => Math.round(size * scale));
  const { lines, type } = fitting(softHyphens(title), { sizes, width, most: isName ? 2 : 4, of: heading });
  return paragraph(lines, type);
}

function numberPart(
  number: string,
  width: number,
  { largest, isMissing = false }: { largest: number; isMissing: boolean | undefined },
): Block {
  const token = isMissing ? 'soft' : 'accent';
  const types = [1, 0.85, 0.7, 0.6, 0.5, 0.4].map((share) => figureType(largest * share, token));
  const type = types.find((one) => widthOf(number, one) <= width);
  return type ? paragraph([number], type) : paragraph(linesOf(number, heading(44, token), width), heading(44, token));
}

const figureType = (size: number, token: string): Type => ({
  ...heading(Math.round(size), token),
  leading: Math.round(size * 1.08),
});

/** The band at the top, and lower down where apps cover the top: whose picture it is. */
export function brand(address: Address, width: number = WIDTH, top = 44): Mark[] {
  const place = spokenAddress(address, '/');
  return [
    rect(0, 0, width, 12, { fill: colour('accent') }),
    group(MARGIN, top, [
      path(LOGO.ground, { fill: colour('accent'), transform: 'scale(1.25)' }),
      path(LOGO.letter, { fill: colour('paper'), transform: 'scale(1.25)' }),
      text(54, 28, PUBLISHER.name, bold(27)),
    ]),
    text(width - MARGIN, top + 28, place, sans(22, 'soft'), { anchor: 'end' }),
  ];
}

/** As public/favicon.svg has it. */
const LOGO = {
  ground: 'M5 0H27A5 5 0 0 1 32 5V27A5 5 0 0 1 27 32H5A5 5 0 0 1 0 27V5A5 5 0 0 1 5 0z',
  letter:
    'M9 6h7.5c4.2 0 6.6 2 6.6 5.2 0 2.3-1.3 3.9-3.4 4.500 2.700.5 4.300 2.300 4.300 4.900 0 3.500-2.700 5.400-7.200 5.400H9zm4 3.200v5.100h3c2.100 0 3.200-.9 3.200-2.600s-1.100-2.500-3.200-2.500zm0 8.100v5.500h3.400c2.300 0 3.500-.9 3.500-2.800 0-1.800-1.200-2.700-3.500-2.700z',
};

function foot(source: string | null, page: string, address: Address): Mark[] {
  const own = sans(20, 'soft');
  const words = source ?? spokenAddress(address, page);
  const lines = linesOf(words, own, WIDTH - 2 * MARGIN);
  const told = paragraph(lines, own);
  return [
    rect(MARGIN, HEIGHT - FOOT, WIDTH - 2 * MARGIN, 1.5, { fill: colour('rule') }),
    group(MARGIN, HEIGHT - FOOT + (FOOT - told.height) / 2 - 2, told.marks),
  ];
}

/** Whom figures are from, on at most two lines: with titles, else with publishers alone, else how many publications. */
export function shortSource(document: IndicatorDocument, figures: readonly Figure[]): string {
  const own = sans(20, 'soft');
  const lines = [sourceLineOf, publisherLine, publicationsLine].map((line) => line(document, figures));
  const fits = lines.find((line) => linesOf(line, own, WIDTH - 2 * MARGIN).length <= 2);
  return fits ?? lines.at(-1) ?? '';
}
