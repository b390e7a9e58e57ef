import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ShortageGrid from '../../src/charts/shortage/ShortageGrid.astro';
import FrameDrawing from '../../src/components/FrameDrawing.astro';
import RegionFrameDrawing from '../../src/components/RegionFrameDrawing.astro';
import { allFrames, frameAt } from '../../src/embed/allFrames.ts';
import type { Frame } from '../../src/embed/frame.ts';
import { allIndicators } from '../../src/publish/readEdition.ts';
import { loadMaterial } from '../../src/pictures/material.ts';
import { recipes } from '../../src/pictures/recipes.ts';
import { svgOf } from '../../src/pictures/svg.ts';
import { FRAMES, PICTURES } from './drawings.ts';
import { forgetChange, keepChange, readGolden, strayGoldens } from './goldens.ts';
import { normalised } from './normalised.ts';
import { comparisonDrawing, markedLinesDrawing, scatterDrawing } from './toolDrawings.ts';

/** Each kind of chart is drawn as it was, from the same figures. */

const FOLDER = 'tests/visual/drawings';
const known: string[] = [];
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

afterAll(() => {
  // A run of a single test knows of few.
  const expected = Object.keys(FRAMES).length + Object.keys(PICTURES).length + 4;
  if (known.length === expected) expect(strayGoldens(FOLDER, known)).toEqual([]);
});

/** Fails with both files named where the drawing is another than the golden one. */
function holdAgainst(name: string, kind: 'html' | 'svg', drawn: string): void {
  const golden = `${FOLDER}/${name}.${kind}`;
  known.push(golden);
  forgetChange(golden);
  const was = readGolden(golden)?.toString('utf8') ?? '';
  expect(drawn.length).toBeGreaterThan(100);
  if (drawn === was) return;
  throw new Error(keepChange(golden, drawn, firstDifference(was, drawn)));
}

function firstDifference(was: string, now: string): string {
  if (was === '') return 'has no golden drawing yet';
  const [old, own] = [was.split('\n'), now.split('\n')];
  const at = own.findIndex((line, index) => line !== old[index]);
  const changed = own.filter((line) => !old.includes(line)).length;
  return [
    `differs from line ${at + 1} on, ${changed} of ${own.length} lines are new`,
    `  -  ${old[at]?.trim().slice(0, 160) ?? '(end)'}`,
    `  +  ${own[at]?.trim().slice(0, 160) ?? '(end)'}`,
  ].join('\n');
}

/** What is drawn in a frame, told apart by its form. */
function formOf({ drawing }: Frame): string {
  if (drawing.of !== 'chart') return drawing.of;
  const own = drawing.chart.drawing;
  return own.form === 'plot' ? `plot: ${own.chart()?.name ?? ''}` : own.form;
}

describe('in the pages and in the frames', () => {
  it.each(Object.entries(FRAMES))('%s', async (name, path) => {
    const frame = frameAt(path);
    const { drawing, region } = frame;
    const isChart = drawing.of === 'chart' || drawing.of === 'calculator';
    const drawn = await (isChart
      ? container.renderToString(FrameDrawing, { props: { drawing } })
      : container.renderToString(RegionFrameDrawing, { props: { drawing, region } }));
    holdAgainst(name, 'html', normalised(drawn));
  });

  it('has every kind of frame that there is', () => {
    const drawn = new Set(Object.values(FRAMES).map((path) => formOf(frameAt(path))));
    // A tool's frame is drawn by its own page.
    const all = allFrames().filter(({ drawing }) => drawing.of !== 'tool');
    expect([...new Set(all.map(formOf))].filter((form) => !drawn.has(form))).toEqual([]);
  });
});

describe('in the pages alone', () => {
  it('the professions beside each other', async () => {
    const documents = allIndicators()
      .filter(({ assessmentOf, coverage }) => assessmentOf !== null && coverage === 'regions')
      .slice(0, 3);
    holdAgainst(
      'grid-of-professions',
      'html',
      normalised(await container.renderToString(ShortageGrid, { props: { documents } })),
    );
  });

  it('regions compared', () => holdAgainst('comparison', 'html', normalised(comparisonDrawing())));
  it('two measures against each other', () => holdAgainst('scatter', 'html', normalised(scatterDrawing())));
  it('some regions over time', () => holdAgainst('marked-lines', 'html', normalised(markedLinesDrawing())));
});

describe('to stand alone', () => {
  const address = { site: 'https://bristkartan.se', base: '/' };
  const page = (path: `/${string}`) => ({ path, title: 'Sidans rubrik', description: 'Vad sidan berättar.' });
  const all = recipes([page('/rakna/')], loadMaterial(address));

  it.each(Object.entries(PICTURES))('%s', (name, file) => {
    const recipe = all.find(({ files }) => files.some(({ path }) => path === `/bilder/${file}`));
    if (!recipe) throw new Error(`no picture is made to /bilder/${file}`);
    holdAgainst(name, 'svg', normalised(svgOf(recipe.draw())));
  });
});
