/** HTML or SVG as a tree: what a program wrote, so that every attribute has its quotes and every element its end. */
export interface Element {
  name: string;
  attributes: [name: string, value: string][];
  children: (Element | string)[];
}

const TOKENS =
  /<!--[\s\S]*?-->|<![^>]*>|<\/([^\s>]+)\s*>|<([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/g;
const ATTRIBUTES = /([^\s=/"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What does not show. */
const UNSEEN = new Set(['script', 'style', 'link', 'meta']);

/** What stands in the text, without scripts, styles and comments. */
export function parseMarkup(text: string): Element {
  const root: Element = { name: '', attributes: [], children: [] };
  const open = [root];
  const source = text.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/g, '');
  for (const [, end, name, attributes = '', closed, words] of source.matchAll(TOKENS)) {
    const parent = open.at(-1) ?? root;
    if (words !== undefined) parent.children.push(words);
    else if (end !== undefined) close(open, end);
    else if (name !== undefined && !UNSEEN.has(name)) {
      const element: Element = { name, attributes: attributesOf(attributes), children: [] };
      parent.children.push(element);
      if (!closed && !VOID.has(name)) open.push(element);
    }
  }
  return root;
}

/** An end closes what was left open within. */
function close(open: Element[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const attributesOf = (text: string): Element['attributes'] =>
  [...text.matchAll(ATTRIBUTES)].map(([, name = '', double, single, bare]) => [name, double ?? single ?? bare ?? '']);

/** An element per line, those with nothing but words in them whole. */
export function writeMarkup(element: Element | string, depth = 0): string {
  const indent = '  '.repeat(depth);
  if (typeof element === 'string') return `${indent}${element}\n`;
  const { name, attributes, children } = element;
  const start = `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}>`;
  if (VOID.has(name)) return `${indent}${start}\n`;
  const [only, ...more] = children;
  if (more.length === 0 && (only === undefined || typeof only === 'string')) {
    return `${indent}${start}${only ?? ''}</${name}>\n`;
  }
  const inner = children.map((child) => writeMarkup(child, depth + 1)).join('');
  return `${indent}${start}\n${inner}${indent}</${name}>\n`;
}

export const attributeOf = ({ attributes }: Element, name: string): string | undefined =>
  attributes.find(([key]) => key === name)?.[1];
