import { existsSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { BASE } from '../scripts/lib/address.mjs';
import { misused, readCommandLine } from '../scripts/lib/commandLine.ts';
import { startChromium } from '../scripts/lib/chromium.mjs';
import { PAGE_KINDS, PAGE_TYPES, typeOf } from '../scripts/lib/pageTypes.ts';
import { htmlOf, pagesOf, SITE_DIR } from '../tests/support/site.ts';
import type { Case, Judge, Verdict } from './case.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { host } from './host.ts';
import { JUDGES } from './judges.ts';
import { faultsOf, type Heard, table, writeReport } from './report.ts';
import { sentence } from './sentence.ts';

/**
 * npm run judge [-- --only lighthouse,nu] [-- --pages /regioner/gotland/,/]: holds the built site against judges that
 * nobody here wrote. Ends with 1 when one of them finds what no exception is made for.
 */
const USAGE = `npm run judge [-- --only ${JUDGES.map(({ id }) => id).join(',')}] [--pages /,/regioner/gotland/]`;
const { values } = readCommandLine(USAGE, { options: { only: { type: 'string' }, pages: { type: 'string' } } });
/** What is said of a judge that could not judge. */
const FAILED = 'failed';
const listed = (text: string | undefined) => text?.split(',').filter(Boolean);

const heard = await main(listed(values.only), listed(values.pages));
process.stderr.write(process.stderr.isTTY ? '\u001b[2K\r' : '');
for (const line of table(heard)) console.log(line);
const faults = heard.reduce((sum, verdict) => sum + faultsOf(verdict), 0);
console.log(`\n${faults} findings. Each of them, and what was excused and why: ${writeReport(heard)}`);
process.exitCode = faults > 0 ? 1 : 0;

async function main(only: string[] | undefined, wanted: string[] | undefined): Promise<Heard[]> {
  const unknown = only?.filter((id) => !JUDGES.some((judge) => judge.id === id)) ?? [];
  if (unknown.length > 0) misused(USAGE, `No judge is called ${unknown.join(', ')}`);
  if (!existsSync(SITE_DIR)) fail('There is no dist/: run "npm run build" first.');
  const all = pagesOf(SITE_DIR);
  const absent = wanted?.filter((path) => !all.includes(path)) ?? [];
  if (absent.length > 0) fail(`Not a page of dist/: ${absent.join(', ')}.`);

  let browser: Promise<Browser> | undefined;
  const given = {
    dir: SITE_DIR,
    ...chosen(all, wanted),
    host: await host({ dir: SITE_DIR, base: BASE }),
    browser: () => (browser ??= startChromium()),
  };
  const verdicts: Heard[] = [];
  for (const judge of JUDGES) {
    if (!only || only.includes(judge.id)) verdicts.push(await hear(judge, given));
  }
  await (await browser)?.close();
  await given.host.close();
  return verdicts;
}

function chosen(all: readonly string[], wanted: readonly string[] | undefined) {
  if (wanted) return { pages: wanted, longest: wanted, kinds: wanted, isWhole: false };
  const size = (path: string) => htmlOf(SITE_DIR, path).length;
  const longest = PAGE_TYPES.map((type) => {
    const ofType = all.filter((path) => typeOf(path) === type);
    return ofType.reduce(
      (best, path) => (size(path) > size(best) ? path : best),
      ofType[0] ?? fail(`No ${type.name}.`),
    );
  });
  const kinds = [...new Set([...longest, ...PAGE_KINDS.map(([, path]) => path)])];
  return { pages: all, longest, kinds, isWhole: true };
}

async function hear(judge: Judge, given: Omit<Case, 'say'>): Promise<Heard> {
  const start = Date.now();
  const told = await judge
    .judge({ ...given, say: (doing) => tell(`${judge.id}: ${doing}`) })
    // One that fails has not found the site in order, and the others are still to be heard.
    .catch((error: unknown): Verdict => ({
      judged: FAILED,
      findings: [{ page: '/', rule: FAILED, message: String(error) }],
    }));
  const by = judge.by.map((name) => `${name} ${versionOf(name)}`.trim()).join(', ');
  const own = { id: judge.id, by, seconds: (Date.now() - start) / 1000 };
  if (typeof told === 'string') {
    return { ...own, judged: '', leftOut: told, findings: [], excused: [], idle: [], details: [] };
  }
  const { idle, ...sentenced } = sentence(judge.id, told.findings, EXCEPTIONS);
  const { judged, details = [] } = told;
  return { ...own, judged, details, ...sentenced, idle: given.isWhole && judged !== FAILED ? idle : [] };
}

/** As installed, of the judges or of the project; none of what is no package. */
function versionOf(name: string): string {
  const file = ['./node_modules', '../node_modules']
    .map((folder) => new URL(`${folder}/${name}/package.json`, import.meta.url))
    .find((candidate) => existsSync(candidate));
  return file ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : '';
}

/** One line that is written over; a line each where nobody watches. */
function tell(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\u001b[2K\r${doing.slice(0, (process.stderr.columns || 80) - 1)}`);
  else process.stderr.write(`${doing}\n`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
