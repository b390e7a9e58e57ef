import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { EDITION } from '../../src/dataset/definitions.ts';
import { readReleased, releasedFile, RELEASES } from '../../src/dataset/history.ts';
import { writeTogether } from '../../src/dataset/journal.ts';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { counted } from '../../src/common/counted.ts';
import { isDay } from '../../src/model/period.ts';
import type { Release } from '../../src/model/release.ts';
import { differenceOf, isEmpty, nextVersion, snapshotOf, totalsOf } from '../../src/publish/releaseChanges.ts';
import { tellFinished } from './tellFinished.ts';

const USAGE = 'usage: npm run data:release -- --why "the reason, in Swedish" [--date YYYY-MM-DD] [--dry-run]';
const FIRST = '1.0.0';
/** Of measures of which words alone have changed. */
const MOST_NAMES = 5;

type Say = (line: string) => void;

interface Wish {
  root: string;
  /** Empty only when nothing is to be written. */
  why: string;
  date: string;
  isDryRun: boolean;
}

/** What is asked for, or what is wrong with how it is asked. */
function readWish(args: string[]): Wish | string {
  const given = readArguments(args);
  if (typeof given === 'string') return given;
  const { values, positionals } = given;
  const root = positionals[0] ?? join(import.meta.dirname, '../..');
  const isDryRun = values['dry-run'] ?? false;
  const why = values.why?.trim() ?? '';
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (why === '' && !isDryRun) return USAGE;
  return isDay(date) ? { root, why, date, isDryRun } : `--date "${date}": expected a date such as 2026-11-22`;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { why: { type: 'string' }, date: { type: 'string' }, 'dry-run': { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return `${error.message}\n${USAGE}`;
    throw error;
  }
}

/**
 * The data as they are now become an edition of their own, told line by line.
 * @throws DataError when they cannot be trusted; nothing has been written then
 */
export async function releaseData(args: string[], { say, fail }: { say: Say; fail: Say }): Promise<void> {
  const wish = readWish(args);
  if (typeof wish === 'string') return fail(wish);
  const { root, why, date, isDryRun } = wish;
  tellFinished(root);
  const dataset = readDataset(root);
  const [last] = dataset.releases;
  if (last && date < last.date) return fail(`--date "${date}": expected a day from the last release, ${last.date}, on`);
  const now = snapshotOf(dataset);
  const difference = differenceOf(last ? readReleased(root) : null, now);
  if (isEmpty(difference)) return say(`Nothing has changed since ${last?.version ?? 'the beginning'}.`);

  const version = last ? nextVersion(last.version, difference) : FIRST;
  tell(say, version, difference);
  if (isDryRun) return;
  const next: Release = { version, date, why, totals: totalsOf(dataset), ...difference };
  const writes = new Map<string, string | null>();
  for (const { indicator } of difference.indicators) {
    const released = now[indicator];
    writes.set(releasedFile(indicator), released ? await textOf(released) : null);
  }
  const measures = counted(writes.size, 'file');
  writes.set(RELEASES, await textOf({ releases: [next, ...dataset.releases] }));
  writes.set(EDITION, await textOf({ version, updated: date }));
  writeTogether(root, writes);
  say(`Written: ${measures} of data/released/, ${RELEASES}, ${EDITION}.`);
}

function tell(say: Say, version: string, { changes, indicators }: ReturnType<typeof differenceOf>): void {
  say(`${version}: ${counted(changes.added, 'figure')} added, ${changes.changed} changed, ${changes.removed} removed`);
  const { figures = [], words = [] } = Object.groupBy(indicators, ({ regions }) =>
    Object.keys(regions).length ? 'figures' : 'words',
  );
  for (const { indicator, definition, regions } of figures) {
    say(`  ${indicator}: ${counted(Object.keys(regions).length, 'region')}, definition ${definition}`);
  }
  for (const [definition, own] of Map.groupBy(words, (one) => one.definition)) {
    const names = own.slice(0, MOST_NAMES).map(({ indicator }) => indicator);
    if (own.length > MOST_NAMES) names.push('…');
    say(
      `  ${counted(own.length, 'measure')} without figures that changed, definition ${definition}: ${names.join(', ')}`,
    );
  }
}

/** Spread over lines first: the formatter keeps an object as it finds it, on one line or on several. */
const textOf = (contents: object): Promise<string> =>
  format(JSON.stringify(contents, null, 2), { parser: 'json', printWidth: 120 });
