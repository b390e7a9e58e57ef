import { escaped } from '../text/markup.ts';
import { colour } from './colours.ts';
import { FAMILIES } from './fonts.ts';
import { short, type Mark, type TextMark } from './marks.ts';
import { PATTERNS, patternMarkup } from './patterns.ts';
import { widthOf } from './type.ts';

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

/** The picture as a file of its own: text that can be read and changed, colours as attributes, nothing to be fetched. */
export function svgOf(picture: Picture): string {
  const { width, height, title, description } = picture;
  const body = picture.marks.map(markup).join('');
  const patterns = PATTERNS.filter((name) => body.includes(`url(#${name})`)).map(patternMarkup);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="title desc" lang="sv">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    metadata(picture),
    `<defs>${patterns.join('')}</defs>`,
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

function markup(mark: Mark): string {
  if (mark.kind === 'shape') return mark.markup;
  if (mark.kind === 'text') return textMarkup(mark);
  const inner = mark.marks.map(markup).join('');
  if (mark.x === 0 && mark.y === 0) return inner;
  return inner && `<g transform="translate(${short(mark.x)} ${short(mark.y)})">${inner}</g>`;
}

/** A text as wide as it was measured: where its font is not at hand, another is fitted to the same room. */
function textMarkup({ x, y, text, type, hasRim }: TextMark): string {
  const { family, weight } = FAMILIES[type.face];
  const rim = hasRim
    ? ` stroke="${colour('paper')}" stroke-width="${RIM}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  const font = `font-family="${family}" font-weight="${weight}" font-size="${short(type.size)}"`;
  const length = `textLength="${short(widthOf(text, type))}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${short(x)}" y="${short(y)}" ${font} ${length} fill="${type.fill}"${rim}>${escaped(text)}</text>`;
}
