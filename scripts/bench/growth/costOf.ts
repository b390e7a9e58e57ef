import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { ROOT } from '../../lib/setup.mjs';
import { WITHOUT_TEST_RUNNER } from '../../lib/tasks.mjs';

export interface Cost {
  seconds: number;
  /** At most, of the process with all its threads. */
  megabytes: number;
}

const PEAK = pathToFileURL(join(ROOT, 'scripts/lib/peak.ts')).href;

/** Runs a program in a folder. @throws Error with what it said when it does not end well */
export async function costOf(folder: string, program: readonly string[]): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, ...program], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...WITHOUT_TEST_RUNNER, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${program.join(' ')}: ${said.slice(-4000)}`);
  return { seconds, megabytes: Number(/^peak (\d+) MB$/m.exec(said)?.[1] ?? NaN) };
}
