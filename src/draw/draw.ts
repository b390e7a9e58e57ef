import { escaped } from '../text/markup.ts';

/** Describes an element: written as HTML when the page is built, patched into the page in the reader's browser. */
export interface Drawn {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Drawn | string)[];
}

type Value = string | number | boolean | null | undefined;
type Child = Drawn | string | number | null | undefined | false;

/** Attributes that are null, undefined or false are left out, true is an empty one; such children are left out too. */
export function draw(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: (Child | Child[])[]
): Drawn {
  return {
    tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([name, value]) =>
        value == null || value === false ? [] : [[name, value === true ? '' : String(value)]],
      ),
    ),
    children: joined(children.flat().flatMap((child) => (child == null || child === false ? [] : [child]))),
  };
}

/** Texts beside each other are one text in a page, and so they are here. */
function joined(children: readonly (Drawn | string | number)[]): (Drawn | string)[] {
  const all: (Drawn | string)[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (typeof child === 'object') all.push(child);
    else if (typeof last === 'string') all[all.length - 1] = last + String(child);
    else if (child !== '') all.push(String(child));
  }
  return all;
}

const VOID = new Set(['br', 'img', 'input', 'wbr']);

/** As HTML, with everything escaped that could be read as markup. */
export function toHtml(drawn: Drawn | string): string {
  if (typeof drawn === 'string') return escaped(drawn);
  const { tag, attributes, children } = drawn;
  const written = Object.entries(attributes).map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
  );
  const open = `<${tag}${written.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(toHtml).join('')}</${tag}>`;
}
