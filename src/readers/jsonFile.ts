import { evaluate, parse, type DocumentNode, type MemberNode, type ValueNode } from '@humanwhocodes/momoa';
import { DataError } from '../model/problem.ts';
import { readTextFile } from './textFile.ts';

export interface JsonFile {
  value: unknown;
  /** 1-based line of the value at a path, or of the nearest thing above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** @throws DataError that names the line of a syntax fault, or of a key that stands twice, of which one would be lost */
export function readJsonFile(root: string, file: string): JsonFile {
  const text = readTextFile(root, file);
  // A syntax tree knows the lines and takes many times as long, so it is made only where something is wrong.
  const lineOf: JsonFile['lineOf'] = (path) => find(treeOf(text, file).body, path).loc.start.line;
  const value = soundValue(text);
  if (value !== undefined) return { value, lineOf };
  const tree = treeOf(text, file);
  const doubled = doubledKeys(tree.body);
  if (doubled.length) throw new DataError(doubled.map((key) => ({ file, ...key, expected: 'each key once' })));
  return { value: evaluate(tree), lineOf };
}

/** What the text says, or undefined when it is not JSON or fewer keys are left than are written: one stands twice. */
function soundValue(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const written = text.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g)?.filter((token) => token.endsWith(':')) ?? [];
  return keysIn(value) === written.length ? value : undefined;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce((sum: number, one) => sum + keysIn(one), Array.isArray(value) ? 0 : inner.length);
}

function treeOf(text: string, file: string): DocumentNode {
  try {
    return parse(text, { mode: 'json' });
  } catch (error) {
    const { line, message } = error as { line?: number; message: string };
    throw new DataError([{ file, line, expected: `JSON (${message.split('\n')[0] ?? 'syntax'})` }]);
  }
}

const nameOf = ({ name }: MemberNode) => (name.type === 'String' ? name.value : name.name);

function doubledKeys(node: ValueNode): { line: number; column: string }[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => doubledKeys(value));
  if (node.type !== 'Object') return [];
  const names = node.members.map(nameOf);
  return node.members.flatMap((member, index) => {
    const column = nameOf(member);
    const own = names.indexOf(column) === index ? [] : [{ line: member.loc.start.line, column }];
    return [...own, ...doubledKeys(member.value)];
  });
}

function find(node: ValueNode, path: readonly PropertyKey[]): ValueNode {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  if (node.type === 'Array') {
    const element = node.elements[Number(key)];
    return element ? find(element.value, rest) : node;
  }
  if (node.type === 'Object') {
    const member = node.members.find((candidate) => nameOf(candidate) === key);
    return member ? find(member.value, rest) : node;
  }
  return node;
}
