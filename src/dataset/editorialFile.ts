import type { z } from 'zod';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';
import { SOURCES } from './definitions.ts';

type Path = (string | number)[];

/** A file of data/editorial that keeps to its schema, and how to refuse what it says in a place. */
export interface EditorialFile<T> {
  contents: T;
  refuse(path: Path, value: string, expected: string): void;
}

/** Null when the file cannot be read or does not keep to its schema; what is wrong with it is then kept. */
export function readEditorialFile<S extends z.ZodType>(
  root: string,
  problems: Problems,
  { file, schema }: { file: string; schema: S },
): EditorialFile<z.infer<S>> | null {
  const json = problems.attempt(() => readJsonFile(root, file), null);
  const contents = json && problems.document(schema, file, json);
  if (!json || contents === null) return null;
  return {
    contents,
    refuse: (path, value, expected) =>
      problems.add({ file, line: json.lineOf(path), column: path.join('.'), value, expected }),
  };
}

/** Every id that stands a second time in a list. */
export function refuseTwice({ refuse }: EditorialFile<unknown>, list: string, items: readonly { id: string }[]): void {
  items.forEach(({ id }, index) => {
    const first = items.findIndex((item) => item.id === id);
    if (first !== index) refuse([list, index, 'id'], id, `this id once; it also stands at ${list}.${first}.id`);
  });
}

/** A name of something in another list of the same file, such as a kind or a role. */
export function refuseUnknown(
  { refuse }: EditorialFile<unknown>,
  { path, value, list, items }: { path: Path; value: string; list: string; items: readonly { id: string }[] },
): void {
  if (!items.some(({ id }) => id === value)) refuse(path, value, `an id of ${list}`);
}

/** Publications that there are not; where there are none at all, that is told once elsewhere. */
export function refuseUnknownSources(
  { refuse }: EditorialFile<unknown>,
  path: Path,
  named: readonly string[],
  known: ReadonlySet<string>,
): void {
  named.forEach((source, index) => {
    if (known.size > 0 && !known.has(source)) refuse([...path, 'sources', index], source, `a folder of ${SOURCES}`);
  });
}
