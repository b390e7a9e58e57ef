import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '../dataset/testData.ts';

// The project's commands as a person starts them, each in a process of its own.

export interface Run {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  /** Megabytes; null unless it was asked for. */
  peak: number | null;
  /** Of the function in which it was to die; null when it was killed, or not to be. */
  calls: number | null;
}

/** One of the functions that write, and how often it may be called before the process is killed; -1: never. */
export interface Moment {
  within: string;
  calls: number;
}

export interface Options {
  /** Folder whose data/ it is about. */
  root: string;
  env?: Record<string, string>;
  dieAt?: Moment;
  measuresPeak?: boolean;
  /** Kills the run (SIGKILL) at its first output, or after so many milliseconds. */
  killAt?: 'first word' | number;
}

const LONGEST_MS = 600_000;

export function runCommand(script: string, args: readonly string[], options: Options): Promise<Run> {
  const { root, env, dieAt, measuresPeak = false, killAt } = options;
  const preloads = [
    ...(dieAt ? ['tests/support/commands/killAtCall.ts'] : []),
    ...(measuresPeak ? ['scripts/lib/peak.ts'] : []),
  ];
  const imports = preloads.flatMap((path) => ['--import', pathToFileURL(join(PROJECT, path)).href]);
  const die = dieAt && { DIE_IN: dieAt.within, DIE_BEFORE: String(dieAt.calls) };
  const child = spawn(process.execPath, [...imports, join(PROJECT, script), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ROOT: root, ...die, ...env },
    timeout: LONGEST_MS,
  });
  const kill = () => child.kill('SIGKILL');
  const timer = typeof killAt === 'number' ? setTimeout(kill, killAt) : undefined;
  const run = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    run.stdout += text;
    if (killAt === 'first word') kill();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const [peak, calls] = [/^peak (\d+) MB\n/m, /^(\d+) calls\n/m].map((line) => line.exec(run.stderr));
      const stderr = [peak, calls].reduce((text, found) => text.replace(found?.[0] ?? '', ''), run.stderr);
      const numberIn = (found: RegExpExecArray | null | undefined) => (found ? Number(found[1]) : null);
      done({ stdout: run.stdout, stderr, code, signal, peak: numberIn(peak), calls: numberIn(calls) });
    });
  });
}

/** What a command has said last: what is wrong, or else what it has done. */
export function lastWord({ stdout, stderr, signal }: Run): string {
  const lines = (text: string) => text.trimEnd().split('\n');
  if (signal) return `killed by ${signal}`;
  const problems = lines(stderr).filter((line) => !/^\d+ problems?; /.test(line));
  return (problems.at(-1) || lines(stdout).at(-1)) ?? '';
}
