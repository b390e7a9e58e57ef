import type { z } from 'zod';
import type { Indicator } from '../model/indicator.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';
import { definedSlugs, SOURCES, sourceFolders } from './definitions.ts';

// What is told in words, under data/editorial: a file is held against its schema when it is read, then the reader of each
// kind refuses what it names that is not there. Every fault is one line, as with the figures.

type Path = readonly (string | number)[];

/** Says of a value in a document what should have stood in its place. */
export type Refuse = (path: Path, value: string, expected: string) => void;

/** A file that keeps to its schema, with the means to refuse what is wrong with it besides. */
export interface EditorialFile<T> {
  document: T;
  refuse: Refuse;
}

type Identified = readonly { id: string }[];

/** What an editorial file may name; null where what is named is itself at fault or away, so that one fault is told once. */
export interface KnownToEditorial {
  /** Folders of data/sources. */
  sources: ReadonlySet<string> | null;
  /** Slugs. */
  indicators: ReadonlySet<string> | null;
  regionCodes: ReadonlySet<string> | null;
}

/** What the files under `root` may name: no measure that waits for its figures, which has no page. */
export function knownToEditorial(
  root: string,
  regionCodes: ReadonlySet<string> | null,
  waiting: readonly Pick<Indicator, 'slug'>[],
): KnownToEditorial {
  const names = (found: readonly string[]) => (found.length ? new Set(found) : null);
  const waits = new Set(waiting.map(({ slug }) => slug));
  const shown = definedSlugs(root).filter((slug) => !waits.has(slug));
  return { regionCodes, indicators: names(shown), sources: names(sourceFolders(root)) };
}

export const lacks = (known: ReadonlySet<string> | null, name: string): boolean => known !== null && !known.has(name);

/** An editorial file; null when it cannot be read or does not keep to its schema, which is then told. */
export function readEditorial<S extends z.ZodType>(
  root: string,
  problems: Problems,
  file: string,
  schema: S,
): EditorialFile<z.infer<S>> | null {
  const json = problems.attempt(() => readJsonFile(root, file), null);
  const document = json && problems.document(schema, file, json);
  if (!document) return null;
  const refuse: Refuse = (path, value, expected) =>
    problems.add({ file, line: json.lineOf(path), column: path.join('.'), value, expected });
  return { document, refuse };
}

/** Refuses an id that stands twice: an address could not tell which is meant. */
export function refuseTwice(refuse: Refuse, list: string, items: Identified): void {
  items.forEach(({ id }, index) => {
    const first = items.findIndex((item) => item.id === id);
    if (first !== index) refuse([list, index, 'id'], id, `this id once; it also stands at ${list}.${first}.id`);
  });
}

/** Refuses the name of something that another list of the same file, such as its kinds or roles, does not hold. */
export function refuseUnlisted(refuse: Refuse, path: Path, value: string, lists: Readonly<Record<string, Identified>>) {
  for (const [list, items] of Object.entries(lists)) {
    if (!items.some(({ id }) => id === value)) refuse(path, value, `an id of ${list}`);
  }
}

/** Refuses a publication that there is not. */
export function refuseUnknownSource(refuse: Refuse, path: Path, source: string, known: KnownToEditorial): void {
  if (lacks(known.sources, source)) refuse(path, source, `a folder of ${SOURCES}`);
}

/** Refuses each publication of a list that there is not; `path` is that of what names them. */
export function refuseUnknownSources(refuse: Refuse, path: Path, named: readonly string[], known: KnownToEditorial) {
  named.forEach((source, index) => refuseUnknownSource(refuse, [...path, 'sources', index], source, known));
}

/** Refuses a region that there is not. */
export function refuseUnknownRegion(refuse: Refuse, path: Path, region: string, known: KnownToEditorial): void {
  if (lacks(known.regionCodes, region)) refuse(path, region, 'a code of data/regions.csv');
}
