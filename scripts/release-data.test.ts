import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readDataset } from '../src/dataset/readDataset.ts';
import { DataCopy, problemLines, PROJECT } from '../src/dataset/testData.ts';

vi.setConfig({ testTimeout: 60_000 });

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const copy = new DataCopy();
/** The command as a person starts it. */
const command = (...args: string[]) =>
  spawnSync(process.execPath, [join(PROJECT, 'scripts/release-data.ts'), ...args, copy.root], { encoding: 'utf8' });
// What somebody has changed and not told readers of yet would else be told of here.
command('--why', 'Allt som är nytt.', '--date', '2098-12-31');
const { releases: before, edition: current } = readDataset(copy.root);
/** A correction raises the third number. */
const next = current.version.replace(/\d+$/, (patch) => String(Number(patch) + 1));
const KEPT = ['data/releases.json', 'data/edition.json'];

function release(...args: string[]) {
  // What the command writes is put back after each test.
  for (const file of KEPT) copy.write(file, copy.read(file));
  const { status, stdout, stderr } = command(...args);
  return { status, stdout, stderr };
}

afterEach(() => copy.restore());
afterAll(() => copy.dispose());

test('a changed figure becomes a release, which the data then know', () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const { status, stdout } = release('--why', 'SKR har rättat Uppsala.', '--date', '2099-01-01');
  expect(stdout).toContain(`${next}: 0 figures added, 1 changed, 0 removed`);
  expect(status).toBe(0);
  const { releases, edition } = readDataset(copy.root);
  expect(edition).toEqual({ version: next, updated: '2099-01-01' });
  expect(releases.map(({ version }) => version)).toEqual([next, ...before.map(({ version }) => version)]);
  expect(releases[0]?.figures).toEqual([
    { indicator: 'invanare-per-lakare', region: '03', period: '2016', part: '', from: '0.52', to: '0.53' },
  ]);
  expect(release('--why', 'Igen.', '--date', '2099-01-02').stdout).toBe(`Nothing has changed since ${next}.\n`);
  rmSync(join(copy.root, `data/releases/${next}.json`));
  expect(release('--why', 'x', '--date', '2099-01-02').stderr).toContain(`data/releases/${next}.json: expected a file`);
});

test('without a reason, or with a day that cannot be, nothing is written', () => {
  copy.replace(SKR, 'invanare-per-lakare,03,2016,0.52,published', 'invanare-per-lakare,03,2016,0.53,published');
  const kept = KEPT.map((file) => copy.read(file).toString());
  for (const args of [
    [],
    ['--why', ' '],
    ['--why', 'x', '--date', '2026-02-30'],
    ['--why', 'x', '--date', '2026-11-01'],
    ['--wy', 'x'],
  ]) {
    const { status, stderr } = release(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/usage: npm run data:release|expected a d/);
  }
  expect(release('--dry-run', '--date', '2099-01-01').stdout).toContain('1 changed');
  expect(KEPT.map((file) => copy.read(file).toString())).toEqual(kept);
  expect(existsSync(join(copy.root, `data/releases/${next}.json`))).toBe(false);
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
