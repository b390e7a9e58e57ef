import type { Drawn } from './draw.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Children = Drawn['children'];

/** What was last drawn in an element: to compare with that is much cheaper than to ask the page. */
const drawnIn = new WeakMap<Element, Children>();

/**
 * Makes what is inside an element the same as what is drawn. Elements that are there stay, so that the focus does, and
 * only what differs is written: a map that changes colour has its classes changed and nothing else. Nobody else may
 * change what is inside.
 */
export function patch(parent: Element, children: Children): void {
  patchChildren(parent, drawnIn.get(parent), children);
  drawnIn.set(parent, children);
}

/** The same for those of the children that are seen; the others stay as they were, for `patch` to come. */
export function patchSeen(parent: Element, children: Children, isSeen: (element: Element) => boolean): void {
  const before = drawnIn.get(parent);
  const nodes = parent.childNodes;
  const now = before?.map((old, index) => (isSeen(nodes[index] as Element) ? (children[index] ?? old) : old));
  patch(parent, now ?? children);
}

/** `before` is what is there; undefined where it was built with the page, and must be read from it. */
function patchChildren(parent: Element, before: Children | undefined, after: Children): void {
  let node = parent.firstChild;
  after.forEach((child, index) => {
    const next = node?.nextSibling ?? null;
    const old = before?.[index];
    if (typeof child === 'string') patchText(parent, node, child);
    else patchElement(parent, node, typeof old === 'object' ? old : undefined, child);
    node = next;
  });
  while (node) {
    const next: ChildNode | null = node.nextSibling;
    node.remove();
    node = next;
  }
}

function patchText(parent: Element, node: ChildNode | null, text: string): void {
  if (node?.nodeType === Node.TEXT_NODE) {
    if (node.nodeValue !== text) node.nodeValue = text;
  } else place(parent, node, document.createTextNode(text));
}

function patchElement(parent: Element, node: ChildNode | null, before: Drawn | undefined, after: Drawn): void {
  if (before && before.tag === after.tag && node) {
    patchAttributes(node as Element, before.attributes, after.attributes);
    patchChildren(node as Element, before.children, after.children);
    return;
  }
  const isSame = node instanceof Element && node.localName === after.tag;
  const element = isSame ? node : document.createElementNS(namespaceOf(after.tag, parent), after.tag);
  patchAttributes(element, isSame ? attributesOf(element) : {}, after.attributes);
  patchChildren(element, undefined, after.children);
  if (!isSame) place(parent, node, element);
}

function patchAttributes(element: Element, before: Drawn['attributes'], after: Drawn['attributes']): void {
  for (const name in before) if (!(name in after)) element.removeAttribute(name);
  for (const name in after) {
    const value = after[name];
    if (value !== undefined && before[name] !== value) element.setAttribute(name, value);
  }
}

const attributesOf = (element: Element): Drawn['attributes'] =>
  Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));

function place(parent: Element, node: ChildNode | null, made: Node): void {
  if (node) node.replaceWith(made);
  else parent.append(made);
}

function namespaceOf(tag: string, { namespaceURI }: Element): string | null {
  return tag === 'svg' ? SVG : namespaceURI;
}
