import { join } from 'node:path';
import { readDataset } from '../../src/dataset/readDataset.ts';
import { kindsOf, torture, TORTURED } from '../support/files/spoiltFiles.ts';
import { faultTable, fileFaultRows, serverFaultRows, type FaultRow } from '../support/commands/faultTables.ts';
import { journeyTable, passage, STAGES } from '../support/commands/passages.ts';
import { killRows, killTable } from '../support/commands/killed.ts';
import { MOST_MEGABYTES, sizeRows, sizeTable } from '../support/commands/sizes.ts';
import { tableLines } from '../../src/common/table.ts';
import { killableCommands } from '../support/commands/killable.ts';
import { misused, readCommandLine } from '../../scripts/lib/commandLine.ts';

/**
 * npm run torture [-- PART…] [--runs 3000] [--kills 100] [--writes 20] [--seed N]: what files, servers and moments can do to
 * the data desk, and what it makes of them, in tables. A quarter of an hour for all parts; another seed every time.
 */
const USAGE =
  'npm run torture [-- readers, sizes, servers, files, journey, kills] [--runs 3000] [--kills 100] [--writes 20] [--seed N]';
const { values, positionals } = readCommandLine(USAGE, {
  options: {
    runs: { type: 'string' },
    kills: { type: 'string' },
    writes: { type: 'string' },
    seed: { type: 'string' },
  },
  allowPositionals: true,
});
const numberOf = (name: keyof typeof values, usual: number) => Number(values[name] ?? usual);
const seed = numberOf('seed', Date.now() % 2 ** 31);
const { regions } = readDataset(join(import.meta.dirname, '../..'));

let wrong = 0;
const say = (line: string) => void process.stdout.write(`${line}\n`);
const sayTable = (rows: readonly (readonly string[])[]) => say(tableLines(rows).join('\n'));
function sayVerdict(count: number, of: number, what: string): void {
  wrong += of - count;
  say(`${count} of ${of} ${what}`);
}

async function readers(): Promise<void> {
  const rows = [
    ['spoilt', 'files', 'kinds of harm', 'accepted', 'refused', 'figures held against a plain reading', 's'],
  ];
  for (const format of TORTURED) {
    const started = performance.now();
    const { accepted, refused, held, kinds, ...counts } = await torture(format, regions, {
      runs: numberOf('runs', 3000),
      seed,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const kindCount = `${kinds.size} of ${kindsOf(format).length}`;
    rows.push([format, String(counts.runs), kindCount, String(accepted), String(refused), String(held), seconds]);
  }
  sayTable(rows);
  const { maxRSS } = process.resourceUsage();
  say(`none read wrong, none refused without a line; memory at most ${Math.round(maxRSS / 1024)} MB`);
}

async function sizes(): Promise<void> {
  const rows = await sizeRows(regions);
  sayTable(sizeTable(rows));
  const right = rows.filter(({ isRight }) => isRight).length;
  sayVerdict(right, rows.length, `refused in one line or read right, each within ${MOST_MEGABYTES} MB`);
}

async function kills(): Promise<void> {
  const plan = { random: numberOf('kills', 100), counted: numberOf('writes', 20), seed };
  const rows = [];
  for (const command of killableCommands(regions)) rows.push(...(await killRows(regions, command, plan)));
  sayTable(killTable(rows));
  for (const { broken, stuck } of rows) for (const line of [...broken, ...stuck]) say(`  ${line}`);
  const total = rows.reduce((sum, { killed }) => sum + killed, 0);
  const bad = rows.reduce((sum, { broken, stuck }) => sum + broken.length + stuck.length, 0);
  sayVerdict(total - bad, total, 'kills left what is wholly old or wholly new, and the next command worked');
}

async function faults(work: () => Promise<FaultRow[]>, what: string): Promise<void> {
  const rows = await work();
  sayTable(faultTable(rows));
  sayVerdict(rows.filter(({ isRight }) => isRight).length, rows.length, what);
}

async function journey(): Promise<void> {
  const passages = [];
  for (const stage of STAGES) passages.push(await passage(stage, regions));
  sayTable(journeyTable(passages));
  sayVerdict(
    passages.filter(({ isRight }) => isRight).length,
    passages.length,
    'files are in the open data as revised',
  );
}

const PARTS: Record<string, { title: string; work: () => Promise<void> }> = {
  readers: { title: 'Spoilt files against every reader', work: readers },
  sizes: { title: 'Files that are too large, or as large as may be', work: sizes },
  servers: {
    title: 'npm run data:fetch against servers that misbehave',
    work: () => faults(() => serverFaultRows(regions), 'faults told in one line, data/ not touched'),
  },
  files: {
    title: 'npm run data:import of files that are wrong',
    work: () => faults(() => fileFaultRows(regions), 'faults told in one line, data/ not touched'),
  },
  journey: { title: 'A whole file of each kind: import, compare, accept, publish', work: journey },
  kills: { title: 'Commands killed while they write', work: kills },
};

const named = positionals.length ? positionals : Object.keys(PARTS);
const chosen = named.flatMap((name) => (name === 'faults' ? ['servers', 'files'] : [name]));
const unknown = chosen.find((name) => !(name in PARTS));
if (unknown !== undefined) misused(USAGE, `There is no part ${unknown}`);
say(`seed ${seed}`);
for (const name of chosen) {
  const { title, work } = PARTS[name] ?? {};
  const started = performance.now();
  say(`\n${title} (${name})`);
  await work?.();
  say(`${((performance.now() - started) / 1000).toFixed(0)} s`);
}
say(wrong === 0 ? '\nall as it should be' : `\n${wrong} NOT as they should be`);
if (wrong) process.exitCode = 1;
