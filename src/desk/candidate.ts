import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Dataset } from '../dataset/readDataset.ts';
import { parsePeriod } from '../model/period.ts';
import { DataError } from '../model/problem.ts';
import type { PassedOver, ReadFigure, ReadFile } from '../model/readFile.ts';
import { slugOf } from '../common/letters.ts';
import type { Source } from '../model/source.ts';
import { csvOf, isSameValue, keyOf, parseRows, type FigureRow } from './figureRows.ts';
import { take, takersOf, type Taken } from './take.ts';

export const CANDIDATE = '.cache/candidate';
/** Which files the candidate is of, beside its publications. */
const OF_FILES = 'files.json';

/** Figures of one publication that somebody has brought in and nobody has accepted. */
export interface Candidate {
  source: Source;
  rows: FigureRow[];
}

export interface NamedFile {
  name: string;
  file: ReadFile;
}

export interface Import {
  candidates: Candidate[];
  taken: { name: string; taken: Taken }[];
  /** Measures that no definition takes. */
  untaken: { name: string; file: ReadFile; measure: string }[];
  /** What of each file was taken, in the order of the files. */
  accounts: Account[];
}

/** Every row of a file is in one of these. */
export interface Account {
  name: string;
  file: ReadFile;
  taken: number;
  passedOver: PassedOver[];
  /** Of measures that nobody takes: one in a measure that is taken stops the file. */
  notUnderstood: number;
}

/**
 * What the definitions take of the files, by publication.
 * @throws DataError when a file does not hold what a definition takes, or two files say different things
 */
export function candidatesOf(files: readonly NamedFile[], dataset: Dataset, today: string): Import {
  const taken: Import['taken'] = [];
  const untaken: Import['untaken'] = [];
  const accounts: Account[] = [];
  const bySource = new Map<string, Candidate>();
  const said = new Map<string, { row: FigureRow; name: string }>();
  refuseMissingPage(files);
  for (const { name, file } of files) {
    const own: Taken[] = [];
    for (const { id } of file.measures) {
      const takers = takersOf(file, id, [...dataset.indicators, ...dataset.waiting]);
      if (takers.length === 0) untaken.push({ name, file, measure: id });
      for (const taker of takers) own.push(take(name, file, id, taker.indicator, taker.own));
    }
    accounts.push(accountOf(name, file, own));
    if (own.length === 0) continue;
    taken.push(...own.map((one) => ({ name, taken: one })));
    const rows = own.flatMap((one) => one.rows);
    refuseFuture(rows, name, today);
    const known = samePublication(file, rows, dataset);
    const source = known ?? newSource(file, dataset, today);
    const candidate = bySource.get(source.id) ?? { source, rows: [] };
    bySource.set(source.id, candidate);
    if (!known) candidate.source = { ...candidate.source, definition: definitionOf(candidate.source, own) };
    candidate.rows.push(...notSaidBefore(rows, name, said));
  }
  return { candidates: [...bySource.values()].filter(({ rows }) => rows.length), taken, untaken, accounts };
}

/** A period that has not begun is a slip of the pen, and would lead on every page. */
function refuseFuture(rows: readonly FigureRow[], file: string, today: string): void {
  const now = parsePeriod(today)?.end ?? Infinity;
  const early = rows.find(({ period }) => (parsePeriod(period)?.start ?? 0) >= now);
  if (early)
    throw new DataError([
      { file, column: 'period', value: early.period, expected: `a period that has begun by ${today}` },
    ]);
}

/** Pages name each the next, so of those that are here one names none. */
function refuseMissingPage(files: readonly NamedFile[]): void {
  for (const own of Map.groupBy(files, ({ file }) => file.format).values()) {
    const last = own.at(-1);
    if (!last || own.some(({ file }) => file.continues === undefined)) continue;
    const expected = 'all pages in one command, but the last of these names another one';
    throw new DataError([{ file: last.name, column: 'next_url', value: last.file.continues, expected }]);
  }
}

