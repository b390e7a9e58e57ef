import type { z } from 'zod';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';

/** Says of a value in a document what should have stood in its place. */
export type Refuse = (path: (string | number)[], value: string, expected: string) => void;

/** What an editorial file may name; null where what is named is itself at fault or away, so that one fault is told once. */
export interface KnownToEditorial {
  sources: ReadonlySet<string> | null;
  /** Slugs. */
  indicators: ReadonlySet<string> | null;
  regionCodes: ReadonlySet<string> | null;
}

/** The names as a set; null when there are none at all. */
export const knownNames = (names: readonly string[]) => (names.length ? new Set(names) : null);

export const lacks = (known: ReadonlySet<string> | null, name: string): boolean => known !== null && !known.has(name);

/** An editorial file that keeps to its schema, with the means to refuse what is wrong with it besides; else null. */
export function readEditorial<S extends z.ZodType>(
  root: string,
  problems: Problems,
  file: string,
  schema: S,
): { document: z.infer<S>; refuse: Refuse } | null {
  const json = problems.attempt(() => readJsonFile(root, file), null);
  const document = json && problems.document(schema, file, json);
  if (!document) return null;
  const refuse: Refuse = (path, value, expected) =>
    problems.add({ file, line: json.lineOf(path), column: path.join('.'), value, expected });
  return { document, refuse };
}

/** Refuses an id that stands twice: an address could not tell which is meant. */
export function refuseTwice(list: readonly { id: string }[], key: string, refuse: Refuse): void {
  list.forEach(({ id }, index) => {
    if (list.findIndex((other) => other.id === id) !== index) refuse([key, index, 'id'], id, 'each id once');
  });
}
