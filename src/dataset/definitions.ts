import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { indicatorSchema, type Indicator } from '../model/indicator.ts';
import { isPartialDate } from '../model/period.ts';
import { sourceSchema, type Source } from '../model/source.ts';
import { readJsonFile } from '../readers/jsonFile.ts';
import type { Problems } from './collect.ts';

export const INDICATORS = 'data/indicators';
export const SOURCES = 'data/sources';
const EDITION = 'data/edition.json';

/** What version of the data this is; the only date on the site that is not a publication's. */
export const editionSchema = z.strictObject({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'a version such as 1.0.0' }),
  updated: z
    .string()
    .refine((date) => date.length === 10 && isPartialDate(date), { error: 'a date such as 2026-11-22' }),
});

export type Edition = z.infer<typeof editionSchema>;

export function readEdition(root: string, problems: Problems): Edition | null {
  const json = problems.attempt(() => readJsonFile(root, EDITION), null);
  return json && problems.document(editionSchema, EDITION, json);
}

/** The publications that figures can be of, whether or not their source.json can be read. */
export const sourceFolders = (root: string): string[] => namesIn(root, SOURCES);

export function readSources(root: string, problems: Problems): Source[] {
  return sourceFolders(root).flatMap((id) => {
    const file = `${SOURCES}/${id}/source.json`;
    if (!existsSync(join(root, file))) {
      problems.add({ file, expected: 'this file: every folder of figures says where they come from' });
      return [];
    }
    const json = problems.attempt(() => readJsonFile(root, file), null);
    const source = json && problems.document(sourceSchema, file, json);
    if (!source) return [];
    if (source.id === id) return [source];
    problems.add({
      file,
      line: json.lineOf(['id']),
      column: 'id',
      value: source.id,
      expected: `the folder's name, ${id}`,
    });
    return [];
  });
}

export function readIndicators(root: string, problems: Problems, regionCodes: ReadonlySet<string> | null): Indicator[] {
  const names = namesIn(root, INDICATORS).filter((name) => name.endsWith('.json'));
  if (names.length === 0) problems.add({ file: INDICATORS, expected: 'a definition for each indicator' });
  const sources = new Set(sourceFolders(root));
  return names.flatMap((name) => {
    const file = `${INDICATORS}/${name}`;
    const json = problems.attempt(() => readJsonFile(root, file), null);
    const indicator = json && problems.document(indicatorSchema, file, json);
    if (!indicator) return [];
    const refuse = (path: (string | number)[], value: string, expected: string) =>
      problems.add({ file, line: json.lineOf(path), column: path.join('.'), value, expected });

    const slug = name.replace(/\.json$/, '');
    if (indicator.slug !== slug) refuse(['slug'], indicator.slug, `the file's name, ${slug}`);
    indicator.referenceLines.forEach(({ source }, index) => {
      if (!sources.has(source)) refuse(['referenceLines', index, 'source'], source, `a folder of ${SOURCES}`);
    });
    indicator.breaks.forEach((seriesBreak, index) => {
      for (const code of seriesBreak.regions.filter((code) => regionCodes && !regionCodes.has(code))) {
        refuse(['breaks', index, 'regions'], code, 'a code of data/regions.csv');
      }
    });
    if (indicator.kind === 'category' && indicator.categories.length === 0) {
      refuse(['categories'], '[]', 'at least one category');
    }
    if (indicator.kind !== 'category' && (indicator.decimals === null || indicator.bounds === null)) {
      refuse(indicator.decimals === null ? ['decimals'] : ['bounds'], 'null', 'a value, since figures are numbers');
    }
    if (
      indicator.kind === 'percent' &&
      indicator.bounds &&
      indicator.bounds.max > 100 &&
      indicator.coverage !== 'partial'
    ) {
      refuse(['bounds', 'max'], String(indicator.bounds.max), 'at most 100 for a share');
    }
    return [indicator];
  });
}

function namesIn(root: string, folder: string): string[] {
  const path = join(root, folder);
  // Sorted by code point, so that the output does not depend on the file system.
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith('.'))
        .toSorted()
    : [];
}
