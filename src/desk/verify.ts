import { counted } from '../common/counted.ts';
import { SOURCES } from '../dataset/definitions.ts';
import type { Dataset } from '../dataset/readDataset.ts';
import type { Source } from '../model/source.ts';
import { heldRows, writeSound } from './accept.ts';
import type { Candidate } from './candidate.ts';
import { csvOf, figuresFile, isSameValue, keyOf, type FigureRow } from './figureRows.ts';

/** What has become of the figures that one publication gave in a copy. */
interface Outcome {
  source: Source;
  equal: FigureRow[];
  different: { row: FigureRow; live: FigureRow }[];
  /** Of a measure that was asked for, but not in the answer. */
  absent: FigureRow[];
  /** Of measures that nobody was asked for: our own sums and rates, for one. */
  unasked: FigureRow[];
}

/**
 * What we have from copies, held against the publishers' own answers. Figures that are equal are from now on read at the
 * publisher; where only some of a publication's are, they move to a folder of their own, for one publication cannot have been
 * read in two ways. What differs is told, and nothing of it changes.
 * @returns what to say
 * @throws DataError when the data set would not be sound; nothing has been written then
 */
export function verify(root: string, dataset: Dataset, candidates: readonly Candidate[], today: string): string[] {
  const live = new Map(candidates.flatMap(({ rows }) => rows).map((row) => [keyOf(row), row]));
  const asked = new Set([...live.values()].map(({ indicator }) => indicator));
  const held = heldRows(root, dataset.sources);
  const outcomes = dataset.sources
    .filter(({ reading }) => reading.at === 'copy')
    .map((source) => {
      const rows = held.filter((one) => one.source === source.id).map(({ row }) => row);
      return outcomeOf(source, rows, live, asked);
    })
    .filter(({ equal, different, absent }) => equal.length + different.length + absent.length > 0);
  const writes = new Map(outcomes.flatMap((outcome) => [...raised(outcome, held, today)]));
  const written = writeSound(root, writes);
  if (outcomes.length === 0) return ['verify   nothing that was asked for is from a copy'];
  return [
    ...outcomes.flatMap((outcome) => describe(outcome, dataset, today)),
    ...written.map((path) => `wrote ${path}`),
  ];
}

function outcomeOf(
  source: Source,
  rows: readonly FigureRow[],
  live: ReadonlyMap<string, FigureRow>,
  asked: ReadonlySet<string>,
): Outcome {
  const outcome: Outcome = { source, equal: [], different: [], absent: [], unasked: [] };
  for (const row of rows) {
    const found = live.get(keyOf(row));
    if (!asked.has(row.indicator)) outcome.unasked.push(row);
    else if (!found) outcome.absent.push(row);
    else if (isSameValue(row.value, found.value)) outcome.equal.push(row);
    else outcome.different.push({ row, live: found });
  }
  return outcome;
}

const isWhole = ({ different, absent, unasked }: Outcome) => different.length + absent.length + unasked.length === 0;
const apart = ({ source }: Outcome) => `${source.id}-hos-utgivaren`;

/** The publication as read at the publisher, and the rows that move where only some of them were found equal. */
function raised(
  outcome: Outcome,
  held: readonly { row: FigureRow; source: string }[],
  today: string,
): Map<string, string | null> {
  const { source, equal } = outcome;
  const writes = new Map<string, string | null>();
  if (equal.length === 0) return writes;
  const id = isWhole(outcome) ? source.id : apart(outcome);
  const own: Source = {
    ...source,
    id,
    reading: { at: 'publisher', date: today, copy: null },
    note: noteWithoutCopy(source.note),
  };
  writes.set(`${SOURCES}/${id}/source.json`, `${JSON.stringify(own, null, 2)}\n`);
  if (id === source.id) return writes;
  const moved = new Set(equal.map(keyOf));
  const before = held.filter((one) => one.source === id).map(({ row }) => row);
  const stays = held.filter((one) => one.source === source.id && !moved.has(keyOf(one.row))).map(({ row }) => row);
  writes.set(figuresFile(id), csvOf([...before, ...equal]));
  writes.set(figuresFile(source.id), csvOf(stays));
  return writes;
}

/** Sentences on the copy are no longer true of what was read at the publisher. */
function noteWithoutCopy(note: string | null): string | null {
  const stays = (note ?? '').split(/(?<=\.)\s+/).filter((sentence) => sentence !== '' && !OF_A_COPY.test(sentence));
  return stays.length ? stays.join(' ') : null;
}
const OF_A_COPY = /kopi|läst|läsa|hämtad|hämtat/i;

function describe(outcome: Outcome, { indicators }: Dataset, today: string): string[] {
  const { source, equal, different, absent, unasked } = outcome;
  const where = isWhole(outcome) ? '' : `, in ${apart(outcome)}`;
  const raisedTo = equal.length ? `; ${counted(equal.length, 'figure')} read at the publisher, ${today}${where}` : '';
  const slugs = new Set(equal.map(({ indicator }) => indicator));
  const worded = indicators.filter(
    ({ slug, caveats }) => slugs.has(slug) && caveats.some((text) => /kopi/i.test(text)),
  );
  const placeOf = ({ indicator, region, period }: FigureRow) => `${indicator} ${region} ${period}`;
  return [
    `verify   ${source.id}: ${equal.length} equal, ${different.length} different, ${absent.length} not in the answer, ${unasked.length} not asked for${raisedTo}`,
    ...different.map(({ row, live }) => {
      return `differs  ${placeOf(row)}: ${row.value || 'missing'} in the copy, ${live.value || 'missing'} at the publisher`;
    }),
    ...absent.map((row) => `absent   ${placeOf(row)}: ${row.value || 'missing'} in the copy`),
    ...worded.map(({ slug }) => `words    ${slug}: a caveat still speaks of a copy`),
  ];
}
