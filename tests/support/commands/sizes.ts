import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DataCopy } from '../dataset/testData.ts';
import type { Region } from '../../../src/model/region.ts';
import { runCommand, type Run } from './runCommand.ts';
import { fingerprint } from '../fingerprint.ts';
import { largeFiles } from '../files/largeFiles.ts';
import { shortened } from '../../../src/common/table.ts';

// Data:import of files that are too large, each in a process of its own whose memory is measured.

export const MOST_MEGABYTES = 512;

export interface SizeRow {
  what: string;
  megabytes: number;
  said: string;
  code: number | null;
  peak: number | null;
  seconds: number;
  /** Said in one line or read, within the memory, and data/ the same. */
  isRight: boolean;
}

export async function sizeRows(regions: readonly Region[]): Promise<SizeRow[]> {
  const copy = new DataCopy();
  const before = fingerprint(join(copy.root, 'data'));
  const rows: SizeRow[] = [];
  for (const { what, name, write, says } of largeFiles(regions)) {
    const path = join(copy.root, name);
    write(path);
    const megabytes = statSync(path).size / 1e6;
    const started = performance.now();
    const run = await runCommand('scripts/data-import.ts', [path], { root: copy.root, measuresPeak: true });
    const seconds = (performance.now() - started) / 1000;
    rmSync(path);
    const isWithin = run.peak !== null && run.peak < MOST_MEGABYTES;
    const isRight = isWithin && saidOf(run).includes(says) && fingerprint(join(copy.root, 'data')) === before;
    const row = { what, megabytes, said: saidOf(run), code: run.code, peak: run.peak, seconds, isRight };
    rows.push(row);
  }
  copy.dispose();
  return rows;
}

/** What is wrong, or else what was read. */
function saidOf({ stdout, stderr, signal }: Run): string {
  if (signal) return `killed by ${signal}`;
  return (stdout.split('\n')[0] || stderr.split('\n')[0]) ?? '';
}

export const sizeTable = (rows: readonly SizeRow[]): string[][] => [
  ['file', 'MB', 'said', 'exit', 'peak memory, MB', 's'],
  ...rows.map(({ what, megabytes, said, code, peak, seconds }) => [
    what,
    megabytes.toFixed(megabytes < 10 ? 1 : 0),
    shortened(said, 110),
    String(code),
    String(peak),
    seconds.toFixed(1),
  ]),
];
