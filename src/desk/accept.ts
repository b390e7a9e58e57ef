import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SOURCES } from '../dataset/definitions.ts';
import { readDataset } from '../dataset/readDataset.ts';
import type { Candidate } from './candidate.ts';
import type { Difference, Held } from './difference.ts';
import { csvOf, figuresFile, keyOf, rowsIn, type FigureRow } from './figureRows.ts';

/** Path under the project's root, and its new contents; null: the file goes. */
type Writes = Map<string, string | null>;

/**
 * Writes what the difference says into data/, each file whole or not at all, and only after the data set that they
 * would make has been read without a fault.
 * @returns the files that were written
 * @throws DataError when the data set would not be sound; nothing has been written then
 */
export function accept(root: string, candidates: readonly Candidate[], difference: Difference): string[] {
  const writes = writesOf(root, candidates, difference);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const trial = mkdtempSync(join(root, '.cache/trial-'));
  try {
    cpSync(join(root, 'data'), join(trial, 'data'), { recursive: true });
    writeAll(trial, writes);
    readDataset(trial);
  } finally {
    rmSync(trial, { recursive: true, force: true });
  }
  writeAll(root, writes);
  return [...writes.keys()];
}

/** A figure may stand only once: the row that a newer publication replaces goes from its old source. */
function writesOf(root: string, candidates: readonly Candidate[], { added, changed, removed }: Difference): Writes {
  const writes: Writes = new Map();
  const gone: Held[] = [...removed, ...changed.map(({ old }) => old)];
  const come: Held[] = [...added, ...changed];
  for (const source of new Set([...gone, ...come].map((one) => one.source))) {
    const leaves = new Set(ownRows(gone, source).map(keyOf));
    const stays = rowsIn(root, source).filter((row) => !leaves.has(keyOf(row)));
    const rows = [...stays, ...ownRows(come, source)];
    writes.set(figuresFile(source), rows.length ? csvOf(rows) : null);
  }
  for (const { source } of candidates) {
    const path = `${SOURCES}/${source.id}/source.json`;
    const isNeeded = come.some((one) => one.source === source.id);
    if (isNeeded && !existsSync(join(root, path))) writes.set(path, `${JSON.stringify(source, null, 2)}\n`);
  }
  return writes;
}

const ownRows = (all: readonly Held[], source: string): FigureRow[] =>
  all.filter((one) => one.source === source).map(({ row }) => row);

/** Each file is written aside and renamed, which is one step; what is killed between two files, the next run tells of. */
function writeAll(root: string, writes: Writes): void {
  for (const [path, text] of writes) {
    const target = join(root, path);
    if (text === null) {
      rmSync(target, { force: true });
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    // A name that begins with a dot is no source and no definition, should it be left behind.
    const draft = join(dirname(target), '.draft');
    writeFileSync(draft, text);
    renameSync(draft, target);
  }
}

/** Every row of data/, with the publication in which it stands. */
export function heldRows(root: string, sources: readonly { id: string }[]): Held[] {
  return sources.flatMap(({ id }) => rowsIn(root, id).map((row) => ({ row, source: id })));
}
