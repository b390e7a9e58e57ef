import { DataError, type Problem } from '../model/problem.ts';

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface JsonText {
  value: Json;
  /** 1-based line of an object or array of this text, or of what stands in it under a key or an index. */
  lineOf(container: Json, key?: string | number): number;
  /** 1-based line of what is at a path, or of the nearest thing above it that exists. */
  lineAt(path: readonly PropertyKey[]): number;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** As a fault tells it: a text without the quotation marks that are put around every value. */
export const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is wrong with what stands under a key, or that nothing does. */
export function keyFault(
  column: string,
  value: Json | undefined,
  expected: string,
): Pick<Problem, 'column' | 'value' | 'expected'> {
  if (value === undefined) return { column, expected: `${expected}, but the key is absent` };
  return { column, value: written(value), expected };
}

const DEEPEST = 50;
/** A few hundred megabytes when held; SCB's API answers with a tenth of it at most. */
const MOST_VALUES = 1_200_000;
const LONGEST_TEXT = 100_000;

/**
 * JSON (RFC 8259) that knows its lines, and takes no more memory than its values need: a syntax tree of a publisher's
 * whole table would not fit. A key that stands twice is a fault, since one of the two would be lost.
 */
export function parseJsonText(text: string, file: string): JsonText {
  const parser = new Parser(text, file);
  const value = parser.document();
  const lineOf: JsonText['lineOf'] = (container, key) => {
    if (!isObject(container) && !isArray(container)) return 1;
    const within = parser.within.get(container);
    if (key === undefined || !within) return (isArray(container) && within?.[0]) || parser.starts.get(container) || 1;
    return within[isArray(container) ? Number(key) : Object.keys(container).indexOf(String(key))] ?? 1;
  };
  const lineAt: JsonText['lineAt'] = (path) => {
    let line = lineOf(value);
    let at: Json | undefined = value;
    for (const key of path) {
      if ((!isObject(at) && !isArray(at)) || !(key in at)) break;
      line = lineOf(at, String(key));
      at = (at as JsonObject)[String(key)];
    }
    return line;
  };
  return { value, lineOf, lineAt };
}

class Parser {
  /** Line of the opening bracket of each object and array. */
  readonly starts = new WeakMap<object, number>();
  /** Line of each value in those that take more than one line. */
  readonly within = new WeakMap<object, number[]>();
  private at = 0;
  private line = 1;
  private count = 0;

  private readonly text: string;
  private readonly file: string;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  document(): Json {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) this.fail('nothing after the end of the JSON');
    return value;
  }

  private value(depth: number): Json {
    if (depth > DEEPEST) this.fail(`JSON at most ${DEEPEST} levels deep`);
    this.count += 1;
    if (this.count > MOST_VALUES) this.fail(`at most ${MOST_VALUES} values; choose totals, or fewer years`);
    this.space();
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    return this.word();
  }

  private object(depth: number): JsonObject {
    // Without a prototype, so that a key such as __proto__ is a key like any other.
    const object = Object.create(null) as Record<string, Json>;
    const lines = this.begin(object);
    if (this.closes('}')) return object;
    for (;;) {
      this.space();
      this.refuseDecimalComma();
      if (this.text[this.at] !== '"') this.fail('a key in quotation marks');
      lines.push(this.line);
      const key = this.string();
      if (key in object) this.fail('each key once', key);
      this.space();
      if (this.text[this.at] !== ':') this.fail('a colon after the key');
      this.at += 1;
      object[key] = this.value(depth + 1);
      if (this.closes('}')) return this.end(object, lines);
      this.comma();
    }
  }

  private array(depth: number): readonly Json[] {
    const array: Json[] = [];
    const lines = this.begin(array);
    if (this.closes(']')) return array;
    for (;;) {
      this.space();
      lines.push(this.line);
      array.push(this.value(depth + 1));
      if (this.closes(']')) return this.end(array, lines);
      this.comma();
    }
  }

  /** Takes the opening bracket. @returns where the lines of what stands in it are put */
  private begin(container: object): number[] {
    this.starts.set(container, this.line);
    this.at += 1;
    return [];
  }

  private end<Container extends object>(container: Container, lines: number[]): Container {
    if (this.line !== this.starts.get(container)) this.within.set(container, lines);
    return container;
  }

  private string(): string {
    const end = this.endOfString();
    const literal = this.text.slice(this.at, end);
    try {
      const value = JSON.parse(literal) as string;
      this.at = end;
      return value;
    } catch {
      return this.fail('a text in JSON');
    }
  }

  /** Where the text that begins here is over. Letter by letter: a pattern does not get through a text of megabytes. */
  private endOfString(): number {
    for (let at = this.at + 1; at - this.at <= LONGEST_TEXT; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 0x22) return at + 1;
      if (code === 0x5c) at += 1;
      else if (!(code >= 0x20)) this.fail('a text with its closing quotation mark');
    }
    return this.fail(`a text of at most ${LONGEST_TEXT} characters`);
  }

  private word(): Json {
    const word = this.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y);
    if (word === null) this.fail('JSON');
    return JSON.parse(word) as Json;
  }

  /** Where 63,0 stands for a number, the part behind the comma is taken for a key. */
  private refuseDecimalComma(): void {
    const whole = /\d+(?=,$)/.exec(this.text.slice(Math.max(0, this.at - 20), this.at))?.[0];
    const part = this.match(/\d+/y);
    if (whole && part) this.fail(`a number with a point: ${whole}.${part}`, `${whole},${part}`);
  }

  private closes(bracket: string): boolean {
    this.space();
    if (this.text[this.at] !== bracket) return false;
    this.at += 1;
    return true;
  }

  private comma(): void {
    if (this.text[this.at] !== ',') this.fail('a comma or a closing bracket');
    this.at += 1;
  }

  private space(): void {
    for (; ; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x0a) this.line += 1;
      else if (code !== 0x20 && code !== 0x09 && code !== 0x0d) return;
    }
  }

  private match(token: RegExp): string | null {
    token.lastIndex = this.at;
    const found = token.exec(this.text)?.[0] ?? null;
    this.at += found?.length ?? 0;
    return found;
  }

  private fail(expected: string, value?: string): never {
    const [rest = ''] = this.text.slice(this.at, this.at + 20).split('\n');
    const found = value ?? (this.at < this.text.length ? rest : 'the end of the file');
    throw new DataError([{ file: this.file, line: this.line, value: found, expected }]);
  }
}
