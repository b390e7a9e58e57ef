import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { DataError } from '../model/problem.ts';
import { readDataset, type Dataset } from './readDataset.ts';

// For tests only: the project's own data, as it is, as a copy that can be spoilt, and as raw rows.

export const PROJECT = join(import.meta.dirname, '../..');

interface Wanted {
  /** Measures and sources of which all figures are wanted; the large tables keep the newest period of the others. */
  whole?: readonly string[];
}

/** A copy of data/ in a folder of its own. To read all figures is most of what reading it costs: see `Wanted`. */
export class DataCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'bristkartan-'));
  private readonly kept = new Map<string, Buffer | null>();

  constructor({ whole }: Wanted = {}) {
    cpSync(join(PROJECT, 'data'), join(this.root, 'data'), { recursive: true });
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

let real: Dataset | undefined;

/** Read once for all tests of a process, so nobody may change it. */
export const realDataset = (): Dataset => (real ??= frozen(readDataset(PROJECT)));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** A row of a figures.csv as it is written, read without any of the project's own readers. */
export type RawRow = Partial<Record<string, string>> & { indicator: string; region: string; period: string };

export function rawRows(indicator?: string): RawRow[] {
  return allRows().filter((row) => indicator === undefined || row.indicator === indicator);
}

let rows: RawRow[] | undefined;

function allRows(): RawRow[] {
  const folder = join(PROJECT, 'data/sources');
  rows ??= readdirSync(folder)
    .map((source) => join(folder, source, 'figures.csv'))
    .filter((file) => existsSync(file))
    .flatMap((file) => Papa.parse<RawRow>(readFileSync(file, 'utf8').trim(), { header: true }).data);
  return rows;
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
