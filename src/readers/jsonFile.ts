import { evaluate, parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import { DataError } from '../model/problem.ts';
import { readTextFile } from './textFile.ts';

export interface JsonFile {
  value: unknown;
  /** 1-based line of the value at a path, or of the nearest thing above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** @throws DataError that names line and column of a syntax fault */
export function readJsonFile(root: string, file: string): JsonFile {
  const text = readTextFile(root, file);
  let document: DocumentNode;
  try {
    document = parse(text, { mode: 'json' });
  } catch (error) {
    const { line, message } = error as { line?: number; message: string };
    throw new DataError([{ file, line, expected: `JSON (${message.split('\n')[0] ?? 'syntax'})` }]);
  }
  return { value: evaluate(document), lineOf: (path) => find(document.body, path).loc.start.line };
}

function find(node: ValueNode, path: readonly PropertyKey[]): ValueNode {
  const [key, ...rest] = path;
  if (key === undefined) return node;
  if (node.type === 'Array') {
    const element = node.elements[Number(key)];
    return element ? find(element.value, rest) : node;
  }
  if (node.type === 'Object') {
    const member = node.members.find(({ name }) => (name.type === 'String' ? name.value : name.name) === key);
    return member ? find(member.value, rest) : node;
  }
  return node;
}
