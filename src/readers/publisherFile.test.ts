import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../dataset/testData.ts';
import { DataError } from '../model/problem.ts';
import { readPublisherBytes, readPublisherFile } from './publisherFile.ts';
import { regionResolver } from './regionNames.ts';
import * as sample from './sampleFiles.ts';
import { workbookFile } from './workbook/sampleWorkbook.ts';

const { regions } = realDataset();
const resolver = regionResolver(regions);
const read = (contents: string | Buffer) => readPublisherBytes(Buffer.from(contents as string), 'file', resolver);
const refusal = async (contents: string | Buffer): Promise<string> => {
  const error: unknown = await read(contents).then(
    (file) => new DataError(file.faults.map(({ problem }) => problem)),
    (reason: unknown) => reason,
  );
  if (error instanceof DataError) return error.message;
  throw error;
};

const figuresOf = (indicator: string) =>
  rawRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' }));
const of = (indicator: string, measure = 'M1') => ({ regions, figures: figuresOf(indicator), measure });
const asNumbers = (figures: readonly sample.SampleFigure[]) =>
  figures
    .map(({ region, period, printed }) => `${period} ${region} ${printed === '' ? '' : Number(printed)}`)
    .toSorted();
const RIMLIG = 'rimlig-vantan-vardcentral';

describe('whole files made in each format', () => {
  test.each([
    ['socialstyrelsenCsv', sample.socialstyrelsenCsvFile, RIMLIG],
    ['socialstyrelsenCsv', sample.socialstyrelsenCsvFile, 'folkmangd'],
    ['socialstyrelsenApi', sample.socialstyrelsenApiFile, RIMLIG],
    ['kolada', sample.koladaFile, RIMLIG],
    ['skrAnnex', sample.skrAnnexFile, 'invanare-per-lakare'],
    ['skrAnnex', sample.skrAnnexWorkbook, 'hyrpersonal-andel'],
    ['vardenISiffror', sample.vardenISiffrorFile, RIMLIG],
  ] as const)('%s: every figure as it stands in the register', async (format, write, indicator) => {
    const file = await read(write(of(indicator)));
    expect(file.format).toBe(format);
    expect(file.faults).toEqual([]);
    expect(asNumbers(file.figures)).toEqual(asNumbers(figuresOf(indicator)));
  });

  test('jsonStat2: the cells of every axis, which add up to the register', async () => {
    const file = await read(sample.jsonStat2File(of('folkmangd', 'TAB638/BE0101N1')));
    const sums = Map.groupBy(file.figures, ({ region, period }) => `${period} ${region}`);
    const added = [...sums].map(([key, own]) => `${key} ${own.reduce((sum, one) => sum + Number(one.printed), 0)}`);
    expect(added.toSorted()).toEqual(asNumbers(figuresOf('folkmangd')));
    expect(file).toMatchObject({ format: 'jsonStat2', retrieved: '2026-02-21', faults: [] });
  });

  test('what is not ours is passed over and counted', async () => {
    const file = await read(sample.koladaFile(of(RIMLIG)));
    expect(file.passedOver).toEqual([
      { reason: 'groups of municipalities', rows: 1 },
      { reason: 'municipalities', rows: 2 },
    ]);
  });
});

describe('what is wrong is told in one line', () => {
  const csv = sample.socialstyrelsenCsvFile(of(RIMLIG));
  const annex = sample.skrAnnexFile(of('invanare-per-lakare'));
  const json = sample.koladaFile(of(RIMLIG));
  const cube = sample.jsonStat2File(of('folkmangd', 'TAB638/BE0101N1'));
  test.each([
    ['an empty file', '', 'a file that is not empty'],
    ['a web page', '<!doctype html><p>500', 'this is a web page'],
    ['a PDF', '%PDF-1.7', 'this is a PDF'],
    ['nothing that we know', 'a;b\n1;2\n', 'a file of a format that we know'],
    ['a csv without its footer', csv.slice(0, -20), 'cut short'],
    ['an unknown region', csv.replace('Skåne län', 'Skane lan'), 'did you mean Skåne?'],
    ['a formula', csv.replace(/;(\d+,\d+)\n/, ';=1+1\n'), '"=1+1": expected a number'],
    ['an open quote', csv.replace('Läkare', '"Läkare'), 'quotation mark'],
    ['half a table', annex.replace('Indikatornamn;', 'Namn;'), 'a format that we know'],
    ['a name of another region', annex.replace('Uppsala län', 'Gotland'), 'the region of landstingskod 03'],
    ['a doubled column', annex.replace('Täljare', 'Värde'), 'each column once'],
    ['a value beside "Uppgift saknas"', annex.replace(/;;(?=;{3}.*saknas)/, ';0,5;'), 'as Uppgift saknas says'],
    ['JSON that has been cut', json.slice(0, 400), 'expected'],
    ['a key that stands twice', json.replace('"kpi"', '"period":1,"kpi"'), 'each key once'],
    ['a status that we do not know', json.replace('"status":""', '"status":"Maybe"'), 'nothing, Missing or Privacy'],
    ['values that have been cut', cube.replace(/"value": \[\n {2}\d+,/, '"value": ['), 'the array has been cut short'],
    ['a zip that is no workbook', Buffer.from('PK\x03\x04rubbish'), 'a workbook'],
    ['a number beyond what is kept', json.replace(/"value":\d+\.\d+/, '"value":1e300'), 'a number such as 79.4'],
    ['deep brackets', '['.repeat(100_000), '50 levels'],
    ['Latin-1', Buffer.from(csv, 'latin1'), 'UTF-8'],
  ])('%s', async (_, contents, expected) => {
    const message = await refusal(contents);
    expect(message).toContain(expected);
    expect(message).toMatch(/^file/);
  });

  test('a cell far beside a sheet, and a workbook that unpacks to more than fits', async () => {
    const rows = Array.from({ length: 40 }, () => ['a']);
    expect(await refusal(workbookFile([{ name: 'A', rows, lastCell: 'XFD1048576' }]))).toContain('fewer cells');
    expect(await refusal(workbookFile([{ name: 'A', rows: [['x'.repeat(31_000_000)]] }]))).toContain('unpacked');
  });

  test('a hundred megabytes of one line, without reading them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'large-'));
    const path = join(folder, 'large.csv');
    writeFileSync(path, '');
    truncateSync(path, 100_000_000);
    const started = performance.now();
    await expect(readPublisherFile(path, resolver)).rejects.toThrow('large.csv "100 MB": expected at most 24 MB');
    expect(performance.now() - started).toBeLessThan(1000);
    rmSync(folder, { recursive: true });
  });

  test('a line of a million letters', async () => {
    expect(await refusal('a;'.repeat(1_000_000))).toContain('lines of at most');
  });
});
