import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../src/common/filesIn.ts';
import { readReleased } from '../src/dataset/history.ts';
import { readDataset } from '../src/dataset/readDataset.ts';
import { DataCopy, problemLines, PROJECT, realDataset } from '../tests/support/dataset/testData.ts';
import { runCommand } from '../tests/support/commands/runCommand.ts';
import type { Corrections } from '../src/model/release.ts';
import { releaseData } from './lib/releaseData.ts';
import { newestRelease, uncorrected } from './lib/releaseInForce.ts';

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const copy = new DataCopy({ of: 'today' });
const KEPT = ['data/releases.json', 'data/edition.json', 'data/released/invanare-per-lakare.json'];
let before = realDataset().releases;
/** A correction raises the third number. */
let next = '';

/** The command as a person starts it. */
const command = (...args: string[]) => runCommand('scripts/release-data.ts', [...args, copy.root], { root: copy.root });

/** What the command does, without a process of its own. */
async function release(...args: string[]) {
  // What is written is put back after each test.
  for (const file of KEPT) copy.write(file, copy.read(file));
  const said = { lines: [] as string[], faults: [] as string[] };
  await releaseData([...args, copy.root], {
    say: (line) => said.lines.push(line),
    fail: (line) => said.faults.push(line),
  });
  return said;
}

beforeAll(async () => {
  // What somebody has changed and not told readers of yet would else be told of here.
  const { code, stderr } = await command('--why', 'Allt som är nytt.', '--date', '2098-12-31');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { releases, edition } = readDataset(copy.root);
  before = releases;
  next = edition.version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
});
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

test('a changed figure becomes a release, which the data then know', async () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const { lines, faults } = await release('--why', 'SKR har rättat Uppsala.', '--date', '2099-01-01');
  expect(lines).toContain(`${next}: 0 figures added, 1 changed, 0 removed`);
  expect(faults).toEqual([]);
  const { releases, edition } = readDataset(copy.root);
  expect(edition).toEqual({ version: next, updated: '2099-01-01' });
  expect(releases.map(({ version }) => version)).toEqual([next, ...before.map(({ version }) => version)]);
  expect(releases[0]?.figures).toEqual([
    { indicator: 'invanare-per-lakare', region: '03', period: '2016', part: '', from: '0.52', to: '0.53' },
  ]);
  expect((await release('--why', 'Igen.', '--date', '2099-01-02')).lines).toEqual([
    `Nothing has changed since ${next}.`,
  ]);
});

test('a release is told with the measures that have figures first, and the others in one line', async () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  for (const slug of ['folkmangd', 'bup-inom-30-dagar', 'rimlig-vantan-vardcentral']) {
    const file = `data/indicators/${slug}.json`;
    const definition = JSON.parse(copy.read(file).toString()) as { why: string };
    copy.write(file, JSON.stringify({ ...definition, why: `${definition.why} Det också.` }));
  }
  expect((await release('--dry-run', '--date', '2099-01-01')).lines.slice(1)).toEqual([
    '  invanare-per-lakare: 1 region, definition unchanged',
    '  3 measures without figures that changed, definition changed: bup-inom-30-dagar, folkmangd, rimlig-vantan-vardcentral',
  ]);
});

test('a release is written also where nobody reads its list to the end', async () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  for (const file of KEPT) copy.write(file, copy.read(file));
  const script = join(PROJECT, 'scripts/release-data.ts');
  const args = [script, '--why', 'SKR har rättat Uppsala.', '--date', '2099-01-01', copy.root];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect(code).toBe(0);
  expect(readDataset(copy.root).edition).toEqual({ version: next, updated: '2099-01-01' });
});

test('npm run data reminds of a figure that was corrected by hand, until data/corrections.json tells of it', () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const reminded = () => {
    const dataset = readDataset(copy.root);
    const newest = newestRelease(copy.root, dataset);
    return newest && uncorrected(newest, dataset).map(({ indicator, region, to }) => [indicator, region, to]);
  };
  expect(reminded()).toEqual([['invanare-per-lakare', '03', '0.53']]);
  const entry = { id: 'ny', date: '2099-01-01', title: 't', was: 'w', is: 'i', why: 'y', regions: ['03'] };
  const { since, corrections } = JSON.parse(copy.read('data/corrections.json').toString()) as Corrections;
  const told = { since, corrections: [{ ...entry, indicator: 'invanare-per-lakare' }, ...corrections] };
  copy.write('data/corrections.json', JSON.stringify(told));
  expect(reminded()).toEqual([]);
});

test('a release writes only what it changes, and all of it together', async () => {
  const written = () =>
    Object.fromEntries(filesIn(join(copy.root, 'data')).map((path) => [path, copy.read(`data/${path}`).toString()]));
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const first = written();
  await release('--why', 'SKR har rättat Uppsala.', '--date', '2099-01-01');
  const second = written();
  const changed = ['edition.json', 'released/invanare-per-lakare.json', 'releases.json'];
  expect(Object.keys(second).filter((path) => second[path] !== first[path])).toEqual(changed);
  expect(Object.keys(second)).toEqual(Object.keys(first));
  const journal = JSON.parse(copy.read('.cache/accepted.json').toString()) as { path: string }[];
  expect(journal.map(({ path }) => path.slice('data/'.length)).toSorted()).toEqual(changed);
});

test('without what the last release read, nothing can be counted, and it is told', () => {
  const [folder, aside] = [join(copy.root, 'data/released'), join(copy.root, 'aside')];
  renameSync(folder, aside);
  try {
    expect(() => readReleased(copy.root)).toThrow('data/released: expected a file for each measure');
  } finally {
    renameSync(aside, folder);
  }
});

test('without a reason, or with a day that cannot be, nothing is written', async () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const kept = KEPT.map((file) => copy.read(file).toString());
  for (const args of [
    [],
    ['--why', ' '],
    ['--why', 'x', '--date', '2026-02-30'],
    ['--why', 'x', '--date', '2026-11-01'],
    ['--wy', 'x'],
  ]) {
    const { faults } = await release(...args);
    expect(faults.join('\n')).toMatch(/usage: npm run data:release|expected a d/);
  }
  const { code, stderr } = await command();
  expect(code).toBe(1);
  expect(stderr).toMatch(/^usage: npm run data:release/);
  expect((await release('--dry-run', '--date', '2099-01-01')).lines.join('\n')).toContain('1 changed');
  expect(KEPT.map((file) => copy.read(file).toString())).toEqual(kept);
});

test('a list of corrections that cannot be right is refused, with its line', () => {
  const correction = {
    id: 'a',
    date: '2026-12-01',
    title: 't',
    was: 'w',
    is: 'i',
    why: 'y',
    indicator: null,
    regions: [],
  };
  const write = (...corrections: object[]) =>
    copy.write('data/corrections.json', JSON.stringify({ since: '2026-11-22', corrections }, null, 1));
  write(correction);
  expect(problemLines(copy.root)).toEqual([]);
  write({ ...correction, indicator: 'x', regions: ['00', '99'], date: '2026-11-01' }, correction);
  expect(problemLines(copy.root).map((line) => line.replace(/^.*json:\d+ /, ''))).toEqual([
    'corrections.0.date "2026-11-01": expected the newest first',
    'corrections.0.date "2026-11-01": expected a day from 2026-11-22 on',
    'corrections.0.indicator "x": expected an indicator of data/indicators, or null',
    'corrections.0.regions "99": expected codes of data/regions.csv',
    'corrections.1.id "a": expected an id of its own',
  ]);
});
