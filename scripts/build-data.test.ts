import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesIn } from '../src/common/filesIn.ts';
import { readDataset } from '../src/dataset/readDataset.ts';
import { DataCopy, seededRandom } from '../src/dataset/testData.ts';
import type { Files } from '../src/publish/allDocuments.ts';
import { openFiles } from '../src/publish/openFiles.ts';
import { writeEdition } from '../src/publish/writeEdition.ts';
import { runCommand, type Options, type Run } from '../src/torture/command.ts';
import { BASE, SITE } from './lib/address.mjs';

// Each run is a process of its own; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';

/** The command as a person or a build starts it. */
const build = (root: string, options: Omit<Options, 'root'> = {}): Promise<Run> =>
  runCommand('scripts/build-data.ts', [root], { root, ...options });

/** Path and contents of every file of the edition in force under `root`. */
function edition(root: string): Record<string, string> {
  const folder = join(root, 'public/data/v1');
  return Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
}

/** What `edition` is to be when these files are in force: byte for byte, whatever a file holds. */
const inOrder = (files: Files) =>
  Object.fromEntries(
    [...files]
      .map(([path, contents]) => [path, Buffer.from(contents).toString('latin1')] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('good data', () => {
  const [first, second] = [new DataCopy(), new DataCopy()];
  const runs: Run[] = [];

  beforeAll(async () => {
    runs.push(...(await Promise.all([build(first.root), build(second.root)])));
    runs.push(await build(first.root));
  });
  afterAll(() => [first, second].forEach((copy) => copy.dispose()));

  test('is published, with exit code 0 and nothing on stderr', () => {
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(runs.map(() => ({ code: 0, stderr: '' })));
    expect(edition(first.root)).toEqual(inOrder(openFiles(readDataset(first.root), { site: SITE, base: BASE })));
  });

  test('gives the same bytes in another folder, and a second time', () => {
    expect(edition(second.root)).toEqual(edition(first.root));
    expect(readlinkSync(join(second.root, 'public/data/v1'))).toBe(readlinkSync(join(first.root, 'public/data/v1')));
    expect(runs.at(0)?.stdout).toMatch(/ written \(/);
    expect(runs.at(-1)?.stdout).toMatch(/ unchanged \(/);
  });

  test('is told line by line, with counts and the time it took', () => {
    const lines = (runs[0]?.stdout ?? '').trimEnd().split('\n');
    expect(lines[0]).toBe('places      21 regions, 290 municipalities, 6 sjukvårdsregioner');
    expect(lines).toContain('            invanare-per-lakare: 22 figures');
    expect(lines.at(-1)).toMatch(
      /^edition {5}\d+\.\d+\.\d+, \d{4}-\d\d-\d\d: \d+ files, \d+ kB, written \(\d+\.\d s\)$/,
    );
  });
});

describe('bad data', () => {
  const copy = new DataCopy();
  let before: Record<string, string> = {};

  beforeAll(() => {
    const place = { store: join(copy.root, '.cache/data'), link: join(copy.root, 'public/data/v1') };
    writeEdition(openFiles(readDataset(copy.root), { site: SITE, base: BASE }), place);
    before = edition(copy.root);
  });
  afterEach(() => copy.restore());
  afterAll(() => copy.dispose());

  test('is told in one line each, with exit code 1, and leaves the last good edition as it was', async () => {
    const figure = copy.replace(SKR, UPPSALA, 'invanare-per-lakare,03,2016,"\u001B[2J\n0.52",published');
    const place = copy.replace('data/municipalities.csv', '1080,Karlskrona,10', '1080,Karlskrona,11');
    copy.write('data/edition.json', '{');
    copy.write('data/geo/regions.topo.json', '{"type":"Topology","objects":{"lan":{"type":"GeometryCollection"}}}');
    const { code, stdout, stderr } = await build(copy.root);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'data/edition.json:1: expected JSON (Unexpected token LBrace found. (1:1))',
      `data/municipalities.csv:${place} region "11": expected a code of data/regions.csv`,
      'data/geo/regions.topo.json:1 objects.lan.geometries: expected this key',
      'data/geo/regions.topo.json:1 arcs: expected this key',
      `${SKR}:${figure} value "U+001B": expected text without characters that cannot be seen`,
      // What would clear the screen and break the line is spelt out.
      `${SKR}:${figure} value "\\u001b[2J\\n0.52": expected a number such as 13.8`,
      '6 problems; nothing was written.',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(edition(copy.root)).toEqual(before);
  });

  test('that is not there at all is told without a stack trace', async () => {
    const { code, stderr } = await build(join(copy.root, 'nowhere'));
    expect(code).toBe(1);
    for (const line of stderr.trimEnd().split('\n').slice(0, -1)) expect(line).toMatch(/^data\/\S+: expected /);
    expect(stderr).toMatch(/\d+ problems; nothing was written\.\n$/);
  });
});

describe('a run that is killed', () => {
  const copy = new DataCopy();
  const place = { store: join(copy.root, '.cache/data'), link: join(copy.root, 'public/data/v1') };
  const old = openFiles(readDataset(copy.root), { site: SITE, base: BASE });
  copy.replace(SKR, UPPSALA, UPPSALA.replace('0.52', '0.53'));
  const next = openFiles(readDataset(copy.root), { site: SITE, base: BASE });

  beforeEach(() => void writeEdition(old, place));
  afterAll(() => copy.dispose());

  function expectRecovery() {
    expect(edition(copy.root)).toEqual(inOrder(next));
    expect(readdirSync(place.store)).toHaveLength(1);
    expect(readdirSync(dirname(place.link))).toEqual(['v1']);
  }

  const anyFile = 1 + Math.floor(seededRandom(1789)() * (next.size - 2));
  const moments: [string, string, number, Files][] = [
    ['in the first file', 'writeFileSync', 0, old],
    ['in a file of the middle', 'writeFileSync', anyFile, old],
    ['before the edition gets its name', 'renameSync', 0, old],
    ['before the link is turned', 'renameSync', 1, old],
    ['before the old edition is removed', 'rmSync', 0, next],
  ];

  test.each(moments)('%s leaves a whole edition, and the next run cleans up', async (_name, within, calls, left) => {
    const { signal } = await build(copy.root, { dieAt: { within, calls } });
    if (process.platform !== 'win32') expect(signal).toBe('SIGKILL');
    expect(edition(copy.root)).toEqual(inOrder(left));
    writeEdition(next, place);
    expectRecovery();
  });

  test('from outside, at its first word, leaves the old edition or the new one; the next run works', async () => {
    await build(copy.root, { killAt: 'first word' });
    expect([inOrder(old), inOrder(next)]).toContainEqual(edition(copy.root));
    expect(await build(copy.root)).toMatchObject({ code: 0, stderr: '' });
    expectRecovery();
  });

  test('before there was any edition leaves none, and the next run works', async () => {
    rmSync(join(copy.root, 'public'), { recursive: true });
    rmSync(place.store, { recursive: true });
    await build(copy.root, { dieAt: { within: 'renameSync', calls: 1 } });
    expect(existsSync(place.link)).toBe(false);
    writeEdition(next, place);
    expectRecovery();
  });
});
