import { expect, test } from 'vitest';
import { realDataset } from '../src/dataset/testData.ts';
import { killRows } from '../src/torture/kills.ts';
import { victims } from '../src/torture/victims.ts';

const { regions } = realDataset();

/** npm run torture kills it a hundred times, and at every write. */
test('an accept that is killed while it writes leaves data/ wholly old or wholly new, whatever comes next', async () => {
  const victim = victims(regions).find(({ name }) => name.includes('--accept'));
  if (!victim) throw new Error('there is no such command');
  const at = (within: string, ...calls: number[]) => calls.map((count) => ({ within, calls: count }));
  const moments = [
    // Six files are written into the trial; then the journal; then the six into data/.
    ...at('writeFileSync', 6, 9),
    // The journal gets its name, then each of the six files, and then the journal goes.
    ...at('renameSync', 0, 1, 4, 7),
  ];
  const [, row] = await killRows(regions, victim, { random: 0, counted: 0, seed: 0, moments });
  expect(row).toMatchObject({ killed: 6, survived: 0, old: 2, new: 4, broken: [], stuck: [] });
}, 180_000);
