import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataCopy, fixedRows } from '../dataset/testData.ts';
import { importFiles } from '../../../src/desk/desk.ts';
import { faultyFiles } from '../files/faultyFiles.ts';
import { at, FAULTS, MEASURE } from '../servers/faults.ts';
import { TestServer } from '../servers/testServer.ts';
import type { Region } from '../../../src/model/region.ts';
import * as sample from '../files/sampleFiles.ts';
import { lastWord, runCommand } from './runCommand.ts';
import { fingerprint } from '../fingerprint.ts';
import { shortened, yesNo } from '../../../src/common/table.ts';

// What the commands themselves say of servers that misbehave and of files that are wrong.

export interface FaultRow {
  fault: string;
  said: string;
  code: number | null;
  isDataSame: boolean;
  /** The candidate of before is no answer to what was asked now. */
  isCandidateGone: boolean;
  /** Said in one clear line, refused, and data/ not touched. */
  isRight: boolean;
}

/** A copy of the project's data with a candidate from yesterday. */
async function copyWithCandidate(regions: readonly Region[]): Promise<DataCopy> {
  const copy = new DataCopy();
  mkdirSync(join(copy.root, 'files'));
  const path = join(copy.root, 'files/yesterday.json');
  const figures = fixedRows('rimlig-vantan-vardcentral')
    .slice(0, 9)
    .map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
  writeFileSync(path, sample.koladaFile({ regions, figures, measure: 'U70450' }));
  await importFiles(copy.root, [path], '2026-11-29');
  return copy;
}

async function rowsOf<T>(
  regions: readonly Region[],
  all: readonly T[],
  work: (one: T, root: string) => Promise<Pick<FaultRow, 'fault' | 'said' | 'code'> & { says: string }>,
): Promise<FaultRow[]> {
  const copy = await copyWithCandidate(regions);
  const [candidate, yesterday] = [join(copy.root, '.cache/candidate'), join(copy.root, '.cache/yesterday')];
  cpSync(candidate, yesterday, { recursive: true });
  const print = () => fingerprint(join(copy.root, 'data'));
  const data = print();
  const rows: FaultRow[] = [];
  for (const one of all) {
    cpSync(yesterday, candidate, { recursive: true });
    const { says, ...told } = await work(one, copy.root);
    const [isDataSame, isCandidateGone] = [print() === data, !existsSync(candidate)];
    const isRight = told.code === 1 && told.said.includes(says) && isDataSame && isCandidateGone;
    rows.push({ ...told, isDataSame, isCandidateGone, isRight });
  }
  copy.dispose();
  return rows;
}

export async function serverFaultRows(regions: readonly Region[]): Promise<FaultRow[]> {
  const server = new TestServer();
  await server.start();
  const rows = await rowsOf(regions, FAULTS, async ({ what, source, where, act, says, limits = {} }, root) => {
    server.reset();
    const measure = MEASURE[source];
    server.misbehave = at(where ?? measure.at, act);
    const bases = Object.entries(server.bases).map(([name, base]) => [`${name.toUpperCase()}_BASE`, base]);
    const run = await runCommand('scripts/data-fetch.ts', [measure.slug], {
      root,
      env: {
        ...(Object.fromEntries(bases) as Record<string, string>),
        FETCH_BACKOFF_MS: '1',
        FETCH_WINDOW_MS: '0',
        ...(limits.requestMs && { FETCH_REQUEST_MS: String(limits.requestMs) }),
        ...(limits.allMs && { FETCH_ALL_MS: String(limits.allMs) }),
      },
    });
    return { fault: what, says, code: run.code, said: lastWord(run).replaceAll(server.origin, 'ORIGIN') };
  });
  await server.stop();
  return rows;
}

export const fileFaultRows = (regions: readonly Region[]): Promise<FaultRow[]> =>
  rowsOf(regions, faultyFiles(regions), async ({ what, files, says }, root) => {
    const paths = Object.entries(files).map(([name, contents]) => {
      const path = join(root, 'files', name);
      writeFileSync(path, contents);
      return path;
    });
    const run = await runCommand('scripts/data-import.ts', paths, { root });
    return { fault: what, says, code: run.code, said: lastWord(run) };
  });

const LONGEST_WORD = 150;

export const faultTable = (rows: readonly FaultRow[]): string[][] => [
  ['fault', 'said', 'exit', 'data/ the same', 'old candidate gone'],
  ...rows.map(({ fault, said, code, isDataSame, isCandidateGone }) => [
    fault,
    shortened(withoutYears(said), LONGEST_WORD),
    String(code),
    yesNo(isDataSame),
    yesNo(isCandidateGone),
  ]),
];

/** An address with a dozen years in it leaves no room for what is said of it. */
const withoutYears = (said: string) =>
  said.replace(/\/municipality\/[\d,/a-z]+/, '/…').replace(/(\/TAB638\/data)\?[^ ]*/, '$1?…');
