import { parseJsonText, type Json } from './jsonText.ts';
import { readTextFile } from './textFile.ts';

export interface JsonFile {
  value: Json;
  /** 1-based line of the value at a path, or of the nearest thing above it that exists. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** @throws DataError that names the line of a syntax fault, or of a key that stands twice, of which one would be lost */
export function readJsonFile(root: string, file: string): JsonFile {
  const { value, lineAt } = parseJsonText(readTextFile(root, file), file);
  return { value, lineOf: lineAt };
}
