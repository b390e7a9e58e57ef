import { basename } from 'node:path';
import { readBetweenWrites } from '../dataset/journal.ts';
import { readDataset, type Dataset } from '../dataset/readDataset.ts';
import { readPublisherFile } from '../readers/publisherFile.ts';
import { regionResolver } from '../readers/regionNames.ts';
import { accept, heldRows } from './accept.ts';
import { candidatesOf, readCandidates, writeCandidates, type NamedFile } from './candidate.ts';
import { describeAccount, describeDifference, describeImport, describeKept, stubOf } from './describe.ts';
import { differenceOf } from './difference.ts';
import { digestLines, leadChange, type Leads } from './digest.ts';

/** Stubs are long: more are given on asking for fewer files. */
const MOST_STUBS = 3;

/**
 * Files → candidate. Nothing in data/ is touched.
 * @returns what to say, and whether there is a candidate
 * @throws DataError when a file cannot be trusted; the candidate before stays then
 */
export async function importFiles(root: string, paths: readonly string[], today: string) {
  const dataset = readDataset(root);
  const resolver = regionResolver(dataset.regions);
  const files: NamedFile[] = [];
  for (const path of paths) files.push({ name: basename(path), file: await readPublisherFile(path, resolver) });
  return bringIn(root, dataset, files, today);
}

/** As importFiles, of files that have been read already. */
export function bringIn(root: string, dataset: Dataset, files: readonly NamedFile[], today: string) {
  const found = candidatesOf(files, dataset, today);
  const lines = [...found.accounts.flatMap(describeAccount), ...describeImport(found)];
  for (const { file, measure } of found.untaken.slice(0, MOST_STUBS)) {
    lines.push(`to take "${measure}", complete this in data/indicators/, or add its imports to a definition:`);
    lines.push(stubOf(file, measure));
  }
  if (found.candidates.length === 0) return { lines, hasCandidate: false };
  writeCandidates(root, found.candidates);
  const difference = differenceOf(found.candidates, dataset, heldRows(root, dataset.sources));
  return { lines: [...lines, ...describeDifference(difference, { removes: false })], hasCandidate: true };
}

export interface Wish {
  isAccepted: boolean;
  /** What the same publisher gave before and the candidate leaves out goes too. */
  removes: boolean;
  /** The period with which each measure leads; where it is told, the digest says what becomes of it. */
  leads?: Leads;
}

/**
 * The candidate against data/, which is written when it is accepted.
 * @throws DataError when there is no candidate, or accepting it would not leave a sound data set
 */
export function compare(root: string, { isAccepted, removes, leads }: Wish): string[] {
  const { dataset, held } = readBetweenWrites(root, () => {
    const dataset = readDataset(root);
    return { dataset, held: heldRows(root, dataset.sources) };
  });
  const candidates = readCandidates(root);
  const difference = differenceOf(candidates, dataset, held);
  const change = leadChange(root, dataset, { candidates, difference }, { leads: leads ?? null, removes });
  const digest = digestLines(difference, change);
  const lines = [...digest, ...(digest.length ? [''] : []), ...describeDifference(difference, { removes })];
  if (!isAccepted) return [...lines, 'nothing was written; npm run data:diff -- --accept writes it'];
  const written = accept(root, candidates, difference, { removes });
  const kept = removes ? [] : describeKept(difference);
  return [
    ...lines,
    ...kept,
    ...written.map((path) => `wrote ${path}`),
    ...(written.length ? [] : ['nothing to write']),
  ];
}
