import { escaped } from '../text/markup.ts';
import { colour } from './colours.ts';
import { EM, outlineOf, runOf, type FaceName } from './fonts.ts';
import { short, type Mark, type TextMark } from './marks.ts';
import { PATTERNS, patternMarkup } from './patterns.ts';

/** A whole picture: what is drawn, and what is told of it to those who do not see it. */
export interface Picture {
  width: number;
  height: number;
  title: string;
  /** Everything that stands in the picture, in words. */
  description: string;
  /** Where it comes from, and the page where it lives. */
  source: string;
  address: string;
  /** Terms of reuse: an address. */
  licence: string;
  publisher: string;
  marks: readonly Mark[];
}

const RIM = 5;
const FACE_LETTERS: Record<FaceName, string> = { 'serif-bold': 'S', sans: 'a', 'sans-bold': 'A' };

/** The picture as a file of its own: letters as outlines, colours as attributes, nothing to be fetched. */
export function svgOf(picture: Picture): string {
  const { width, height, title, description } = picture;
  const letters = new Map<string, string>();
  const body = picture.marks.map((mark) => markup(mark, letters)).join('');
  const glyphs = [...letters].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`).join('');
  const patterns = PATTERNS.filter((name) => body.includes(`url(#${name})`)).map(patternMarkup);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="title desc" lang="sv">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    metadata(picture),
    `<defs>${patterns.join('')}${glyphs}</defs>`,
    `<path fill="${colour('paper')}" d="M0 0h${short(width)}v${short(height)}H0z"/>`,
    body,
    '</svg>\n',
  ].join('\n');
}

/** As Inkscape and picture archives read it. */
function metadata({ title, source, address, licence, publisher }: Picture): string {
  const agent = (name: string, words: string) =>
    `<dc:${name}><cc:Agent><dc:title>${escaped(words)}</dc:title></cc:Agent></dc:${name}>`;
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:title>${escaped(title)}</dc:title>${agent('creator', publisher)}<dc:identifier>${escaped(address)}</dc:identifier><dc:source>${escaped(source)}</dc:source><dc:language>sv</dc:language><cc:license rdf:resource="${escaped(licence)}"/></cc:Work></rdf:RDF></metadata>`;
}

function markup(mark: Mark, letters: Map<string, string>): string {
  if (mark.kind === 'shape') return mark.markup;
  if (mark.kind === 'text') return textMarkup(mark, letters);
  const inner = mark.marks.map((one) => markup(one, letters)).join('');
  if (mark.x === 0 && mark.y === 0) return inner;
  return inner && `<g transform="translate(${short(mark.x)} ${short(mark.y)})">${inner}</g>`;
}

/** Each letter is drawn once in the whole picture, and named where it stands. */
function textMarkup({ x, y, text, type, hasRim }: TextMark, letters: Map<string, string>): string {
  const scale = type.size / EM;
  const uses = runOf(text, type.face).glyphs.flatMap(({ id, x: at }) => {
    const outline = outlineOf(id, type.face);
    if (!outline) return [];
    const name = `${FACE_LETTERS[type.face]}${id.toString(36)}`;
    letters.set(name, outline);
    return `<use xlink:href="#${name}"${at ? ` x="${at}"` : ''}/>`;
  });
  const place = `transform="translate(${short(x)} ${short(y)}) scale(${scale})"`;
  const rim = hasRim
    ? `<g ${place} fill="none" stroke="${colour('paper')}" stroke-width="${RIM / scale}" stroke-linejoin="round">${uses.join('')}</g>`
    : '';
  return `${rim}<g ${place} fill="${type.fill}" aria-label="${escaped(text)}">${uses.join('')}</g>`;
}
