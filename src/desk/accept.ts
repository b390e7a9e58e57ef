import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOURCES } from '../dataset/definitions.ts';
import { writeTogether, type Writes } from '../dataset/journal.ts';
import { readDataset, type Dataset } from '../dataset/readDataset.ts';
import type { Source } from '../model/source.ts';
import type { Candidate } from './candidate.ts';
import type { Difference, Held } from './difference.ts';
import { csvOf, figuresFile, keyOf, rowsIn, type FigureRow } from './figureRows.ts';

const TRIAL = 'trial-';

/**
 * Writes what the difference says into data/, all of it or nothing, and only after the data set that it would make has
 * been read without a fault. What the candidates leave out goes only when that is wished for: a
 * file may hold but one region.
 * @returns the files that were written
 * @throws DataError when the data set would not be sound; nothing has been written then
 */
export function accept(
  root: string,
  candidates: readonly Candidate[],
  difference: Difference,
  wish: { removes: boolean },
): string[] {
  return writeSound(root, acceptedWrites(root, candidates, difference, wish));
}

/** What accepting would write. */
export function acceptedWrites(
  root: string,
  candidates: readonly Candidate[],
  difference: Difference,
  { removes }: { removes: boolean },
): Writes {
  return writesOf(root, candidates, { ...difference, leftOut: removes ? difference.leftOut : [] });
}

/**
 * Files of data/, all of them or none, after the data set that they would make has been read without a fault.
 * @returns their paths
 * @throws DataError when it would not be sound; nothing has been written then
 */
export function writeSound(root: string, writes: Writes): string[] {
  if (writes.size === 0) return [];
  datasetWith(root, writes);
  writeTogether(root, writes);
  return [...writes.keys()];
}

/**
 * The data set that the files would make; nothing is written.
 * @throws DataError when it would not be sound
 */
export function datasetWith(root: string, writes: Writes): Dataset {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  // Of runs that were killed.
  for (const name of readdirSync(cache)) {
    if (name.startsWith(TRIAL)) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const trial = mkdtempSync(join(cache, TRIAL));
  try {
    cpSync(join(root, 'data'), join(trial, 'data'), { recursive: true });
    for (const [path, text] of writes) {
      mkdirSync(dirname(join(trial, path)), { recursive: true });
      if (text === null) rmSync(join(trial, path), { force: true });
      else writeFileSync(join(trial, path), text);
    }
    return readDataset(trial);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
}

/** A figure may stand only once: the row that a newer publication replaces goes from its old source. */
function writesOf(root: string, candidates: readonly Candidate[], { added, changed, leftOut }: Difference): Writes {
  const writes = new Map<string, string | null>();
  const gone: Held[] = [...leftOut, ...changed.map(({ old }) => old)];
  const come: Held[] = [...added, ...changed];
  for (const source of new Set([...gone, ...come].map((one) => one.source))) {
    const leaves = new Set(ownRows(gone, source).map(keyOf));
    const stays = rowsIn(root, source).filter((row) => !leaves.has(keyOf(row)));
    const rows = [...stays, ...ownRows(come, source)];
    writes.set(figuresFile(source), rows.length ? csvOf(rows) : null);
  }
  for (const { source } of candidates) {
    const path = `${SOURCES}/${source.id}/source.json`;
    if (!come.some((one) => one.source === source.id)) continue;
    // What a person has written down of a publication that is there already stays; it now says what more of it is used.
    const held = existsSync(join(root, path)) ? (JSON.parse(readFileSync(join(root, path), 'utf8')) as Source) : source;
    writes.set(path, `${JSON.stringify({ ...held, definition: source.definition }, null, 2)}\n`);
  }
  return writes;
}

const ownRows = (all: readonly Held[], source: string): FigureRow[] =>
  all.filter((one) => one.source === source).map(({ row }) => row);

/** Every row of data/, with the publication in which it stands. */
export function heldRows(root: string, sources: readonly { id: string }[]): Held[] {
  return sources.flatMap(({ id }) => rowsIn(root, id).map((row) => ({ row, source: id })));
}
