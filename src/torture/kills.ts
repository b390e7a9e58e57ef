import { cpSync, existsSync, mkdirSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataCopy, rawRows, seededRandom } from '../dataset/testData.ts';
import type { Region } from '../model/region.ts';
import * as sample from '../readers/sampleFiles.ts';
import { runCommand, type Moment, type Options, type Run } from './command.ts';
import { fingerprint } from './folder.ts';

// For tests only: commands that write, killed at any moment. What they write is wholly old or wholly new afterwards.

/** A command, and what it writes. */
export interface Victim {
  name: string;
  script: string;
  args: (root: string) => string[];
  /** Puts the folder back to where the command has something to write. */
  prepare: (root: string, kept: string) => void;
  /** What is found there now; compared with what is found before and after a whole run. */
  state: (root: string) => string;
  /** Whoever reads it next finishes it first, and only then is it looked at. */
  isFinishedByNext: boolean;
  /** What a person would do next; it finishes what was interrupted, or leaves all as it was. */
  next: { script: string; args: (root: string) => string[] }[];
}

export interface KillRow {
  what: string;
  runs: number;
  /** Ended before the kill came. */
  survived: number;
  /** Found wholly old or wholly new, after the kill or, for data/, after the next command. */
  old: number;
  new: number;
  /** Neither. */
  broken: string[];
  /** Next commands that did not do what they should. */
  stuck: string[];
}

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';
const BUILD = { script: 'scripts/build-data.ts', args: (root: string) => [root] };
const DIFF = { script: 'scripts/data-diff.ts', args: () => [] as string[] };
const RIMLIG = 'rimlig-vantan-vardcentral';

/** Two publishers' files that each change a figure, so that six files of data/ change together. */
function candidateFiles(root: string, regions: readonly Region[], change: number): string[] {
  const figures = (indicator: string) =>
    rawRows(indicator).map(({ region, period, value = '' }, at) => {
      const isChanged = at === 3 && value !== '';
      const decimals = value.split('.')[1]?.length ?? 0;
      return {
        region,
        period,
        printed: isChanged ? (Number(value) + change * 10 ** -decimals).toFixed(decimals) : value,
      };
    });
  const files = {
    'kolada.json': sample.koladaFile({ regions, figures: figures(RIMLIG), measure: 'U70450' }),
    'annex.xlsx': sample.skrAnnexWorkbook({
      ...{ regions, figures: figures('hyrpersonal-andel') },
      measure: 'Hyrkostnader andel av egna personalkostnader',
    }),
  };
  mkdirSync(join(root, 'files'), { recursive: true });
  return Object.entries(files).map(([name, contents]) => {
    const path = join(root, 'files', name);
    writeFileSync(path, contents);
    return path;
  });
}

const restored = (root: string, kept: string, folders: readonly string[]) => {
  for (const folder of folders) {
    rmSync(join(root, folder), { recursive: true, force: true });
    if (existsSync(join(kept, folder))) {
      cpSync(join(kept, folder), join(root, folder), { recursive: true, verbatimSymlinks: true });
    }
  }
};

export function victims(regions: readonly Region[]): Victim[] {
  const files = (root: string) => ['kolada.json', 'annex.xlsx'].map((name) => join(root, 'files', name));
  return [
    {
      ...{ name: 'npm run data', ...BUILD, next: [BUILD], isFinishedByNext: false },
      prepare: (root, kept) => restored(root, kept, ['.cache', 'public']),
      // The edition in force, and nothing of another beside it that a reader could see.
      state: (root) => fingerprint(join(root, 'public/data/v1')),
    },
    {
      ...{ name: 'npm run data:diff -- --accept', script: DIFF.script, args: () => ['--accept'] },
      isFinishedByNext: true,
      // Whoever comes next finishes it: the same command, the build of the data, or an import.
      next: [DIFF, BUILD, { script: 'scripts/data-import.ts', args: (root) => files(root).slice(0, 1) }],
      prepare: (root, kept) => restored(root, kept, ['.cache', 'data']),
      state: (root) => fingerprint(join(root, 'data')),
    },
    {
      ...{
        name: 'npm run data:import',
        script: 'scripts/data-import.ts',
        args: files,
        next: [DIFF],
        isFinishedByNext: true,
      },
      prepare(root, kept) {
        restored(root, kept, ['.cache', 'data']);
        candidateFiles(root, regions, 2);
      },
      state: (root) => fingerprint(join(root, '.cache/candidate')),
    },
  ];
}

export interface Plan {
  /** How often it is killed from outside, at a moment that nobody chose. */
  random: number;
  /** At how many of the calls of each function that writes; all of them when there are fewer. */
  counted: number;
  seed: number;
  /** These, in place of those. */
  moments?: readonly Moment[];
}

/** Functions of node:fs through which something on the disk changes. */
const WRITES = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'symlinkSync'];

