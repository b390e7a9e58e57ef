import { expect, test } from 'vitest';
import { realDataset } from '../tests/support/dataset/testData.ts';
import { passage, STAGES } from '../tests/support/commands/passages.ts';

const { regions } = realDataset();

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
