import { SaxesParser } from 'saxes';
import type { Refuse } from './unpack.ts';

export interface XmlVisitor {
  /** Names without their prefix: every writer has prefixes of its own. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const CHUNK = 65_536;

/** Visits a part of a workbook from its beginning to its end. Nothing that is declared in the part itself is expanded. */
export function visitXml(xml: Buffer, part: string, visitor: XmlVisitor, refuse: Refuse): void {
  const parser = new SaxesParser({ xmlns: false as const, position: true });
  parser.on('doctype', () => refuse(`${part} without a DOCTYPE, which no spreadsheet program writes`));
  parser.on('opentag', ({ name, attributes }) => visitor.open?.(localName(name), unprefixed(attributes)));
  parser.on('closetag', ({ name }) => visitor.close?.(localName(name)));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('error', ({ message }) => refuse(`${part} in XML (${message})`));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < xml.length; at += CHUNK) {
    const chunk = xml.subarray(at, at + CHUNK);
    parser.write(decoded(decoder, chunk, () => refuse(`${part} in UTF-8`)));
  }
  parser.close();
}

function decoded(decoder: TextDecoder, chunk: Buffer, refuse: () => never): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch {
    return refuse();
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function unprefixed(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
