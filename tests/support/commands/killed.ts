import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { DataCopy, seededRandom } from '../dataset/testData.ts';
import type { Region } from '../../../src/model/region.ts';
import { runCommand, type Moment, type Options, type Run } from './runCommand.ts';
import { BUILD, candidateFiles, type KillableCommand } from './killable.ts';

// Commands that write, killed at any moment. What they write is wholly old or wholly new afterwards.

export interface KillRow {
  what: string;
  /** Runs that were killed. */
  killed: number;
  /** Ended before the kill came; looked at like the others, but no kills. */
  survived: number;
  /** Found wholly old or wholly new, after the kill or, for data/, after the next command. */
  old: number;
  new: number;
  /** Neither. */
  broken: string[];
  /** Next commands that did not do what they should. */
  stuck: string[];
}

export interface Plan {
  /** How often it is killed from outside, at a moment that nobody chose. */
  random: number;
  /** At how many of the calls of each function that writes; all of them when there are fewer. */
  counted: number;
  seed: number;
}

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';

/** Functions of node:fs through which something on the disk changes. */
const WRITES = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'symlinkSync'];

export async function killRows(regions: readonly Region[], command: KillableCommand, plan: Plan) {
  const { random, counted, seed } = plan;
  const court = await Court.open(regions, command);
  try {
    const chance = seededRandom(seed);
    const moments: Moment[] = [];
    for (const within of WRITES) {
      const all = await court.callsOf(within);
      const chosen = all <= counted ? Array.from({ length: all }, (_, at) => at) : spread(all, counted, chance);
      moments.push(...chosen.map((calls) => ({ within, calls })));
    }
    return [
      await court.killFromOutside(`${command.name}, from outside`, random, chance),
      await court.killAtWrites(`${command.name}, at a write`, moments),
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

const emptyRow = (what: string): KillRow => ({ what, killed: 0, survived: 0, old: 0, new: 0, broken: [], stuck: [] });

/** A folder in which a command is run and killed again and again. */
class Court {
  private usualMs = 0;
  private before = '';
  private after = '';
  private turn = 0;

  private readonly copy = new DataCopy({ of: 'today' });
  private readonly kept = new DataCopy({ of: 'today' });
  private readonly command: KillableCommand;

  private constructor(command: KillableCommand) {
    this.command = command;
  }

  static async open(regions: readonly Region[], command: KillableCommand): Promise<Court> {
    const court = new Court(command);
    const { root } = court.kept;
    // An old edition, and a candidate that nobody has accepted; then the figures change, so that there is a new edition.
    await must(BUILD.script, [root], root);
    await must('scripts/data-import.ts', candidateFiles(root, regions, 1), root);
    candidateFiles(court.copy.root, regions, 1);
    const builds = command.script === BUILD.script;
    if (builds) court.copy.replace(SKR, UPPSALA, UPPSALA.replace('0.52', '0.53'));
    command.prepare(court.copy.root, root);
    court.before = command.state(court.copy.root);
    await must(command.script, command.args(court.copy.root), court.copy.root);
    court.after = command.state(court.copy.root);
    if (court.after === court.before) throw new Error(`${command.name} has nothing to write`);
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
    this.command.prepare(root, this.kept.root);
    return runCommand(this.command.script, this.command.args(root), { root, ...options });
  }

  /** At moments that nobody chose, most of them after the command has begun in earnest. */
  async killFromOutside(what: string, count: number, chance: () => number): Promise<KillRow> {
    const row = emptyRow(what);
    for (let tries = 0; row.killed < count && tries < 3 * count; tries += 1) {
      // A machine that others use is now fast, now slow.
      if (tries % 10 === 0) await this.measure();
      await this.judge(row, { killAt: this.usualMs * (0.4 + 0.6 * chance()) });
    }
    return row;
  }

  async killAtWrites(what: string, moments: readonly Moment[]): Promise<KillRow> {
    const row = emptyRow(what);
    for (const dieAt of moments) await this.judge(row, { dieAt });
    return row;
  }

  private async measure(): Promise<void> {
    const started = performance.now();
    await this.run({});
    this.usualMs = performance.now() - started;
  }

  private async judge(row: KillRow, kill: Omit<Options, 'root'>): Promise<void> {
    const { root } = this.copy;
    const when = JSON.stringify(kill.dieAt ?? kill.killAt);
    const { signal } = await this.run(kill);
    row[signal === null ? 'survived' : 'killed'] += 1;
    const found = this.command.state(root);
    const next = this.command.next[(this.turn += 1) % this.command.next.length] ?? BUILD;
    const run = await runCommand(next.script, next.args(root), { root });
    if (run.code !== 0) row.stuck.push(`${when}: ${next.script} ended with ${run.code}: ${run.stderr.slice(0, 200)}`);
    const judged = this.command.isFinishedByNext ? this.command.state(root) : found;
    if (judged === this.before) row.old += 1;
    else if (judged === this.after) row.new += 1;
    else row.broken.push(when);
    row.stuck.push(...this.litter(next.script === BUILD.script).map((path) => `${when}: left ${path}`));
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
  ['command', 'killed', 'ended before', 'wholly old', 'wholly new', 'broken', 'next command failed, or litter'],
  ...rows.map((row) => [
    row.what,
    String(row.killed),
    String(row.survived),
    String(row.old),
    String(row.new),
    String(row.broken.length),
    String(row.stuck.length),
  ]),
];
