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
  let document: DocumentNode;
  try {
    document = parse(text, { mode: 'json' });
  } catch (error) {
    const { line, message } = error as { line?: number; message: string };
    throw new DataError([{ file, line, expected: `JSON (${message.split('\n')[0] ?? 'syntax'})` }]);
  }
  const doubled = doubledKeys(document.body);
  if (doubled.length) throw new DataError(doubled.map((key) => ({ file, ...key, expected: 'each key once' })));
  return { value: evaluate(document), lineOf: (path) => find(document.body, path).loc.start.line };
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
