import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { DataError } from '../model/problem.ts';

// Several files of data/ change together or not at all. What is to be written stands first, whole, in a journal; from the
// moment that this has its name, whoever reads data/ writes what is left of it before anything else.

const JOURNAL = '.cache/accept.json';
/** The journal when all of it has been written. Its time tells a reader that data/ has changed meanwhile. */
const DONE = '.cache/accepted.json';

/** Path under the project's root, and its new contents; null: the file goes. */
export type Writes = ReadonlyMap<string, string | null>;

/** What an accept and a release write; a journal that names anything else is none. */
const WRITTEN =
  /^data\/(sources\/[a-z0-9-]+\/(figures\.csv|source\.json)|(released\/[a-z0-9-]+|releases|edition)\.json)$/;

const journalSchema = z.array(
  z.strictObject({
    path: z.string().regex(WRITTEN),
    /** SHA-256 of what stood there when the journal was written; null: nothing. */
    before: z.string().nullable(),
    text: z.string().nullable(),
  }),
);
type Journal = z.infer<typeof journalSchema>;

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

function hashAt(path: string): string | null {
  return existsSync(path) ? sha256(readFileSync(path)) : null;
}

/**
 * Writes all of the files, so that a run that is killed at any moment leaves all as they were, or a journal from which
 * the next reader writes the rest.
 * @throws DataError when another run is writing just now
 */
export function writeTogether(root: string, writes: Writes): void {
  if (existsSync(join(root, JOURNAL))) {
    throw new DataError([
      { file: JOURNAL, expected: 'no other accept or release at the same time; run the command again' },
    ]);
  }
  const journal: Journal = [...writes].map(([path, text]) => ({ path, before: hashAt(join(root, path)), text }));
  mkdirSync(join(root, '.cache'), { recursive: true });
  const draft = join(root, `${JOURNAL}.draft`);
  // On the disk itself before it counts, should the power go.
  writeFileSync(draft, JSON.stringify(journal), { flush: true });
  renameSync(draft, join(root, JOURNAL));
  apply(root, journal);
}

/**
 * Writes what is left of a journal.
 * @returns the files that it was about; none when there was no journal
 * @throws DataError when one of them has been changed by somebody else meanwhile, or the journal has been spoilt
 */
export function finishWriting(root: string): string[] {
  const path = join(root, JOURNAL);
  if (!existsSync(path)) return [];
  const journal = readJournal(path);
  apply(root, journal);
  return journal.map((one) => one.path);
}

function readJournal(path: string): Journal {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new DataError([{ file: JOURNAL, expected: `the journal of an accept or a release; ${REMEDY}` }]);
  }
}

const REMEDY = `remove ${JOURNAL} to leave data/ as it is`;

function apply(root: string, journal: Journal): void {
  const left = journal.filter(({ path, text }) => hashAt(join(root, path)) !== (text === null ? null : sha256(text)));
  const foreign = left.filter(({ path, before }) => hashAt(join(root, path)) !== before);
  if (foreign.length) {
    const expected = `what was there when it was to be replaced: put that back, or ${REMEDY}`;
    throw new DataError(foreign.map(({ path }) => ({ file: path, expected })));
  }
  for (const { path, text } of left) write(join(root, path), text);
  for (const { path } of journal) rmSync(join(root, dirname(path), DRAFT), { force: true });
  renameSync(join(root, JOURNAL), join(root, DONE));
}

/** A name that begins with a dot is no source and no definition. */
const DRAFT = '.draft';

function write(target: string, text: string | null): void {
  if (text === null) return rmSync(target, { force: true });
  mkdirSync(dirname(target), { recursive: true });
  const draft = join(dirname(target), DRAFT);
  writeFileSync(draft, text, { flush: true });
  renameSync(draft, target);
}

/** What `read` makes of data/ as it is between two accepts, never in the middle of one. */
export function readBetweenWrites<T>(root: string, read: () => T): T {
  for (;;) {
    finishWriting(root);
    const before = lastWriting(root);
    try {
      const found = read();
      if (before === lastWriting(root)) return found;
    } catch (error) {
      if (before === lastWriting(root)) throw error;
    }
  }
}

function lastWriting(root: string): string {
  if (existsSync(join(root, JOURNAL))) return 'under way';
  const done = statSync(join(root, DONE), { bigint: true, throwIfNoEntry: false });
  return done ? `${done.ino} ${done.mtimeNs}` : 'never';
}
