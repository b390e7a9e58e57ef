import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDataset } from '../dataset/readDataset.ts';
import { DataCopy, fixedRows, fixedDataset } from '../../tests/support/dataset/testData.ts';
import { readPublisherBytes } from '../readers/publisherFile.ts';
import { regionResolver } from '../readers/regionNames.ts';
import * as sample from '../../tests/support/files/sampleFiles.ts';
import { candidatesOf } from './candidate.ts';
import { csvOf, figuresFile, parseRows } from './figureRows.ts';
import { verify } from './verify.ts';

// Two measures of one publication that was read in a copy, and Kolada's own answer about one of them.

const SOURCE = 'kolada-2022-2023-specialistlakare';
const APART = `${SOURCE}-hos-utgivaren`;
const SLUG = 'regionanstallda-specialistlakare-arsarbetare';
const TODAY = '2026-12-01';
const { regions } = fixedDataset();
let copy: DataCopy;
beforeEach(() => {
  copy = new DataCopy({ whole: [SLUG, SOURCE] });
});
afterEach(() => copy.dispose());

type Change = (figures: sample.SampleFigure[]) => sample.SampleFigure[];

async function verified(change: Change = (figures) => figures): Promise<string[]> {
  const dataset = readDataset(copy.root);
  const figures = fixedRows(SLUG).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
  const answer = sample.koladaFile({ regions, figures: change(figures), measure: 'N70034' });
  const file = await readPublisherBytes(Buffer.from(answer), 'answer', regionResolver(regions));
  const { candidates } = candidatesOf([{ name: 'answer', file }], dataset, TODAY);
  return verify(copy.root, dataset, candidates, TODAY);
}

const readingOf = (id: string) => readDataset(copy.root).sources.find((source) => source.id === id)?.reading;
const rowsOf = (id: string) =>
  readFileSync(join(copy.root, `data/sources/${id}/figures.csv`), 'utf8')
    .trim()
    .split('\n');
const lineOf = (lines: readonly string[]) => lines.find((line) => line.startsWith(`verify   ${SOURCE}: `)) ?? '';

test('figures that are equal are from now on read at the publisher, and those that nobody asked for stay', async () => {
  const before = rowsOf(SOURCE).length;
  expect(lineOf(await verified())).toContain(
    `42 equal, 0 different, 0 not in the answer, 168 not asked for; 42 figures read at the publisher, ${TODAY}, in ${APART}`,
  );
  expect(readingOf(APART)).toEqual({ at: 'publisher', date: TODAY, copy: null });
  expect(readingOf(SOURCE)?.at).toBe('copy');
  expect([rowsOf(APART).length - 1, before - rowsOf(SOURCE).length]).toEqual([42, 42]);
});

test('no figure changes by it', async () => {
  const figures = () =>
    readDataset(copy.root)
      .observations.map(({ indicator, region, period, printed }) => `${indicator} ${region} ${period} ${printed}`)
      .toSorted();
  const before = figures();
  await verified();
  expect(figures()).toEqual(before);
});

test('a publication of which all is equal keeps its folder', async () => {
  // The figures of other measures are in another publication.
  const other = 'kolada-2026-07-02';
  const [own, others] = [SOURCE, other].map((id) => parseRows(copy.read(figuresFile(id)).toString()));
  const moves = own?.filter(({ indicator }) => indicator !== SLUG) ?? [];
  copy.write(figuresFile(SOURCE), csvOf(own?.filter(({ indicator }) => indicator === SLUG) ?? []));
  copy.write(figuresFile(other), csvOf([...(others ?? []), ...moves]));
  expect(lineOf(await verified())).toMatch(
    /42 equal, 0 different, 0 not in the answer, 0 not asked for; .*2026-12-01$/,
  );
  expect(readingOf(SOURCE)).toEqual({ at: 'publisher', date: TODAY, copy: null });
  expect(copy.has(`data/sources/${APART}`)).toBe(false);
});

test('what differs is told, and stays as it was read', async () => {
  const lines = await verified((figures) =>
    figures.map((one) => (one.region === '10' && one.period === '2023' ? { ...one, printed: '1.5' } : one)),
  );
  expect(lineOf(lines)).toContain('41 equal, 1 different');
  expect(lines.find((line) => line.startsWith('differs'))).toMatch(
    new RegExp(`^differs  ${SLUG} 10 2023: [\\d.]+ in the copy, 1.5 at the publisher$`),
  );
  expect(rowsOf(SOURCE).filter((row) => row.startsWith(`${SLUG},10,2023`))).toHaveLength(1);
});

test('what is not in the answer is told, and stays', async () => {
  const lines = await verified((figures) => figures.filter(({ region }) => region !== '09'));
  expect(lineOf(lines)).toContain('40 equal, 0 different, 2 not in the answer');
  // The third is of another publication, which has the newest year.
  expect(lines.filter((line) => line.startsWith('absent'))).toHaveLength(3);
});

test('a figure that the publisher now says is missing differs', async () => {
  const lines = await verified((figures) =>
    figures.map((one) => (one.region === '10' && one.period === '2023' ? { ...one, printed: '' } : one)),
  );
  expect(lines.find((line) => line.startsWith('differs'))).toContain('missing at the publisher');
});

test('the words that still speak of a copy are named', async () => {
  expect(await verified()).toContain(`words    ${SLUG}: a caveat still speaks of a copy`);
});

test('a second time there is nothing left to raise, and nothing is written', async () => {
  await verified();
  expect(lineOf(await verified())).toBe('');
  expect((await verified()).filter((line) => line.startsWith('wrote'))).toEqual([]);
});
