import { plain, SOFT_HYPHEN, WORD_JOINER } from '../../src/text/plain.ts';
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
    .replace(NARROW, (part) => withPlainName(inTexts(part, (text) => softHyphens(text, LONG_IN_COLUMN))));

/** Between tags alone: an address or a label stays as it is. */
const inTexts = (html: string, change: (text: string) => string): string => html.replace(/(?<=>)[^<>]+(?=<)/g, change);

/**
 * Some screen readers part a word where it may be parted, and a heading of a row or column is read before each of its cells:
 * it has its text whole as its name. Links keep their text, which is what is seen and may be said to choose them.
 */
function withPlainName(head: string): string {
  const [tag = ''] = /^<th[^>]*/.exec(head) ?? [];
  const text = textOf(head);
  return tag && text.includes(SOFT_HYPHEN) && !/\baria-label=/.test(tag)
    ? `${tag} aria-label="${plain(text).replaceAll('"', '&quot;')}"${head.slice(tag.length)}`
    : head;
}

const textOf = (html: string): string =>
  html
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
