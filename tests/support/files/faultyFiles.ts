import { zipSync } from 'fflate';
import type { Region } from '../../../src/model/region.ts';
import { fixedRows } from '../dataset/testData.ts';
import * as sample from './sampleFiles.ts';
import { unzipped } from './sampleWorkbook.ts';

// Files that a person may hand to data:import by mistake, or that have come to harm, and what we say.

export interface FaultyFiles {
  what: string;
  files: Readonly<Record<string, string | Buffer>>;
  /** In one of the lines that are told. */
  says: string;
}

const RIMLIG = 'rimlig-vantan-vardcentral';
const DOCTORS = 'Antal helårsanställda läkare i primärvården';

/** Whole files, to be spoilt. */
interface Good {
  kolada: string;
  annex: string;
  workbook: Buffer;
  cube: string;
  men: string;
  csv: string;
}

export function faultyFiles(regions: readonly Region[]): FaultyFiles[] {
  const given = (indicator: string, measure: string): sample.Sample => ({
    regions,
    measure,
    figures: fixedRows(indicator).map(({ region, period, value }) => ({ region, period, printed: value ?? '' })),
  });
  const good: Good = {
    kolada: sample.koladaFile(given(RIMLIG, 'U70450')),
    annex: sample.skrAnnexFile(given('invanare-per-lakare', DOCTORS)),
    workbook: sample.skrAnnexWorkbook(given('invanare-per-lakare', DOCTORS)),
    cube: sample.jsonStat2File(given('folkmangd', 'TAB638/BE0101N1')),
    men: sample.cubeFile(given('folkmangd', 'TAB638/BE0101N1'), ['1']),
    csv: sample.socialstyrelsenCsvFile(given(RIMLIG, 'Läkare')),
  };
  return [
    ...otherThings(),
    ...harmedTables(good),
    ...harmedDocuments(good),
    ...harmedWorkbooks(good),
    ...otherEncodings(good),
  ];
}

function one(what: string, name: string, contents: string | Buffer, says: string): FaultyFiles {
  return { what, files: { [name]: contents }, says };
}

const otherThings = (): FaultyFiles[] => [
  one('an empty file', 'empty.csv', '', 'expected a file that is not empty'),
  one('a picture', 'photo.csv', PICTURE, 'expected a table, but this is a picture'),
  one('a PDF', 'report.pdf', '%PDF-1.7\n', 'expected a table, but this is a PDF'),
  one('an old .xls', 'annex.xls', oldOffice('Workbook'), 'expected an .xlsx, but this is an old .xls'),
  one('a protected workbook', 'annex.xlsx', oldOffice('EncryptedPackage'), 'protected by a password or a label'),
  one('a web page', 'export.csv', '<!doctype html><p>Logga in', 'this is a web page'),
  one('an unknown csv', 'own.csv', 'stad;antal\nLund;3\n', 'expected a file of a format that we know'),
];

const UPPSALA = /Uppsala län;03;2016;[\d,]+/;

const harmedTables = ({ annex, csv }: Good): FaultyFiles[] => [
  one('a wrong header', 'header.csv', annex.replace('Mätperiod', 'Period'), 'Mätperiod: expected this column'),
  one('half a table', 'half.csv', csv.slice(0, csv.length / 2), 'the file has been cut short'),
  one('an unknown region', 'region.csv', annex.replace('Uppsala län', 'Upsala län'), 'did you mean Uppsala?'),
  one(
    'a region with the code of another',
    'code.csv',
    annex.replace('Uppsala län', 'Gotland'),
    'the region of landstingskod 03',
  ),
  one(
    'a figure twice, in two ways',
    'twice.csv',
    annex.replace(UPPSALA, (own) => `${own};;;;;;;;;;;;\r\n;;${DOCTORS};Uppsala län;03;2016;9,99`),
    ' "9.99" (03 2016): expected 0.52, as line 4 says of the same region and period',
  ),
  one(
    'a formula in a value cell (csv)',
    'formula.csv',
    annex.replace(UPPSALA, 'Uppsala län;03;2016;=F2*2'),
    'Värde "=F2*2"',
  ),
  one('a quote left open over the whole file', 'quote.csv', annex.replace('Huvud_ID', '"Huvud_ID'), 'quotation mark'),
];

