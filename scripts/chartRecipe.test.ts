import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../tests/support/dataset/testData.ts';
import { recipeIn } from './lib/recipeBlocks.ts';
import { run } from './lib/tasks.mjs';

// The recipe for a chart, followed in a folder that has the project's rooms, so that nothing is written into src/.

const MARKDOWN = readFileSync(join(PROJECT, 'docs/recipes/chart.md'), 'utf8');
const { blocks } = recipeIn(MARKDOWN);
/** What the recipe writes into the registry: an import, and an entry that is the last of the list. */
const [, importLine = '', entry = ''] =
  /`CHARTS`, with the import of its function:\n\n```ts\n(.*?)```\n\n```ts\n(.*?)```/s.exec(MARKDOWN) ?? [];
if (!entry)
  throw new Error('docs/recipes/chart.md: expected the entry of the chart after "with the import of its function:"');
const root = mkdtempSync(join(tmpdir(), 'bristkartan-'));
/** Rooms that the recipe, or this test, writes in. */
const OWN = ['charts'];

/** A folder is linked, for what is in it is to find its own neighbours; a file is copied, as Windows links none. */
function bring(from: string, names: (name: string) => boolean = () => true): void {
  for (const entry of readdirSync(join(PROJECT, from), { withFileTypes: true })) {
    const path = join(from, entry.name);
    if (!names(entry.name)) continue;
    if (entry.isDirectory()) symlinkSync(join(PROJECT, path), join(root, path), 'junction');
    else copyFileSync(join(PROJECT, path), join(root, path));
  }
}

const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

beforeAll(() => {
  for (const name of OWN) mkdirSync(join(root, 'src', name), { recursive: true });
  bring('src', (name) => !OWN.includes(name));
  bring('src/charts');
  mkdirSync(join(root, 'tests'));
  bring('tests', (name) => name === 'support');
  const registry = readFileSync(join(PROJECT, 'src/charts/registry.ts'), 'utf8');
  write('src/charts/registry.ts', importLine + registry.replace(/^\];$/m, `${entry}];`));
  bring('.', (name) => name === 'node_modules' || name === 'package.json');
  for (const { file, text } of blocks) write(file, text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('its own test holds, of the figures that are here', async () => {
  const { code, output } = await run(['vitest', 'run', '--root', root, 'src/charts/sides'], { capture: true });
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/2 passed/) as string });
});

test('its entry alone makes it a chart of every measure that has one, with a frame and a picture', async () => {
  write('asked.test.ts', ASKED);
  const { code, output } = await run(['vitest', 'run', '--root', root, '--testTimeout=120000', 'asked.test.ts'], {
    capture: true,
  });
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/1 passed/) as string });
});

/** Asked in the folder, where the registry has the entry. */
const ASKED = `
import { expect, test } from 'vitest';
import { CHARTS, chartOf } from './src/charts/registry.ts';
import { drawPlot } from './src/charts/drawing.ts';
import { pagePaper } from './src/charts/paper.ts';
import { fixedDataset } from './tests/support/dataset/testData.ts';
import { indicatorDocument } from './src/publish/indicatorDocument.ts';

test('the registry has it', () => {
  expect(CHARTS.at(-1)).toMatchObject({ part: 'sidor', picture: 'own', onPage: 'own' });
  const dataset = fixedDataset();
  const indicator = dataset.indicators.find(({ slug }) => slug === 'invanare-per-lakare');
  const { drawing, title } = chartOf('sidor', indicatorDocument(dataset, indicator), dataset.regions);
  const chart = drawing.chart();
  expect(title).toMatch(/under och över riket$/);
  expect(chart.label).toMatch(/\\d+ under riket, .*\\d+ över riket/);
  expect(drawPlot(chart.plot(pagePaper(640))).querySelectorAll('rect')).toHaveLength(3);
});
`;
