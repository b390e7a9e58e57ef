import { join } from 'node:path';
import { fetchSources, SOURCES } from '../src/desk/fetch/fetch.ts';
import { BASES, NAMES } from '../src/desk/fetch/asks.ts';
import { LIMITS } from '../src/desk/fetch/limits.ts';
import { DataError } from '../src/model/problem.ts';
import { nothingBroughtIn } from '../src/desk/candidate.ts';
import { SITE } from './lib/address.mjs';
import { readCommandLine } from './lib/commandLine.ts';
import { documents } from './lib/documents.ts';
import { tellFinished } from './lib/tellFinished.ts';
import { tellProblems } from './lib/tellProblems.ts';

/**
 * npm run data:fetch [-- SOURCE or MEASURE…] [--list] [--verify]: publishers' APIs → .cache/candidate/. Never writes into
 * data/, but that --verify writes down there which figures were found equal at their publisher.
 * ROOT (environment) names another project folder, KOLADA_BASE and the like other addresses, for tests.
 */
const { env, stderr, stdout } = process;

function milliseconds(name: string, usual: number): number {
  const value = env[name] || String(usual);
  // More than a timer can hold is none.
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new DataError([{ file: name, value, expected: 'milliseconds, a whole number' }]);
}

const WIDTH = 30;
function onProgress(done: number, all: number, url: string): void {
  if (!stderr.isTTY) return void stderr.write(`${done} of ${all}: ${url}\n`);
  const filled = Math.round((done / all) * WIDTH);
  stderr.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${done} of ${all}\u001B[K`);
  if (done === all) stderr.write('\n');
}
const tell = (line: string) => void stderr.write(stderr.isTTY ? `\r${line}\u001B[K\n` : `${line}\n`);

const USAGE = `npm run data:fetch [-- SOURCE or MEASURE…] [--list] [--verify]: ${SOURCES.join(', ')}`;
const flag = { type: 'boolean', default: false } as const;
const { values, positionals } = readCommandLine(USAGE, {
  options: { list: flag, verify: flag },
  allowPositionals: true,
});

const root = env['ROOT'] ?? join(import.meta.dirname, '..');

async function work(): Promise<void> {
  tellFinished(root);
  const { lines, hasCandidate } = await fetchSources({
    chosen: positionals,
    isList: values.list,
    verifies: values.verify,
    documents,
    root,
    today: new Date().toISOString().slice(0, 10),
    userAgent: `Bristkartan (+${SITE})`,
    bases: Object.fromEntries(NAMES.map((name) => [name, env[`${name.toUpperCase()}_BASE`] || BASES[name]])),
    limits: {
      backoffMs: milliseconds('FETCH_BACKOFF_MS', LIMITS.backoffMs),
      requestMs: milliseconds('FETCH_REQUEST_MS', LIMITS.requestMs),
      windowMs: milliseconds('FETCH_WINDOW_MS', LIMITS.windowMs),
      allMs: milliseconds('FETCH_ALL_MS', LIMITS.allMs),
    },
    onProgress,
    tell,
  });
  stdout.write(`${lines.join('\n')}\n`);
  if (hasCandidate !== false) return;
  stderr.write(`No definition takes anything of this; ${nothingBroughtIn(root)}.\n`);
  process.exitCode = 1;
}

await tellProblems(() => nothingBroughtIn(root), work);
