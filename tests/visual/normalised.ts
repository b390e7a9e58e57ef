import { attributeOf, parseMarkup, writeMarkup, type Element } from './markup.ts';

/**
 * A drawing without what may change and looks the same: the order of attributes, ids, hashes of files, decimals beyond a
 * hundredth, spaces between elements.
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
  if (id !== undefined) ids.set(id, `id-${ids.size + 1}`);
  for (const child of element.children) if (typeof child !== 'string') nameIds(child, ids);
}

function tidy(element: Element, ids: ReadonlyMap<string, string>): Element {
  const attributes = element.attributes
    .filter(([name]) => !name.startsWith('data-astro-'))
    .map(([name, value]): [string, string] => [name, tidyValue(name, value, ids)])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { name: element.name, attributes, children: tidyChildren(element, ids) };
}

const tidyChildren = ({ children }: Element, ids: ReadonlyMap<string, string>): Element['children'] =>
  children.flatMap((child): Element['children'] => {
    if (typeof child === 'string') {
      // Only the spaces of the source: those that do not break are part of the words.
      const words = child.replace(/[ \t\r\n]+/g, ' ').trim();
      return words ? [words] : [];
    }
    return [tidy(child, ids)];
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
