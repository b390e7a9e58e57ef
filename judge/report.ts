import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../scripts/lib/tasks.mjs';
import { shortened, tableLines } from '../src/common/table.ts';
import type { Exception } from './exceptions.ts';
import type { Excused, Sentence } from './sentence.ts';
import type { Finding } from './case.ts';

/** A judge who has had its say. */
export interface Heard extends Sentence {
  id: string;
  by: string;
  judged: string;
  /** Why it was left out, when it was. */
  leftOut?: string;
  seconds: number;
  details: string[];
}

/** What is wrong when the judge has spoken: what it found, and the exceptions that are for nothing. */
export const faultsOf = ({ findings, idle }: Pick<Sentence, 'findings' | 'idle'>): number =>
  findings.length + idle.length;

/** A line for each judge. */
export function table(heard: readonly Heard[]): string[] {
  const rows = heard.map(({ id, by, judged, leftOut, excused, seconds, ...rest }) => [
    id,
    by,
    leftOut ? `left out: ${leftOut}` : judged,
    leftOut ? '' : String(faultsOf(rest)),
    leftOut ? '' : String(excused.length),
    leftOut ? '' : `${seconds.toFixed(0)} s`,
  ]);
  return tableLines([['judge', 'by', 'judged', 'findings', 'excused', 'time'], ...rows]);
}

/** Writes every finding into .cache/judge/ and returns the file's path. */
export function writeReport(heard: readonly Heard[]): string {
  const folder = join(CACHE, 'judge');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'report.md');
  writeFileSync(path, heard.flatMap(chapter).join('\n'));
  writeFileSync(join(folder, 'report.json'), JSON.stringify(heard, undefined, 2));
  return path;
}

function chapter({ id, by, judged, leftOut, findings, excused, idle, details }: Heard): string[] {
  return [
    `# ${id}: ${by}`,
    '',
    leftOut ? `Left out: ${leftOut}.` : `${judged}: ${findings.length} findings, ${excused.length} excused.`,
    '',
    ...details.flatMap((line) => [line]),
    ...section('Findings', grouped(findings)),
    ...section('Exceptions that match nothing', idle.map(idleLine)),
    ...section('Excused', excusedLines(excused)),
  ];
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [];

/** The same words of many pages once, with the pages. */
function grouped(findings: readonly Finding[]): string[] {
  const groups = Map.groupBy(findings, ({ rule, message }) => `${rule}: ${message}`);
  return [...groups].flatMap(([told, where]) => [
    `- ${told} (${where.length}) — ${pagesOf(where)}`,
    ...(where[0]?.place ? [`  - \`${where[0].place}\``] : []),
  ]);
}

const pagesOf = (findings: readonly Finding[]) =>
  shortened([...new Set(findings.map(({ page }) => page))].join(' '), 300);

const idleLine = ({ rule, page, message, reason }: Exception) =>
  `- ${rule} ${[page, message].filter(Boolean).join(' ')}: ${reason}`;

function excusedLines(excused: readonly Excused[]): string[] {
  const groups = Map.groupBy(excused, ({ rule, reason }) => `${rule}: ${reason}`);
  return [...groups].map(([told, where]) => `- ${told} (${where.length}) — ${pagesOf(where)}`);
}
