import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../src/common/filesIn.ts';
import { DataCopy, problemLines, realDataset } from '../tests/support/dataset/testData.ts';
import { openFiles } from '../src/publish/openFiles.ts';
import { writeEdition } from '../src/publish/writeEdition.ts';
import { runCommand, type Run } from '../tests/support/commands/runCommand.ts';
import { BASE, SITE } from './lib/address.mjs';
import { publishData } from './lib/publishData.ts';

const SKR = 'data/sources/skr-halso-och-sjukvardsrapporten-2018/figures.csv';
const UPPSALA = 'invanare-per-lakare,03,2016,0.52,published';

/** The command as a person or a build starts it. */
const build = (root: string): Promise<Run> => runCommand('scripts/build-data.ts', [root], { root });

/** Path and contents of every file of the edition in force under `root`. */
function edition(root: string): Record<string, string> {
  const folder = join(root, 'public/data/v1');
  return Object.fromEntries(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
}

describe('good data', () => {
  const copy = new DataCopy({ of: 'today' });
  let run: Run;

  beforeAll(async () => {
    run = await build(copy.root);
  });
  afterAll(() => copy.dispose());

  test('is published, with exit code 0 and nothing on stderr, the same bytes as from another folder', async () => {
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const files = await openFiles(realDataset(), { site: SITE, base: BASE });
    const wanted = [...files].map(([path, contents]) => [path, Buffer.from(contents).toString('latin1')]);
    expect(edition(copy.root)).toEqual(Object.fromEntries(wanted));
  });

  test('is told line by line, with counts and the time it took; a second time as unchanged', async () => {
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('places      21 regions, 290 municipalities, 6 sjukvårdsregioner');
    expect(lines).toContain('            invanare-per-lakare: 22 figures');
    expect(lines.at(-1)).toMatch(
      /^edition {5}\d+\.\d+\.\d+, \d{4}-\d\d-\d\d: \d+ files, \d+ kB, written \(\d+\.\d s\)$/,
    );
    const link = () => readlinkSync(join(copy.root, 'public/data/v1'));
    const before = link();
    const again: string[] = [];
    await publishData(copy.root, (line) => again.push(line));
    const withoutTime = (all: readonly string[]) => all.join('\n').replace(/ \(\d+\.\d s\)/, '');
    expect(withoutTime(again)).toBe(withoutTime(lines).replace(', written', ', unchanged'));
    expect(link()).toBe(before);
  });
});

describe('bad data', () => {
  const copy = new DataCopy();
  const old = { 'regions.json': '["gammal"]\n' };

  beforeAll(() => {
    const place = { store: join(copy.root, '.cache/data'), link: join(copy.root, 'public/data/v1') };
    writeEdition(new Map(Object.entries(old)), place);
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
      'data/edition.json:1 "the end of the file": expected a key in quotation marks',
      `data/municipalities.csv:${place} region "11": expected a code of data/regions.csv`,
      'data/geo/regions.topo.json:1 objects.lan.geometries: expected this key',
      'data/geo/regions.topo.json:1 arcs: expected this key',
      `${SKR}:${figure} value "U+001B": expected text without characters that cannot be seen`,
      // What would clear the screen and break the line is spelt out.
      `${SKR}:${figure} value "\\u001b[2J\\n0.52": expected a number such as 13.8`,
      '6 problems; nothing was written.',
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(edition(copy.root)).toEqual(old);
  });

  test('that is not there at all is told file by file', () => {
    const lines = problemLines(join(copy.root, 'nowhere'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line).toMatch(/^data\/\S+: expected /);
  });
});