/** What has become of each row of a file. */
function accountOf(name: string, file: ReadFile, own: readonly Taken[]): Account {
  const used = new Set(own.flatMap((one) => one.used));
  const leftOut = new Set(own.flatMap((one) => one.leftOut));
  const takenMeasures = new Set(own.map(({ measure }) => measure));
  const titles = new Map(file.measures.map(({ id, title }) => [id, title]));
  const rest = file.figures.filter((figure) => !used.has(figure));
  const categoryOf = otherCategories([...used], rest);
  const reasonOf = (figure: ReadFigure): string => {
    if (leftOut.has(figure)) return 'that the definition leaves out';
    if (!takenMeasures.has(figure.measure)) return UNTAKEN;
    const category = categoryOf(figure);
    const what = category === null ? 'regions or of the country' : `other categories (${category})`;
    return `of ${what}, which no definition takes`;
  };
  const others = [...Map.groupBy(rest, reasonOf)].map(([reason, figures]): PassedOver => {
    const [first] = figures;
    const what =
      reason === UNTAKEN ? titles.get(first?.measure ?? '') : Object.values(first?.dimensions ?? {}).join(', ');
    return { reason, rows: figures.length, first: `line ${first?.line ?? 1}${what ? ` (${what})` : ''}` };
  });
  const notUnderstood = file.faults.reduce((sum, { rows }) => sum + rows, 0);
  return { name, file, taken: used.size, passedOver: [...file.passedOver, ...others], notUnderstood };
}

const UNTAKEN = 'of measures that no definition takes';
const MOST_CATEGORIES = 5;

/** Of a figure that is not used: `gender K, M`, the dimension in which it is of another category, and all others there. */
function otherCategories(used: readonly ReadFigure[], rest: readonly ReadFigure[]) {
  const categoriesOf = ({ measure, dimensions = {} }: ReadFigure) =>
    Object.entries(dimensions).map(([name, category]) => ({
      name,
      category,
      key: [measure, name, category].join('\0'),
    }));
  const taken = new Set(used.flatMap((figure) => categoriesOf(figure).map(({ key }) => key)));
  const others = rest.flatMap(categoriesOf).filter(({ key }) => !taken.has(key));
  return (figure: ReadFigure): string | null => {
    const other = categoriesOf(figure).find(({ key }) => !taken.has(key));
    if (!other) return null;
    const all = new Set(others.filter(({ name }) => name === other.name).map(({ category }) => category));
    const more = all.size > MOST_CATEGORIES ? ', …' : '';
    return `${other.name} ${[...all].slice(0, MOST_CATEGORIES).join(', ')}${more}`;
  };
}

/**
 * A figure may come in several files, whatever publications they are of, and is taken once.
 * @throws DataError when two of them say different things
 */
function notSaidBefore(
  rows: readonly FigureRow[],
  name: string,
  said: Map<string, { row: FigureRow; name: string }>,
): FigureRow[] {
  return rows.filter((row) => {
    const other = said.get(keyOf(row));
    if (!other) said.set(keyOf(row), { row, name });
    else if (!isSameValue(other.row.value, row.value)) {
      const value = row.value || 'missing';
      const expected = `${other.row.value || 'missing'}, as ${other.name} has for ${keyOf(row).trim()}`;
      throw new DataError([{ file: name, value, expected }]);
    }
    return !other;
  });
}

/** The publication that we have already, when all that the file says stands there and is the same. */
function samePublication(
  file: ReadFile,
  rows: readonly FigureRow[],
  { sources, observations }: Dataset,
): Source | null {
  const known = new Map(
    observations.map((one) => [keyOf({ ...one, value: '', count: '', of: '', lower: '', upper: '' }), one]),
  );
  const found = rows.map((row) => {
    const one = known.get(keyOf(row));
    return one && isSameValue(row.value, one.category ?? one.printed) ? one.source : null;
  });
  const [first] = found;
  if (!first || found.some((source) => source !== first)) return null;
  return sources.find(({ id, publisher }) => id === first && publisher === file.publisher) ?? null;
}

const USED = 'Här används ';

