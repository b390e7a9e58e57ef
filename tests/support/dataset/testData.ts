import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import Papa from 'papaparse';
import { DataError } from '../../../src/model/problem.ts';
import { readDataset, type Dataset } from '../../../src/dataset/readDataset.ts';

// The data, as it is, as a copy that can be spoilt, and as raw rows. There are two of it. Today's is what readers get, and
// a test of it holds a rule: tomorrow it has another year and another measure. The fixed data is data/ as a release had it,
// for tests of the code that know which figures they look at.

export const PROJECT = join(import.meta.dirname, '../../..');

/** Today's is that of the project. */
type Which = 'today' | 'fixed';

const FIXED_FOLDER = join(PROJECT, 'tests/visual');

/** The fixed data as it is kept: path, `data/…`, → text. `npm run visual -- --freeze` takes today's in its place. */
export function fixedFiles(): Record<string, string> {
  const name = readdirSync(FIXED_FOLDER).find((file) => /^data-\d+\.\d+\.\d+\.br$/.test(file));
  if (name === undefined) throw new Error('tests/visual has no fixed data: npm run visual -- --freeze');
  return JSON.parse(brotliDecompressSync(readFileSync(join(FIXED_FOLDER, name))).toString('utf8')) as Record<
    string,
    string
  >;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

let fixed: string | undefined;

/** Unpacked once for all tests of a process. */
function rootOf(which: Which): string {
  if (which === 'today') return PROJECT;
  if (fixed === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'bristkartan-fixed-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    writeFiles(folder, fixedFiles());
    fixed = folder;
  }
  return fixed;
}

interface Wanted {
  /** The fixed data where nothing is said. */
  of?: Which;
  /** Measures and sources of which all figures are wanted; the large tables keep the newest period of the others. */
  whole?: readonly string[];
}

/** A copy of data/ in a folder of its own. To read all figures is most of what reading it costs: see `Wanted`. */
export class DataCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'bristkartan-'));
  private readonly kept = new Map<string, Buffer | null>();

  constructor({ of = 'fixed', whole }: Wanted = {}) {
    cpSync(join(rootOf(of), 'data'), join(this.root, 'data'), { recursive: true });
    if (!whole) return;
    for (const source of readdirSync(join(this.root, 'data/sources'))) {
      const path = join(this.root, 'data/sources', source, 'figures.csv');
      const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      if (text.length > LARGE && !whole.includes(source)) writeFileSync(path, newestOf(text, new Set(whole)));
    }
  }

  has(file: string): boolean {
    return existsSync(join(this.root, file));
  }

  read(file: string): Buffer {
    return readFileSync(join(this.root, file));
  }

  write(file: string, contents: string | Buffer): void {
    this.keep(file);
    writeFileSync(join(this.root, file), contents);
  }

  remove(file: string): void {
    this.keep(file);
    rmSync(join(this.root, file));
  }

  /** Puts `to` in place of the one `from`; gives the line on which it stood. */
  replace(file: string, from: string, to: string): number {
    const [before, after, ...more] = this.read(file).toString().split(from);
    if (before === undefined || after === undefined || more.length) {
      throw new Error(`"${from}" does not stand once in ${file}`);
    }
    this.write(file, before + to + after);
    return before.split('\n').length;
  }

  /** Everything as it was copied. */
  restore(): void {
    for (const [file, contents] of this.kept) {
      if (contents === null) rmSync(join(this.root, file), { force: true });
      else writeFileSync(join(this.root, file), contents);
    }
    this.kept.clear();
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private keep(file: string): void {
    if (!this.kept.has(file)) this.kept.set(file, existsSync(join(this.root, file)) ? this.read(file) : null);
  }
}

/** In characters. */
const LARGE = 10_000;

function newestOf(table: string, whole: ReadonlySet<string>): string {
  const { data, meta } = Papa.parse<RawRow>(table.trim(), { header: true });
  const newest = new Map<string, string>();
  for (const { indicator, period } of data) {
    if (period > (newest.get(indicator) ?? '')) newest.set(indicator, period);
  }
  const stays = data.filter(({ indicator, period }) => whole.has(indicator) || newest.get(indicator) === period);
  return `${Papa.unparse(stays, { columns: meta.fields, newline: '\n' })}\n`;
}

/** What a person who wrote the data under `root` is told of it. */
export function problemLines(root: string): string[] {
  try {
    readDataset(root);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message.split('\n');
  }
}

const datasets = new Map<Which, Dataset>();

/** Read once for all tests of a process, so nobody may change it. */
function datasetOf(which: Which): Dataset {
  const known = datasets.get(which) ?? frozen(readDataset(rootOf(which)));
  datasets.set(which, known);
  return known;
}

/** Today's data: for rules that hold of every figure, and never for one that it has today. */
export const realDataset = (): Dataset => datasetOf('today');

export const fixedDataset = (): Dataset => datasetOf('fixed');

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A row of a figures.csv as it is written, read without any of the project's own readers. */
export type RawRow = Partial<Record<string, string>> & { indicator: string; region: string; period: string };

const rowsOf = (which: Which, indicator?: string): RawRow[] =>
  allRows(which).filter((row) => indicator === undefined || row.indicator === indicator);

/** Of today's data. */
export const rawRows = (indicator?: string): RawRow[] => rowsOf('today', indicator);

export const fixedRows = (indicator?: string): RawRow[] => rowsOf('fixed', indicator);

const rows = new Map<Which, RawRow[]>();

function allRows(which: Which): RawRow[] {
  const folder = join(rootOf(which), 'data/sources');
  const known =
    rows.get(which) ??
    readdirSync(folder)
      .map((source) => join(folder, source, 'figures.csv'))
      .filter((file) => existsSync(file))
      .flatMap((file) => Papa.parse<RawRow>(readFileSync(file, 'utf8').trim(), { header: true }).data);
  rows.set(which, known);
  return known;
}

/** The same numbers in every run, for tests that try many inputs (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
