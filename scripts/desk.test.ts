import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DataCopy, realDataset } from '../tests/support/dataset/testData.ts';
import { runCommand } from '../tests/support/commands/runCommand.ts';
import { koladaFile } from '../tests/support/files/sampleFiles.ts';
import { passage, STAGES } from '../tests/support/commands/passages.ts';

const { regions } = realDataset();
const copy = new DataCopy({ whole: ['rimlig-vantan-vardcentral'] });
afterAll(() => copy.dispose());
beforeAll(() => mkdirSync(join(copy.root, 'files')));

const written = (name: string, contents: string): string => {
  const path = join(copy.root, 'files', name);
  writeFileSync(path, contents);
  return path;
};
const desk = (command: 'import' | 'diff', ...args: string[]) =>
  runCommand(`scripts/data-${command}.ts`, args, { root: copy.root });
const figures = [{ region: '01', period: '2026', printed: '2' }];
const GOOD = () => written('good.json', koladaFile({ regions, figures, measure: 'U70450' }));

/** npm run torture -- journey takes a file of every format this way. */
test('a workbook is brought in, compared, accepted and published by the commands', async () => {
  const stage = STAGES.find(({ name }) => name.endsWith('.xlsx'));
  if (!stage) throw new Error('there is no workbook');
  expect(await passage(stage, regions)).toMatchObject({
    read: 'skr.xlsx: skrAnnex, SKR: 22 rows read, 22 taken, 0 passed over, 0 not understood',
    compared: expect.stringContaining('changed  invanare-per-lakare 10 2016: 0.64 → 0.63') as string,
    accepted: 'wrote 3 files',
    published: '0.63',
    isRestSame: true,
    isRight: true,
  });
});

test('an import that fails says that there is no candidate, and none of before can be accepted', async () => {
  expect(await desk('import', GOOD())).toMatchObject({ code: 0, stderr: '' });
  expect((await desk('import', '--help')).stdout).toMatch(/^npm run data:import -- FILE/);
  expect((await desk('diff')).stdout).toMatch(/^candidate of good\.json, brought in /);
  const { code, stderr } = await desk('import', written('bad.json', '{'));
  expect([code, stderr.split('\n').at(-2)]).toEqual([
    1,
    '1 problem; nothing was brought in; there is no candidate now.',
  ]);
  expect((await desk('diff', '--accept')).stderr).toContain('expected a candidate: bring one in');
});

test('what is to be looked at is written only with --looked-at', async () => {
  await desk('import', GOOD());
  const refused = await desk('diff', '--accept');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(
    /^\.cache\/candidate "1 to look at": expected --looked-at, .*\n1 problem; nothing was written\.\n$/,
  );
  expect((await desk('diff', '--accept', '--looked-at')).stdout).toContain('wrote data/sources/');
});