/** What a publication says of itself names all that is taken of it, from whichever file. */
function definitionOf({ definition }: Source, taken: readonly Taken[]): string {
  const [about = '', used = ''] = definition.split(` ${USED}`);
  const before = used.replace(/\.$/, '').split('; ').filter(Boolean);
  const measures = taken.map(({ measure, title }) => (title === measure ? measure : `”${title.trim()}” (${measure})`));
  return `${about} ${USED}${[...new Set([...before, ...measures])].join('; ')}.`;
}

function newSource(file: ReadFile, { sources }: Dataset, today: string): Source {
  const before = sources.findLast(({ publisher, relation }) => publisher === file.publisher && relation !== 'press');
  const retrieved = file.retrieved ?? today;
  const id = `${slugOf(file.publisher)}-${retrieved}`;
  // Brought in before on the same day: what is known of it stays, and more of it is used.
  const same = sources.find((source) => source.id === id);
  if (same) return same;
  return {
    id,
    publisher: file.publisher,
    relation: before?.relation ?? 'own',
    behind: before?.behind ?? null,
    title: file.title || file.publisher,
    url: before?.url ?? null,
    published: null,
    party: false,
    place: before?.place ?? { kind: 'unknown', why: 'Var i utgivarens material siffrorna står är inte antecknat.' },
    reading: { at: 'publisher', date: retrieved, copy: null },
    definition: `${file.title || file.publisher}.`,
    note: null,
  };
}

/** Whole, or not there at all: a run that is killed leaves nothing of one. */
export function writeCandidates(root: string, candidates: readonly Candidate[], names: readonly string[]): void {
  const draft = join(root, `${CANDIDATE}.next`);
  rmSync(draft, { recursive: true, force: true });
  for (const { source, rows } of candidates) {
    const files = { 'source.json': `${JSON.stringify(source, null, 2)}\n`, 'figures.csv': csvOf(rows) };
    for (const [name, text] of Object.entries(files)) {
      const path = join(draft, source.id, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  writeFileSync(join(draft, OF_FILES), `${JSON.stringify([...new Set(names.map(shortName))])}\n`);
  takeCandidateAway(root);
  renameSync(draft, join(root, CANDIDATE));
}

/** Of an address, which names every region and year, whose it is. */
const shortName = (name: string) => URL.parse(name)?.host || name;

/** An import that fails must not leave the figures of another, which a person would then accept for its own. */
export function takeCandidateAway(root: string): void {
  const [folder, gone] = [join(root, CANDIDATE), join(root, `${CANDIDATE}.gone`)];
  rmSync(gone, { recursive: true, force: true });
  // In one step: half a candidate would be read as a whole one.
  if (existsSync(folder)) renameSync(folder, gone);
  rmSync(gone, { recursive: true, force: true });
}

/** What an import that fails leaves behind. */
export const nothingBroughtIn = (root: string): string =>
  `nothing was brought in${existsSync(join(root, CANDIDATE)) ? '' : '; there is no candidate now'}`;

export interface BroughtIn {
  candidates: Candidate[];
  /** Of the files, or of the publishers who were asked. */
  names: string[];
  at: Date;
}

/** @throws DataError when there is none, or one that has been spoilt */
export function readCandidates(root: string): BroughtIn {
  const folder = join(root, CANDIDATE);
  if (!existsSync(folder)) {
    throw new DataError([{ file: CANDIDATE, expected: 'a candidate: bring one in with npm run data:import -- FILE' }]);
  }
  const read = <T>(name: string, expected: string, reader: (path: string) => T): T => {
    try {
      return reader(join(folder, name));
    } catch {
      throw new DataError([{ file: `${CANDIDATE}/${name}`, expected }]);
    }
  };
  const about = read(OF_FILES, 'the names of its files, as data:import writes them', (path) => ({
    names: JSON.parse(readFileSync(path, 'utf8')) as string[],
    at: statSync(path).mtime,
  }));
  const ids = readdirSync(folder).filter((name) => name !== OF_FILES);
  const candidates = ids.toSorted().map((id) =>
    read(id, 'source.json and figures.csv as data:import writes them', (path) => ({
      source: { ...(JSON.parse(readFileSync(join(path, 'source.json'), 'utf8')) as Source), id },
      rows: parseRows(readFileSync(join(path, 'figures.csv'), 'utf8')),
    })),
  );
  return { candidates, ...about };
}
