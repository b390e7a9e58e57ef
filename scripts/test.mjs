// npm test: everything that can be checked, each step in one line, and one closing line with the counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { findNginx } from './lib/nginx.mjs';
import { Failure } from './lib/setup.mjs';
import { CACHE, buildSite, command, run } from './lib/tasks.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ ok: boolean, output: string, counts?: Counts }} Result
 * @typedef {{ name: string, work: () => Promise<Result>, after?: string, needs?: string }} Step after: a step that must
 *   have ended; needs: one that must have gone well, too
 */

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };

await command(everything, () => console.log('\n0 passed, 1 failed'));

async function everything() {
  mkdirSync(CACHE, { recursive: true });
  // The build and the tests of what it has built take longest. Each is no more than one core's work for much of its time.
  await sideBySide([
    { name: 'data', work: tool('scripts/build-data.ts') },
    { name: 'lint', work: tool('eslint', '--max-warnings', '0', '.') },
    { name: 'build', work: build, needs: 'data' },
    // They may read the data.
    { name: 'unit tests', work: vitest('unit'), after: 'data' },
    { name: 'site tests', work: siteTests, needs: 'build' },
    // Both write .astro/.
    { name: 'types', work: tool('astro', 'check', '--minimumSeverity', 'warning'), after: 'build' },
    { name: 'html', work: tool('scripts/html.ts'), needs: 'build' },
    { name: 'budget', work: tool('scripts/budget.ts', '--check'), needs: 'build' },
    { name: 'drawings', work: vitest('drawings') },
    { name: 'format', work: tool('prettier', '--check', '--log-level', 'warn', '.') },
  ]);

  const { passed, failed, skipped } = total;
  console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

/** Two at a time, in order: a common machine has two cores. @param {Step[]} steps */
async function sideBySide(steps) {
  const waiting = [...steps];
  /** How each step that has begun will have gone. @type {Map<string, Promise<boolean>>} */
  const begun = new Map();
  /** @type {Set<string>} */
  const ended = new Set();
  /** The first that has nothing to wait for, or else the first. */
  const takeNext = () => {
    const ready = waiting.findIndex(({ after, needs = after }) => !needs || ended.has(needs));
    return waiting.splice(Math.max(ready, 0), 1)[0];
  };
  /** @param {Step} next */
  const inTurn = async (next) => {
    const { name, after, needs } = next;
    await begun.get(after ?? '');
    const mayBegin = !needs || (await begun.get(needs));
    if (!mayBegin) skip(name, `there is no new ${needs}`);
    const ok = mayBegin ? await step(next) : false;
    ended.add(name);
    return ok;
  };
  const lane = async () => {
    for (let next = takeNext(); next; next = takeNext()) {
      const end = inTurn(next);
      begun.set(next.name, end);
      await end;
    }
  };
  await Promise.all([lane(), lane()]);
}

/** Does one step, tells about it, and counts it. @param {Step} step */
async function step({ name, work }) {
  const start = Date.now();
  const { ok, output, counts } = await work().catch(asFailed);
  const { passed, failed, skipped } = counts ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const detail = counts ? `  ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}` : '';
  tell(name, ok ? 'ok' : 'FAILED', `${((Date.now() - start) / 1000).toFixed(1)} s${detail}`);
  if (!ok) console.log(`${output.trim()}\n`);
  return ok;
}

/** @param {string} name @param {string} why */
function skip(name, why) {
  total.skipped += 1;
  tell(name, 'skipped', why);
}

/** @param {string} name @param {string} state @param {string} detail */
function tell(name, state, detail) {
  console.log(`${name.padEnd(11)} ${state.padEnd(8)} ${detail}`);
}

/** @param {unknown} error @returns {Result} */
function asFailed(error) {
  if (error instanceof Failure) return { ok: false, output: error.message };
  return { ok: false, output: error instanceof Error ? (error.stack ?? '') : String(error) };
}

/** @param {string[]} args @returns {() => Promise<Result>} */
function tool(...args) {
  return async () => {
    const { code, output } = await run(args, { capture: true });
    return { ok: code === 0, output };
  };
}

/** @returns {Promise<Result>} */
async function build() {
  return { ok: true, output: await buildSite() };
}

async function siteTests() {
  const chromium = await findChromium();
  const nginx = findNginx();
  if ('missing' in nginx) tell('nginx', 'skipped', nginx.missing);
  return vitest('site', { CHROME_PATH: chromium })();
}

/** @param {string} project @param {Record<string, string>} [env] @returns {() => Promise<Result>} */
function vitest(project, env = {}) {
  return async () => {
    const report = join(CACHE, `tests-${project}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await run(['vitest', 'run', `--project=${project}`, ...reporters], { capture: true, env });
    return { ok: code === 0, output, counts: countTests(report, code) };
  };
}

/** @param {string} report @param {number} code @returns {Counts} */
function countTests(report, code) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readReport(report).testResults) {
    // A file that cannot be loaded has no tests in it, and is a failure none the less.
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'))
      counts.failed += 1;
    for (const { status } of file.assertionResults) {
      counts[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    }
  }
  // No test failed and yet it did not end well: an error outside the tests, or no tests at all.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * @param {string} report
 * @returns {{ testResults: { status: string, assertionResults: { status: string }[] }[] }}
 */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}
