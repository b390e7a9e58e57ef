import { attributeOf, parseMarkup, writeMarkup, type Element } from './markup.ts';

/**
 * A drawing without what may change and looks the same: the order of attributes, ids, hashes of files, decimals beyond a
 * hundredth, spaces between elements. The outlines of letters become words again, so that the file is small and is read.
 */
export function normalised(text: string): string {
  const root = parseMarkup(text);
  const ids = new Map<string, string>();
  nameIds(root, ids);
  return tidy(root, ids)
    .children.map((child) => writeMarkup(child))
    .join('');
}

/** Ids are counted in the order of the document. */
function nameIds(element: Element, ids: Map<string, string>): void {
  const id = attributeOf(element, 'id');
  if (id !== undefined && !isLetter(element)) ids.set(id, `id-${ids.size + 1}`);
  for (const child of element.children) if (typeof child !== 'string') nameIds(child, ids);
}

function tidy(element: Element, ids: ReadonlyMap<string, string>): Element {
  const attributes = element.attributes
    .filter(([name]) => !name.startsWith('data-astro-'))
    .map(([name, value]): [string, string] => [name, tidyValue(name, value, ids)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { name: element.name, attributes, children: lettersAsWords(element) ?? tidyChildren(element, ids) };
}

const tidyChildren = ({ children }: Element, ids: ReadonlyMap<string, string>): Element['children'] =>
  children.flatMap((child): Element['children'] => {
    if (typeof child === 'string') {
      // Only the spaces of the source: those that do not break are part of the words.
      const words = child.replace(/[ \t\r\n]+/g, ' ').trim();
      return words ? [words] : [];
    }
    return isLetter(child) ? [] : [tidy(child, ids)];
  });

const REFERENCES = new Set(['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list']);
const IN_WORDS = new Set(['aria-label', 'alt', 'title', 'content', 'datetime', 'value']);

function tidyValue(name: string, value: string, ids: ReadonlyMap<string, string>): string {
  const idOf = (id: string) => ids.get(id) ?? id;
  if (REFERENCES.has(name)) return value.split(/\s+/).map(idOf).join(' ');
  if (name === 'class')
    return value
      .split(/\s+/)
      .filter((one) => one && !/^astro-[a-z0-9]{8}$/.test(one))
      .join(' ');
  if (name === 'href' || name === 'xlink:href' || name === 'src') {
    if (value.startsWith('#')) return `#${idOf(value.slice(1))}`;
    return value.replace(/(\/_astro\/[^/]+?)\.[\w-]{8}(?=\.)/, '$1');
  }
  if (IN_WORDS.has(name) || name.startsWith('data-')) return value;
  return value
    .replace(/url\(#([^)]+)\)/g, (_whole, id: string) => `url(#${idOf(id)})`)
    .replace(/-?\d*\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100 || 0));
}

/** A glyph's outline as the pictures keep it, named after its face and number. */
function isLetter({ name, attributes }: Element): boolean {
  return name === 'path' && attributes.some(([key, value]) => key === 'id' && /^[sSaA][0-9a-z]+$/.test(value));
}

/** Units in an em, in which the glyphs stand. */
const EM = '1000';

/** What glyphs spell; null for what is no run of glyphs. */
function lettersAsWords(element: Element): Element['children'] | null {
  const { name, children } = element;
  const isRun = (child: Element | string) =>
    typeof child !== 'string' &&
    child.name === 'use' &&
    /^#[sSaA][0-9a-z]+$/.test(attributeOf(child, 'xlink:href') ?? '');
  if (name !== 'g' || children.length === 0 || !children.every(isRun)) return null;
  const words = attributeOf(element, 'aria-label');
  return words === undefined ? [] : [{ name: 'text', attributes: [['font-size', EM]], children: [words] }];
}