export async function killRows(regions: readonly Region[], victim: Victim, plan: Plan) {
  const { random, counted, seed } = plan;
  const court = await Court.open(regions, victim);
  try {
    const chance = seededRandom(seed);
    const outside: Options['killAt'][] = Array.from({ length: random }, () => court.usualMs * (0.3 + 0.75 * chance()));
    const moments: Moment[] = [...(plan.moments ?? [])];
    for (const within of plan.moments ? [] : WRITES) {
      const all = await court.callsOf(within);
      const chosen = all <= counted ? Array.from({ length: all }, (_, at) => at) : spread(all, counted, chance);
      moments.push(...chosen.map((calls) => ({ within, calls })));
    }
    return [
      await court.judge(
        `${victim.name}, from outside`,
        outside.map((killAt) => ({ killAt })),
      ),
      await court.judge(
        `${victim.name}, at a write`,
        moments.map((dieAt) => ({ dieAt })),
      ),
    ];
  } finally {
    court.close();
  }
}

/** The first, the last and others between, each once, in order. */
function spread(all: number, count: number, chance: () => number): number[] {
  const chosen = new Set([0, all - 1]);
  while (chosen.size < count) chosen.add(Math.floor(chance() * all));
  return [...chosen].toSorted((a, b) => a - b);
}

/** A folder in which a command is run and killed again and again. */
class Court {
  usualMs = 0;
  private before = '';
  private after = '';
  private turn = 0;

  private readonly copy = new DataCopy();
  private readonly kept = new DataCopy();
  private readonly victim: Victim;

  private constructor(victim: Victim) {
    this.victim = victim;
  }

  static async open(regions: readonly Region[], victim: Victim): Promise<Court> {
    const court = new Court(victim);
    const { root } = court.kept;
    // An old edition, and a candidate that nobody has accepted; then the figures change, so that there is a new edition.
    await must(BUILD.script, [root], root);
    await must('scripts/data-import.ts', candidateFiles(root, regions, 1), root);
    candidateFiles(court.copy.root, regions, 1);
    const builds = victim.script === BUILD.script;
    if (builds) court.copy.replace(SKR, UPPSALA, UPPSALA.replace('0.52', '0.53'));
    victim.prepare(court.copy.root, root);
    court.before = victim.state(court.copy.root);
    const started = performance.now();
    await must(victim.script, victim.args(court.copy.root), court.copy.root);
    court.usualMs = performance.now() - started;
    court.after = victim.state(court.copy.root);
    if (court.after === court.before) throw new Error(`${victim.name} has nothing to write`);
    return court;
  }

  close(): void {
    this.copy.dispose();
    this.kept.dispose();
  }

  /** How often the command calls one of the functions. */
  async callsOf(within: string): Promise<number> {
    return (await this.run({ dieAt: { within, calls: -1 } })).calls ?? 0;
  }

  private run(options: Omit<Options, 'root'>): Promise<Run> {
    const { root } = this.copy;
    this.victim.prepare(root, this.kept.root);
    return runCommand(this.victim.script, this.victim.args(root), { root, ...options });
  }

  async judge(what: string, kills: readonly Omit<Options, 'root'>[]): Promise<KillRow> {
    const row: KillRow = { what, runs: kills.length, survived: 0, old: 0, new: 0, broken: [], stuck: [] };
    const { root } = this.copy;
    for (const kill of kills) {
      const when = JSON.stringify(kill.dieAt ?? kill.killAt);
      const { signal } = await this.run(kill);
      if (signal === null) row.survived += 1;
      const found = this.victim.state(root);
      const next = this.victim.next[(this.turn += 1) % this.victim.next.length] ?? BUILD;
      const run = await runCommand(next.script, next.args(root), { root });
      if (run.code !== 0) row.stuck.push(`${when}: ${next.script} ended with ${run.code}: ${run.stderr.slice(0, 200)}`);
      const judged = this.victim.isFinishedByNext ? this.victim.state(root) : found;
      if (judged === this.before) row.old += 1;
      else if (judged === this.after) row.new += 1;
      else row.broken.push(when);
      row.stuck.push(...this.litter(next.script === BUILD.script).map((path) => `${when}: left ${path}`));
    }
    return row;
  }

  /** What a killed run left behind and the next one did not take away. */
  private litter(isBuilt: boolean): string[] {
    const { root } = this.copy;
    const drafts = readdirSync(join(root, 'data'), { recursive: true })
      .map(String)
      .filter((path) => path.includes('/.'));
    if (!isBuilt) return drafts;
    const others = readdirSync(join(root, '.cache/data')).length - 1;
    const links = readdirSync(join(root, 'public/data')).filter((name) => name !== 'v1');
    const isTurned = existsSync(join(root, 'public/data', readlinkSync(join(root, 'public/data/v1'))));
    return [...drafts, ...links, ...(others ? ['other editions'] : []), ...(isTurned ? [] : ['a link to nothing'])];
  }
}

async function must(script: string, args: readonly string[], root: string): Promise<void> {
  const { code, stderr } = await runCommand(script, args, { root });
  if (code !== 0) throw new Error(`${script}: ${stderr}`);
}

export const killTable = (rows: readonly KillRow[]): string[][] => [
  ['killed', 'times', 'ended before', 'wholly old', 'wholly new', 'broken', 'next command failed, or litter'],
  ...rows.map((row) => [
    ...[row.what, String(row.runs), String(row.survived), String(row.old), String(row.new)],
    ...[String(row.broken.length), String(row.stuck.length)],
  ]),
];
