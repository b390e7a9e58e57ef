import { basename } from 'node:path';
import { readBetweenWrites } from '../dataset/journal.ts';
import { readDataset, type Dataset } from '../dataset/readDataset.ts';
import { DataError } from '../model/problem.ts';
import { readPublisherFile } from '../readers/publisherFile.ts';
import { regionResolver } from '../readers/regionNames.ts';
import { accept, acceptedWrites, heldRows } from './accept.ts';
import {
  CANDIDATE,
  candidatesOf,
  readCandidates,
  takeCandidateAway,
  writeCandidates,
  type Candidate,
  type NamedFile,
} from './candidate.ts';
import {
  describeAccount,
  describeBroughtIn,
  describeDifference,
  describeImport,
  describeKept,
  linesToLookAt,
  stubOf,
} from './describe.ts';
import { differenceOf, type Held } from './difference.ts';
import { digestLines, outlookOf, type Documents } from './digest.ts';

/** Stubs are long: more are given on asking for fewer files. */
const MOST_STUBS = 3;

/**
 * Files → candidate, in place of the one before. Nothing in data/ is touched.
 * @param documents where they are told, the digest says what becomes of the period that each measure leads with
 * @returns what to say, and whether there is a candidate
 * @throws DataError when a file cannot be trusted; there is no candidate then
 */
export async function importFiles(root: string, paths: readonly string[], today: string, documents?: Documents) {
  takeCandidateAway(root);
  const dataset = readDataset(root);
  const resolver = regionResolver(dataset.regions);
  const files: NamedFile[] = [];
  for (const path of paths) files.push({ name: basename(path), file: await readPublisherFile(path, resolver) });
  return bringIn(root, dataset, files, { today, documents });
}

/** As importFiles, of files that have been read already. */
export function bringIn(
  root: string,
  dataset: Dataset,
  files: readonly NamedFile[],
  { today, documents }: { today: string; documents?: Documents | undefined },
) {
  const found = candidatesOf(files, dataset, today);
  const lines = [...found.accounts.flatMap(describeAccount), ...describeImport(found)];
  for (const { file, measure } of found.untaken.slice(0, MOST_STUBS)) {
    lines.push(`to take "${measure}", complete this in data/indicators/, or add its imports to a definition:`);
    lines.push(stubOf(file, measure));
  }
  if (found.candidates.length === 0) return { lines, hasCandidate: false };
  const names = files.map(({ name }) => name);
  writeCandidates(root, found.candidates, names);
  const state = { dataset, held: heldRows(root, dataset.sources) };
  return { lines: [...lines, ...comparison(root, state, found.candidates, { documents }).lines], hasCandidate: true };
}

interface State {
  dataset: Dataset;
  held: readonly Held[];
}

interface Look {
  documents?: Documents | undefined;
  removes?: boolean;
}

/** The digest, after an empty line every row, and last what is to be looked at. */
function comparison(
  root: string,
  { dataset, held }: State,
  candidates: readonly Candidate[],
  { documents, removes = false }: Look,
) {
  const difference = differenceOf(candidates, dataset, held);
  const writes = acceptedWrites(root, candidates, difference, { removes });
  const outlook = documents ? outlookOf(root, dataset, writes, documents) : null;
  const lookAt = linesToLookAt(difference, outlook);
  const lines = [...digestLines(difference, outlook), '', ...describeDifference(difference, { removes, lookAt })];
  return { difference, lookAt, lines };
}

export interface Wish extends Look {
  isAccepted: boolean;
  /** What the same publisher gave before and the candidate leaves out goes too. */
  removes: boolean;
  /** A person has looked at what is to be looked at. */
  isLookedAt?: boolean;
}

/**
 * The candidate against data/, which is written when it is accepted.
 * @throws DataError when there is no candidate, something in it is yet to be looked at, or accepting it would not leave a
 *   sound data set
 */
export function compare(root: string, { isAccepted, removes, isLookedAt = false, documents }: Wish): string[] {
  const state = readBetweenWrites(root, () => {
    const dataset = readDataset(root);
    return { dataset, held: heldRows(root, dataset.sources) };
  });
  const found = readCandidates(root);
  const { candidates } = found;
  const { difference, lookAt, lines } = comparison(root, state, candidates, { documents, removes });
  const told = [describeBroughtIn(found), ...lines];
  if (!isAccepted) return [...told, 'nothing was written; npm run data:diff -- --accept writes it'];
  if (lookAt.length && !isLookedAt) {
    const expected = '--looked-at, when a person has looked at what npm run data:diff tells last';
    throw new DataError([{ file: CANDIDATE, value: `${lookAt.length} to look at`, expected }]);
  }
  const written = accept(root, candidates, difference, { removes });
  const kept = removes ? [] : describeKept(difference);
  const next = 'next: npm run data, then npm run release -- --why "…"';
  return [
    ...told,
    ...kept,
    ...(written.length ? [...written.map((path) => `wrote ${path}`), next] : ['nothing to write']),
  ];
}
