import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { mapModel } from '../src/charts/map/mapModel.ts';
import { readDataset } from '../src/dataset/readDataset.ts';
import { DataCopy, problemLines, PROJECT } from '../tests/support/dataset/testData.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import type { AuditDocument, RegionsDocument } from '../src/publish/documents.ts';
import { publishData } from './lib/publishData.ts';
import { recipeIn, type Block } from './lib/recipeBlocks.ts';
import { releaseData } from './lib/releaseData.ts';

// The recipes of docs/recipes/, followed word by word on a copy of data/: what it shows is what a newcomer writes and is answered.

const markdownOf = (name: string) => readFileSync(join(PROJECT, `docs/recipes/${name}.md`), 'utf8');
const [figure, indicator, audit] = [
  recipeIn(markdownOf('figure')),
  recipeIn(markdownOf('indicator')),
  recipeIn(markdownOf('audit')),
];

const copy = new DataCopy({ of: 'today' });
const at = (file: string) => join(copy.root, file);
const built = <T>(file: string) => JSON.parse(readFileSync(at(`public/data/v1/${file}`), 'utf8')) as T;
const said: string[] = [];
let before: string[];

function follow({ file, text, isAdded }: Block): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  if (!isAdded) return writeFileSync(at(file), text);
  const [columns = '', ...rows] = text.split('\n');
  expect(readFileSync(at(file), 'utf8').split('\n')[0]).toBe(columns);
  appendFileSync(at(file), rows.join('\n'));
}

/** Somebody who is following a recipe in their own data/ has written some of it already. */
function unfollow({ file, text, isAdded }: Block): void {
  if (!isAdded) return rmSync(at(file), { force: true });
  const rows = new Set(text.split('\n').slice(1).filter(Boolean));
  const stays = readFileSync(at(file), 'utf8').split('\n');
  writeFileSync(at(file), stays.filter((line) => !rows.has(line)).join('\n'));
}

beforeAll(async () => {
  for (const block of [...indicator.blocks, ...audit.blocks]) unfollow(block);
  for (const path of figure.removed) rmSync(at(path), { recursive: true });
  before = problemLines(copy.root);
  for (const block of [...figure.blocks, ...indicator.blocks, ...audit.blocks]) follow(block);
  await publishData(copy.root, (line) => said.push(line));
});
afterEach(() => copy.restore());
afterAll(() => copy.dispose());

test('what the recipes write is accepted, and what they take away first is missed by nobody', () => {
  expect(before).toEqual([]);
  expect(said.at(-1)).toMatch(/^edition .* written /);
});

describe('a figure', () => {
  test('is on its row, with its source, and nothing is other than it was', () => {
    const { figures } = built<IndicatorDocument>('indicators/hyrkostnad-region.json');
    const source = 'region-jamtland-harjedalen-2022-06-20';
    expect(figures.filter(({ region, period }) => region === '23' && period === '2022-01..2022-05')).toEqual([
      { region: '23', period: '2022-01..2022-05', value: 73, printed: '73', basis: 'published', source },
    ]);
    expect(readFileSync(at('public/data/v1/regions/jamtland-harjedalen.csv'), 'utf8')).toContain('2022-01..2022-05');
    for (const { file, text } of figure.blocks) expect(text).toBe(readFileSync(join(PROJECT, file), 'utf8'));
  });

  test('of a region that there is not is refused in the words of the recipe', () => {
    const [, csv] = figure.blocks;
    copy.replace(csv?.file ?? '', ',23,', ',99,');
    expect(problemLines(copy.root).concat('1 problem; nothing was written.')).toEqual(linesOf(figure.answers[0]));
  });
});

const linesOf = (text = '') => text.trimEnd().split('\n');

