import { WORD_JOINER } from '../../src/text/plain.ts';
import { LONG_IN_COLUMN, softHyphens } from '../../src/text/softHyphens.ts';

/** The first paragraph too, which stands beside a map on a region's page. */
const HEADING = /<(h[1-4])(?=[\s>])[^>]*>.*?<\/\1>|<p class="lead".*?<\/p>/gs;
/** Where there is a column of them, or a key beside a map. Cells are copied into other people's tables, and stay as they are. */
const NARROW = /<(th)(?=[\s>])[^>]*>.*?<\/\1>|<p class="legend-title".*?<\/p>/gs;

/** "AT-tjänst" is one word, and its hyphen no place to part it. */
const SHORT_HEAD = /(?<!\p{L})(?:AT|BT|ST)-(?=\p{L})/gu;

/** A built page with the places marked where long words of its headings, tables' heads and keys may be parted. */
export const partLongWords = (html: string): string =>
  html
    .replace(HEADING, (part) => inTexts(part, (text) => softHyphens(text).replace(SHORT_HEAD, `$&${WORD_JOINER}`)))
    .replace(NARROW, (part) => inTexts(part, (text) => softHyphens(text, LONG_IN_COLUMN)));

/** Between tags alone: an address or a label stays as it is. */
const inTexts = (html: string, change: (text: string) => string): string => html.replace(/(?<=>)[^<>]+(?=<)/g, change);
