import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapModel } from '../src/charts/map/mapModel.ts';
import { readDataset } from '../src/dataset/readDataset.ts';
import { DataCopy, problemLines } from '../tests/support/dataset/testData.ts';
import { compare, importFiles } from '../src/desk/desk.ts';
import { waitingLines } from '../src/desk/waiting.ts';
import { allDocuments, publishedOf } from '../src/publish/allDocuments.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { openFiles } from '../src/publish/openFiles.ts';
import { DATABASE_FOOTER, databaseTitle } from '../tests/support/files/sampleFiles.ts';

// A measure that is defined and has no figures, from nobody knowing of it to the map. The numbers in the file are made up.

const SLUG = 'invanare-per-specialist-i-allmanmedicin';
const address = { site: 'https://example.org', base: '/' };
const copy = new DataCopy();
const dataset = () => readDataset(copy.root);
const waits = () => dataset().waiting.find(({ slug }) => slug === SLUG) ?? expect.fail('it does not wait');

beforeAll(() => {
  // Also when its figures have come, one day: then without them.
  for (const { id } of dataset().sources) {
    const file = `data/sources/${id}/figures.csv`;
    const rows = copy.has(file) ? copy.read(file).toString().split('\n') : [];
    const stays = rows.filter((row) => !row.startsWith(`${SLUG},`));
    if (stays.length < rows.length) copy.write(file, stays.join('\n'));
  }
});
afterAll(() => copy.dispose());

describe('a measure that waits', () => {
  test('is nowhere in what is published, not even by name', async () => {
    const { name } = waits();
    const files = await openFiles(dataset(), address);
    const telling = [...files].filter(([path, contents]) => {
      const text = Buffer.from(contents);
      return path.includes(SLUG) || text.includes(SLUG) || text.includes(`"${name}"`);
    });
    expect(telling.map(([path]) => path)).toEqual([]);
  });

  test('is told to the desk with every choice of the publisher’s form, and how the file comes in', () => {
    const lines = waitingLines(dataset().waiting).join('\n');
    const { url, choices, save, then } = waits().waitsFor ?? expect.fail('nobody has written down what to do');
    for (const told of [SLUG, url, save, ...then, ...choices.flatMap(({ name, choice }) => [name, choice])]) {
      expect(lines).toContain(told);
    }
  });

  test('cannot be linked to by one that is shown', () => {
    const shown = 'data/indicators/folkmangd.json';
    const definition = JSON.parse(copy.read(shown).toString()) as object;
    const kept = copy.read(shown);
    copy.write(shown, JSON.stringify({ ...definition, related: [{ indicator: SLUG, difference: 'En prövning.' }] }));
    expect(problemLines(copy.root)).toEqual([
      `${shown} related "${SLUG}": expected a measure that has figures; this one waits for them`,
    ]);
    copy.write(shown, kept);
  });
});

test('one file from the database fills it, to the map', async () => {
  const { regions } = dataset();
  const { measure = '', select = {} } = waits().imports?.find(({ format }) => format === 'socialstyrelsenCsv') ?? {};
  const madeUp = (index: number, year: number) => String(50 + index + year - 2020);
  const row = (lan: string, index: number) =>
    [...Object.values(select), lan, madeUp(index, 2020), madeUp(index, 2021)].join(';');
  // The country is among its regions.
  const rows = [row('Riket', 10), ...regions.map(({ lan }, index) => row(lan, index))];
  const header = [...Object.keys(select), 'Region', '2020', '2021'].join(';');
  const file = [databaseTitle(measure, ['2020', '2021']), header, ...rows, DATABASE_FOOTER].join('\n');
  mkdirSync(copy.root, { recursive: true });
  const path = join(copy.root, 'export.csv');
  writeFileSync(path, file);

  const { hasCandidate, lines } = await importFiles(copy.root, [path], '2026-11-30');
  expect(hasCandidate, lines.join('\n')).toBe(true);
  expect(compare(copy.root, { isAccepted: true, removes: false }).join('\n')).toContain('wrote data/sources/');

  const filled = dataset();
  expect(filled.waiting.map(({ slug }) => slug)).not.toContain(SLUG);
  const document = JSON.parse(allDocuments(filled).get(`indicators/${SLUG}.json`) ?? 'null') as IndicatorDocument;
  expect(document.lead).toBe('2021');
  const stockholm = document.figures.find(({ region, period }) => region === '01' && period === '2021');
  expect(stockholm?.value).toBeCloseTo(100_000 / Number(madeUp(0, 2021)), 0);
  const map = mapModel(document, publishedOf(filled).regions);
  expect(map?.regions.map(({ code, fill }) => [code, fill !== null])).toEqual(regions.map(({ code }) => [code, true]));
  // Few inhabitants for each are many specialists: the region with most of them in the file has the lowest value.
  const last = regions.at(-1)?.code;
  const lowest = document.figures.find(({ period, rank }) => period === '2021' && rank?.to === rank?.of && rank);
  expect(lowest?.region).toBe(last);
});
