import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What no reader reads as Swedish prose. */
const SKIPPED = new Set(['script', 'style', 'code', 'pre', 'kbd', 'template', 'textarea']);
const READ_ATTRIBUTES = ['alt', 'title', 'aria-label', 'aria-description', 'placeholder', 'label'];
const READ_META = /^(description|og:(title|description|image:alt))$/;
/** These stand within a word or a line; all others part words. */
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'u', 'wbr']);

/** Every text of a page that somebody can read or hear, one string for each run of text. */
export function textsOf(html: string): string[] {
  const texts = [''];
  const part = () => void (texts.at(-1) !== '' && texts.push(''));
  const read = (node: Node): void => {
    if (node.nodeName === '#text') texts.push((texts.pop() ?? '') + (node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node)) return;
    if ('tagName' in node && isSkipped(node)) return;
    if ('tagName' in node) texts.unshift(...attributesOf(node));
    const parts = !('tagName' in node) || !INLINE.has(node.tagName);
    if (parts) part();
    for (const child of node.childNodes) read(child);
    if (parts) part();
  };
  read(parse(html));
  return texts.filter((text) => text.trim() !== '');
}

/** The contents of a page's scripts of that type. */
export function scriptsOf(html: string, type: string): string[] {
  return elementsOf(html, 'script')
    .filter((element) => attribute(element, 'type') === type)
    .map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
}

export function elementsOf(html: string, tagName: string): Element[] {
  const found: Element[] = [];
  const look = (node: Node): void => {
    if ('tagName' in node && node.tagName === tagName) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  look(parse(html));
  return found;
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((candidate) => candidate.name === name)?.value;

function isSkipped(element: Element): boolean {
  const language = attribute(element, 'lang');
  return SKIPPED.has(element.tagName) || isAddress(element) || (language !== undefined && !/^sv\b/.test(language));
}

/** A link that tells its own address, such as the name of a repository. */
function isAddress(element: Element): boolean {
  const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
  return element.tagName === 'a' && text.includes('/') && (attribute(element, 'href') ?? '').includes(text.trim());
}

function attributesOf(element: Element): string[] {
  const read = element.attrs.filter(({ name }) => READ_ATTRIBUTES.includes(name)).map(({ value }) => value);
  const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
  const meta = element.tagName === 'meta' && READ_META.test(name) ? [attribute(element, 'content') ?? ''] : [];
  return [...read, ...meta];
}
