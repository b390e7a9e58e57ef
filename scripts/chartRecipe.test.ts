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
import { PROJECT, realDataset } from '../src/dataset/testData.ts';
import { indicatorDocument } from '../src/publish/indicatorDocument.ts';
import { recipeIn } from './lib/recipeBlocks.ts';
import { run, WITHOUT_TEST_RUNNER } from './lib/tasks.mjs';

// The recipe for a chart, followed in a folder that has the project's rooms, so that nothing is written into src/.

const { blocks } = recipeIn(readFileSync(join(PROJECT, 'CONTRIBUTING.md'), 'utf8'), 'A chart');
const root = mkdtempSync(join(tmpdir(), 'bristkartan-'));
/** Rooms that the recipe, or this test, writes in. */
const OWN = ['charts', 'styles', 'pages'];

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
  bring('.', (name) => name === 'node_modules' || name === 'package.json');
  for (const { file, text } of blocks) write(file, text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('its own test holds, of the figures that are here', async () => {
  const { code, output } = await run(['vitest', 'run', '--root', root, 'src/charts/sides'], { capture: true });
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/2 passed/) as string });
});

test('it is drawn at build, in per cent of its width and in words', async () => {
  const dataset = realDataset();
  const indicator = dataset.indicators.find(({ slug }) => slug === 'hyrpersonal-andel');
  if (!indicator) throw new Error('no hyrpersonal-andel');
  write('document.json', JSON.stringify(indicatorDocument(dataset, indicator)));
  write('src/pages/index.astro', PAGE);
  // What Vite keeps would otherwise land in the project's own node_modules.
  write('astro.config.mjs', "export default { vite: { cacheDir: '.vite' } };\n");
  const { code, output } = await run(['astro', 'build', '--root', root], { capture: true, env: WITHOUT_TEST_RUNNER });
  expect({ code, output }).toMatchObject({ code: 0 });
  const html = readFileSync(join(root, 'dist/index.html'), 'utf8');
  const widths = [...html.matchAll(/<rect class="\w+"[^>]*? width="([\d.]+)%"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(3);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
  expect(html).toMatch(/Av 20 regioner med uppgift låg \d+ under riket och \d+ över\./);
  expect(html).toContain('.sides .under');
});

const PAGE = `---
import Sides from '../charts/sides/Sides.astro';
import document from '../../document.json';
---

<Sides document={document} period={document.lead} />
`;
