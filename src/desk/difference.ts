import type { Dataset } from '../dataset/readDataset.ts';
import type { Source } from '../model/source.ts';
import type { Candidate } from './candidate.ts';
import { isSameValue, keyOf, type FigureRow } from './figureRows.ts';
import { outOfLine, unmetSums, withoutLimit, type OutOfLine, type Unlimited, type UnmetSum } from './suspicions.ts';

export interface Held {
  row: FigureRow;
  source: string;
}

export interface Change {
  row: FigureRow;
  source: string;
  /** What stands in data/ today. */
  old: Held;
}

/** What accepting the candidates would do to data/. */
export interface Difference {
  added: Held[];
  changed: Change[];
  /** Published figures, and sums of ours that say otherwise: what is published stays. */
  kept: Change[];
  unchanged: number;
  /** What the same publisher gave for these periods before and the candidates leave out: gone, or only not in this file. */
  leftOut: Held[];
  /** Regions that the candidate no longer has any figure of. */
  vanished: { indicator: string; regions: string[] }[];
  /** What the publication says of itself, old and new. */
  definitions: { source: string; key: string; old: string; new: string }[];
  jumps: OutOfLine[];
  sums: UnmetSum[];
  unlimited: Unlimited[];
}

export function differenceOf(candidates: readonly Candidate[], dataset: Dataset, held: readonly Held[]): Difference {
  const known = new Map(held.map((one) => [keyOf(one.row), one]));
  const difference: Difference = {
    added: [],
    changed: [],
    kept: [],
    unchanged: 0,
    leftOut: [],
    vanished: [],
    definitions: [],
    jumps: [],
    sums: [],
    unlimited: [],
  };
  for (const { source, rows } of candidates) {
    for (const row of rows) {
      const old = known.get(keyOf(row));
      if (!old) difference.added.push({ row, source: source.id });
      else if (isSame(old.row, row)) difference.unchanged += 1;
      else difference[isOurSum(row, old.row) ? 'kept' : 'changed'].push({ row, source: source.id, old });
    }
    difference.definitions.push(...definitionChanges(source, rows, dataset.sources, known));
  }
  difference.leftOut = leftOutBy(candidates, dataset.sources, held);
  difference.vanished = vanishedFrom(candidates, difference.leftOut);
  const fresh = [...difference.added, ...difference.changed].map(({ row }) => row);
  const defined = [...dataset.indicators, ...dataset.waiting];
  const rows = held.map(({ row }) => row);
  difference.jumps = outOfLine(fresh, rows, defined);
  difference.unlimited = withoutLimit(fresh, rows, defined);
  difference.sums = unmetSums(
    candidates.flatMap((candidate) => candidate.rows),
    rows,
    defined,
  );
  return difference;
}

const isOurSum = (row: FigureRow, old: FigureRow) => row.basis === 'calculated' && old.basis === 'published';

/** The same number, however many zeros it is written with. */
function isSame(a: FigureRow, b: FigureRow): boolean {
  return isSameValue(a.value, b.value) && (a.qualifier ?? '') === (b.qualifier ?? '');
}

/**
 * Candidates speak for the periods that they have: what their publisher has published of these before, and none of them
 * has now, is left out. Other periods, and figures of other publishers, are none of their business.
 */
function leftOutBy(candidates: readonly Candidate[], sources: readonly Source[], held: readonly Held[]): Held[] {
  const publisherOf = new Map(sources.map(({ id, publisher }) => [id, publisher]));
  // One publisher's figures may come in several candidates: what one of them has, the others do not leave out.
  return [...Map.groupBy(candidates, ({ source }) => source.publisher)].flatMap(([publisher, own]) => {
    const rows = own.flatMap((candidate) => candidate.rows);
    const [there, scope] = [new Set(rows.map(keyOf)), new Set(rows.map(scopeOf))];
    return held.filter(
      ({ row, source }) => scope.has(scopeOf(row)) && !there.has(keyOf(row)) && publisherOf.get(source) === publisher,
    );
  });
}

const scopeOf = ({ indicator, period, series = '' }: FigureRow) => `${indicator} ${period} ${series}`;

function vanishedFrom(candidates: readonly Candidate[], leftOut: readonly Held[]): Difference['vanished'] {
  const rows = candidates.flatMap((candidate) => candidate.rows);
  const still = new Set(rows.map(({ indicator, region }) => `${indicator} ${region}`));
  const gone = leftOut.filter(({ row }) => !still.has(`${row.indicator} ${row.region}`));
  return [...Map.groupBy(gone, ({ row }) => row.indicator)].map(([indicator, own]) => ({
    indicator,
    regions: [...new Set(own.map(({ row }) => row.region))].toSorted(),
  }));
}

const COMPARED = ['title', 'definition'] as const;

/** Against the same publication in data/, or else the one whose figures this one replaces. */
function definitionChanges(
  source: Source,
  rows: readonly FigureRow[],
  sources: readonly Source[],
  known: ReadonlyMap<string, Held>,
): Difference['definitions'] {
  const before = new Set(rows.flatMap((row) => known.get(keyOf(row))?.source ?? []));
  const same = sources.find(({ id }) => id === source.id);
  const old = same ?? sources.findLast(({ id, publisher }) => before.has(id) && publisher === source.publisher);
  if (!old) return [];
  return COMPARED.filter((key) => old[key] !== source[key]).map((key) => ({
    source: source.id,
    key,
    old: old[key],
    new: source[key],
  }));
}
