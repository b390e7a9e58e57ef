import type { Drawn } from './draw.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Makes what is inside an element the same as what is drawn. Elements that are there stay, so that the focus does, and
 * only what differs is written: a map that changes colour has its classes changed and nothing else.
 */
export function patch(parent: Element, children: readonly (Drawn | string)[]): void {
  const nodes = [...parent.childNodes];
  children.forEach((child, index) => {
    const node = nodes[index];
    if (typeof child === 'string') patchText(parent, node, child);
    else patchElement(parent, node, child);
  });
  for (const node of nodes.slice(children.length)) node.remove();
}

function patchText(parent: Element, node: ChildNode | undefined, text: string): void {
  if (node?.nodeType === Node.TEXT_NODE) {
    if (node.nodeValue !== text) node.nodeValue = text;
  } else place(parent, node, document.createTextNode(text));
}

function patchElement(parent: Element, node: ChildNode | undefined, drawn: Drawn): void {
  if (!(node instanceof Element) || node.localName !== drawn.tag) {
    const made = document.createElementNS(namespaceOf(drawn.tag, parent), drawn.tag);
    fill(made, drawn);
    place(parent, node, made);
  } else fill(node, drawn);
}

function fill(element: Element, { attributes, children }: Drawn): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  patch(element, children);
}

function place(parent: Element, node: ChildNode | undefined, made: Node): void {
  if (node) node.replaceWith(made);
  else parent.append(made);
}

function namespaceOf(tag: string, { namespaceURI }: Element): string | null {
  return tag === 'svg' ? SVG : namespaceURI;
}
