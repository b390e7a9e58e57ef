import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../dataset/readDataset.ts';
import { PROJECT, realDataset } from '../../tests/support/dataset/testData.ts';
import { formatDate } from '../text/periods.ts';
import { allDocuments, type Files } from './allDocuments.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument } from './documents.ts';
import { openFiles } from './openFiles.ts';
import { ADDRESS as address, realFiles } from '../../tests/support/publishedFiles.ts';
import { zipOf } from './zip.ts';

const dataset = realDataset();
const files = await realFiles();
const text = (path: string) => {
  const contents = files.get(path);
  if (typeof contents !== 'string') throw new Error(`${path} is not a text`);
  return contents;
};
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const rows = (csv: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, '').trimEnd(), { header: true, delimiter }).data;
const slugs = dataset.indicators.map(({ slug }) => slug);

test('the documents are as the pages read them', () => {
  for (const [path, document] of allDocuments(dataset)) expect(files.get(path), path).toBe(document);
});

test('the same data give the same bytes, another address gives others', async () => {
  const differing = (others: Files) =>
    [...files].filter(([path, contents]) => !isSame(contents, others.get(path))).map(([path]) => path);
  const again = await openFiles(readDataset(PROJECT), address);
  expect([...again.keys()]).toEqual([...files.keys()]);
  expect(differing(again)).toEqual([]);
  const elsewhere = differing(await openFiles(dataset, { site: 'https://example.com', base: '/' }));
  expect(elsewhere).toContain('indicators/folkmangd.zip');
  expect(elsewhere).not.toContain('indicators/folkmangd.csv');
});

function isSame(a: string | Uint8Array, b: string | Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;
}

describe.each(slugs)('%s', (slug) => {
  const document = json<IndicatorDocument>(`indicators/${slug}.json`);
  const plain = rows(text(`indicators/${slug}.csv`), ',');
  const excel = rows(text(`indicators/${slug}.excel.csv`), ';');

  test('has the same figures in the file for Excel', () => {
    expect(excel.map((row) => row['Värde']?.replace(',', '.'))).toEqual(plain.map(({ value }) => value));
    expect(excel.map((row) => row['Länskod'])).toEqual(plain.map((row) => row['region_code']));
    expect(excel).toHaveLength(document.figures.length);
  });

  test('has no cell in either file that could be run', () => {
    const cells = [...plain, ...excel].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^([=+@\t\r]|-(?!\d+([.,]\d+)?$))/.test(cell))).toEqual([]);
  });

  test('has all of it in the zip, with a README', () => {
    const zip = files.get(`indicators/${slug}.zip`);
    const entries = unzipSync(zip as Uint8Array);
    const names = ['csv', 'excel.csv', 'wide.csv', 'json', 'csv-metadata.json'].map((kind) => `${slug}.${kind}`);
    expect(Object.keys(entries).toSorted()).toEqual(['README.txt', ...names].toSorted());
    // Decoding would drop the byte-order mark, so bytes are compared.
    for (const name of names) {
      expect(Buffer.compare(Buffer.from(entries[name] ?? []), Buffer.from(text(`indicators/${name}`))), name).toBe(0);
    }
    const readme = strFromU8(entries['README.txt'] ?? new Uint8Array());
    for (const wanted of [
      document.name,
      'Kort: ',
      `Lång: Bristkartan (2026). `,
      'Täljare: ',
      'Uppgifterna gäller: ',
      `Uppdaterad: ${formatDate(document.edition.updated)}`,
      ...(document.nextPublication ? [`Nästa publicering: ${document.nextPublication}.`] : []),
      'CC BY 4.0',
      'redaktionen@bristkartan.se',
    ]) {
      expect(readme.replace(/\s+/g, ' ')).toContain(wanted.replace(/\s+/g, ' '));
    }
    expect(readme).toContain(`https://example.org/prov/indikatorer/${slug}/`);
    expect(readme.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

test.each(dataset.regions)('$slug has its own figures as csv, twice', ({ slug, code }) => {
  const own = json<RegionDocument>(`regions/${slug}.json`).indicators.flatMap(({ figures }) => figures);
  const plain = rows(text(`regions/${slug}.csv`), ',');
  expect(plain.map(({ period, basis }) => [period, basis])).toEqual(own.map(({ period, basis }) => [period, basis]));
  expect(plain.every((row) => row['region_code'] === code)).toBe(true);
  expect(rows(text(`regions/${slug}.excel.csv`), ';')).toHaveLength(own.length);
});

test('a zip has the edition’s date, whatever the clock of the machine', () => {
  const zip = zipOf({ 'a.txt': 'å' }, '2026-11-22');
  // DOS date, from the local file header: years since 1980, month, day.
  const date = Buffer.from(zip).readUInt16LE(12);
  expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 11, 22]);
  expect(Buffer.from(zip).readUInt16LE(10)).toBe(0);
  expect(strFromU8(unzipSync(zip)['a.txt'] ?? new Uint8Array())).toBe('å');
});

test.each(['bristkartan.zip', 'bristkartan.xlsx', 'indicators/folkmangd.zip'])('%s has no other date in it', (path) => {
  const zip = Buffer.from(files.get(path) as Uint8Array);
  const [year = 0, month = 0, day = 0] = dataset.edition.updated.split('-').map(Number);
  expect(zip.readUInt16LE(12)).toBe(((year - 1980) << 9) | (month << 5) | day);
});

test('nothing names the machine that built it', () => {
  for (const [path, contents] of files) expect(Buffer.from(contents).includes(PROJECT), path).toBe(false);
});