describe('an indicator', () => {
  const slug = 'ovning-lakare';
  const one = { added: 1, changed: 0, removed: 0 };
  const told = { '03': one, '25': one };

  test('is counted, and readers are not told of it yet', () => {
    const [counted = '', untold = ''] = linesOf(indicator.answers[0]);
    expect(said).toContain(counted);
    // Beside what else a maintainer may not have told of yet.
    expect(said.join('\n')).toMatch(
      new RegExp(untold.replaceAll(/\d+/g, '\\d+').replaceAll(/(figure|definition)s?/g, '$1s?')),
    );
  });

  test('has its two regions on the map in two colours, the others hatched, and ranks nobody', () => {
    const document = built<IndicatorDocument>(`indicators/${slug}.json`);
    const { regions } = built<RegionsDocument>('regions.json');
    expect(document.figures.map(({ region, value, rank }) => [region, value, rank])).toEqual([
      ['03', 622, undefined],
      ['25', 334, undefined],
    ]);
    const drawn = mapModel(document, regions)?.regions ?? [];
    const coloured = drawn.filter(({ fill }) => fill !== null);
    expect(coloured.map(({ name }) => name)).toEqual(['Uppsala', 'Norrbotten']);
    expect(new Set(coloured.map(({ fill }) => fill)).size).toBe(2);
    expect(drawn).toHaveLength(21);
    expect(
      readFileSync(at(`public/data/v1/indicators/${slug}.csv`), 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(3);
  });

  test('is written as a reader of Swedish expects', () => {
    for (const { text } of indicator.blocks) expect(text).not.toMatch(/\d \d{3}\b/);
  });

  test('has no figure that is not printed in a publication that is here', () => {
    const { observations } = readDataset(copy.root);
    const own = observations.filter((one) => one.indicator === slug);
    expect(own).toHaveLength(2);
    for (const { region, period, source, printed } of own) {
      expect(observations).toContainEqual(
        expect.objectContaining({ indicator: 'lakare-per-100-000', region, period, source, printed }),
      );
    }
  });

  test('becomes a release, with the files that the recipe names', async () => {
    const args = ['--why', 'Övning.', '--date', '2099-01-01', copy.root];
    const lines: string[] = [];
    await releaseData(args, { say: (line) => lines.push(line), fail: (line) => expect.fail(line) });
    const { edition, releases } = readDataset(copy.root);
    expect(releases[0]?.indicators).toContainEqual({ indicator: slug, definition: 'added', regions: told });
    expect(lines.join('\n')).toContain('of data/released/, data/releases.json, data/edition.json');
    expect(JSON.parse(copy.read(`data/released/${slug}.json`).toString())).toHaveProperty('figures');
    expect(edition.updated).toBe('2099-01-01');
  });
});

describe('an audit', () => {
  const [block] = audit.blocks;

  test('has a page of its own, of texts that are in the whole audit', () => {
    const { name, questions } = built<AuditDocument>('audits/ovning.json');
    expect({ name, questions: questions.length }).toEqual({
      name: 'Övning: kompetensförsörjningen i primärvården',
      questions: 1,
    });
    const whole = readFileSync(join(PROJECT, 'data/editorial/audits/blekinge.json'), 'utf8');
    const texts = [...(block?.text ?? '').matchAll(/"([^"]{20,})"(?!:)/g)].map(([, text]) => text ?? '');
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !whole.includes(text) && !/övning/i.test(text))).toEqual([]);
  });

  test('that refers to a section it does not list is refused in the words of the recipe', () => {
    copy.replace(block?.file ?? '', '"section": "3.1"', '"section": "9"');
    expect(problemLines(copy.root)).toEqual(linesOf(audit.answers[0]));
  });
});

test('every recipe takes its exercise away again', () => {
  const added = [...indicator.blocks, ...audit.blocks].filter(({ isAdded }) => !isAdded).map(({ file }) => file);
  const markdown = markdownOf('indicator') + markdownOf('audit');
  const removedInText = [...markdown.matchAll(/rm (data\/[\w./-]+)/g)].map(([, path]) => path);
  expect(removedInText).toEqual(added);
});
