import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../model/edition.ts';
import { DataError } from '../model/problem.ts';
import { RIKET } from '../model/country.ts';
import {
  correctionsSchema,
  releasedMeasureSchema,
  releasesSchema,
  type Corrections,
  type Release,
  type Snapshot,
} from '../model/release.ts';
import { readJsonFile, type JsonFile } from '../readers/jsonFile.ts';
import { Problems } from './collect.ts';
import type { KnownToEditorial } from './editorial.ts';

export const RELEASES = 'data/releases.json';
const CORRECTIONS = 'data/corrections.json';

/** The releases, the newest first; none where there has been none yet. */
export function readReleases(root: string, problems: Problems, { edition }: { edition: Edition | null }): Release[] {
  if (!existsSync(join(root, RELEASES))) return [];
  const json = problems.attempt(() => readJsonFile(root, RELEASES), null);
  const releases = (json && problems.document(releasesSchema, RELEASES, json)?.releases) ?? [];
  const [newest] = releases;
  if (json && edition && newest && newest.version !== edition.version) {
    problems.add({
      file: RELEASES,
      line: json.lineOf(['releases', 0, 'version']),
      column: 'releases.0.version',
      value: newest.version,
      expected: `the version of data/edition.json, ${edition.version}`,
    });
  }
  return releases;
}

const RELEASED = 'data/released';
export const releasedFile = (measure: string) => `${RELEASED}/${measure}.json`;

/** What every figure read in the newest release. @throws DataError when it is not there, or not what it should be */
export function readReleased(root: string): Snapshot {
  const problems = new Problems();
  const folder = join(root, RELEASED);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  if (names.length === 0) problems.add({ file: RELEASED, expected: 'a file for each measure of the newest release' });
  const measures = names.toSorted().map((name) => {
    const measure = name.slice(0, -'.json'.length);
    const file = releasedFile(measure);
    const json = problems.attempt(() => readJsonFile(root, file), null);
    return [measure, json && problems.document(releasedMeasureSchema, file, json)] as const;
  });
  if (problems.list.length > 0) throw new DataError(problems.list);
  return Object.fromEntries(measures.flatMap(([measure, read]) => (read ? [[measure, read]] : [])));
}

/** The corrections, the newest first, and since when they are listed. */
export function readCorrections(root: string, problems: Problems, known: KnownToEditorial): Corrections | null {
  const json = problems.attempt(() => readJsonFile(root, CORRECTIONS), null);
  const read = json && problems.document(correctionsSchema, CORRECTIONS, json);
  if (!json || !read) return null;
  checkCorrections(read, json, problems, known);
  return read;
}

function checkCorrections(
  { since, corrections }: Corrections,
  json: JsonFile,
  problems: Problems,
  { indicators, regionCodes }: KnownToEditorial,
): void {
  const refuse = (path: (string | number)[], value: string, expected: string) =>
    problems.add({ file: CORRECTIONS, line: json.lineOf(path), column: path.join('.'), value, expected });
  corrections.forEach(({ id, date, indicator, regions }, index) => {
    const at = ['corrections', index];
    const next = corrections[index + 1];
    if (corrections.findIndex((other) => other.id === id) !== index) refuse([...at, 'id'], id, 'an id of its own');
    if (next && next.date > date) refuse([...at, 'date'], date, 'the newest first');
    if (date < since) refuse([...at, 'date'], date, `a day from ${since} on`);
    if (indicator !== null && indicators && !indicators.has(indicator)) {
      refuse([...at, 'indicator'], indicator, 'an indicator of data/indicators, or null');
    }
    for (const code of regions.filter((code) => code !== RIKET && regionCodes && !regionCodes.has(code))) {
      refuse([...at, 'regions'], code, 'codes of data/regions.csv');
    }
  });
}