const harmedDocuments = ({ kolada, cube, men }: Good): FaultyFiles[] => [
  one('half a file', 'half.json', kolada.slice(0, kolada.length / 2), 'half.json:'),
  {
    what: 'two files that disagree',
    files: { 'first.json': kolada, 'second.json': kolada.replace(/"value":[\d.]+/, '"value":99.9') },
    says: 'as first.json has for rimlig-vantan-vardcentral',
  },
  one(
    'a value out of bounds',
    'bounds.json',
    kolada.replace(/"value":[\d.]+/, '"value":179.4'),
    ' "179.4" (00 2016): expected 0 to 100, the bounds of',
  ),
  one(
    'a missing page',
    'page.json',
    kolada.replace('"next_url":null', '"next_url":"https://api.kolada.se/v3/data?page=2"'),
    'next_url "https://api.kolada.se/v3/data?page=2": expected all pages in one command',
  ),
  one('a value array that is too short', 'cube.json', cube.replace(/"value": \[\n {2}\d+,/, '"value": ['), 'cut short'),
  one(
    'one sex for the total',
    'men.json',
    men,
    'Kon "TAB638/BE0101N1": expected the total, or one category chosen in select, not 1',
  ),
  one('a measure that nobody takes', 'measure.json', kolada.replaceAll('U70450', 'N00000'), 'nothing was brought in'),
];

const harmedWorkbooks = ({ workbook }: Good): FaultyFiles[] => [
  one(
    'half a workbook',
    'half.xlsx',
    workbook.subarray(0, workbook.length / 2),
    'a workbook (.xlsx) that can be unpacked',
  ),
  one('a formula without a value (xlsx)', 'formula.xlsx', inData(workbook, '<f>SUM(G4:G9)</f>'), 'Värde "=SUM(G4:G9)"'),
  one('an error in a value cell (xlsx)', 'error.xlsx', inData(workbook, '<v>#N/A</v>', 'e'), 'Värde "#N/A"'),
  one('a date in a value cell (xlsx)', 'date.xlsx', inData(workbook, '<v>42370</v>', 'n', '2'), 'Värde "2016-01-01"'),
  one('a byte that has come to harm (xlsx)', 'harmed.xlsx', harmed(workbook), 'has been damaged'),
];

const otherEncodings = ({ annex }: Good): FaultyFiles[] => [
  one('Latin-1', 'latin1.csv', Buffer.from(annex, 'latin1'), 'expected UTF-8, but this byte is not'),
  one('UTF-16', 'utf16.csv', Buffer.from(`\uFEFF${annex}`, 'utf16le'), 'expected UTF-8, but this is UTF-16'),
  one(
    'a text that was encoded twice',
    'twice-encoded.csv',
    Buffer.from(Buffer.from(annex).toString('latin1')),
    'encoded twice',
  ),
];

const oldOffice = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);

const PICTURE = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

/** The first value of the table of a workbook as something else. */
function inData(workbook: Buffer, contents: string, type = 'n', style = '1'): Buffer {
  const parts = unzipped(workbook);
  const data = 'xl/worksheets/sheet2.xml';
  const xml = parts[data]
    ?.toString('utf8')
    .replace(/<c r="(G\d+)" s="1"><v>[\d.]+<\/v>/, `<c r="$1" t="${type}" s="${style}">${contents}`);
  return Buffer.from(zipSync({ ...parts, [data]: Buffer.from(xml ?? '') }));
}

/** Another byte inside the packed table, with the length and all else as it was. */
function harmed(workbook: Buffer): Buffer {
  const stored = Buffer.from(zipSync(unzipped(workbook), { level: 0 }));
  const at = stored.lastIndexOf(Buffer.from('</v>'));
  stored[at - 1] = (stored[at - 1] ?? 0) ^ 1;
  return stored;
}
