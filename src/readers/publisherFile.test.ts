import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rawRows, realDataset } from '../../tests/support/dataset/testData.ts';
import { DataError } from '../model/problem.ts';
import { readPublisherBytes, readPublisherFile } from './publisherFile.ts';
import { regionResolver } from './regionNames.ts';
import * as sample from '../../tests/support/files/sampleFiles.ts';
import { unzipped, workbookFile, workbookParts, zipped } from '../../tests/support/files/sampleWorkbook.ts';

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

  test.each([
    ['telefon-primarvard-2017', '2017-H2', '2017 H2'],
    ['hme-styrning', '2015..2017', '2015-2017'],
  ])('skrAnnex: %s has its periods as SKR writes them', async (indicator, own, written) => {
    const file = await read(sample.skrAnnexFile(of(indicator)).replaceAll(own, written));
    expect(file.faults).toEqual([]);
    expect(asNumbers(file.figures)).toEqual(asNumbers(figuresOf(indicator)));
  });

  test('jsonStat2: the cells of every axis, which add up to the register', async () => {
    const file = await read(sample.cubeFile(of('folkmangd', 'TAB638/BE0101N1'), ['1', '2']));
    const sums = Map.groupBy(file.figures, ({ region, period }) => `${period} ${region}`);
    const added = [...sums].map(([key, own]) => `${key} ${own.reduce((sum, one) => sum + Number(one.printed), 0)}`);
    expect(added.toSorted()).toEqual(asNumbers(figuresOf('folkmangd')));
    expect(file).toMatchObject({ format: 'jsonStat2', retrieved: '2026-02-21', faults: [] });
  });

  test('what is not ours is passed over and counted, with the first of each kind', async () => {
    const file = await read(sample.koladaFile(of(RIMLIG)));
    expect(file.passedOver.map(({ reason, rows, first }) => [reason, rows, first.replace(/\d+/, 'N')])).toEqual([
      ['of groups', 1, 'line N (G166828)'],
      ['of municipalities', 2, 'line N (0114)'],
    ]);
    expect(file.rows).toBe(file.figures.length + 3);
  });
});

describe('what a workbook says', () => {
  const HEADER = [
    'Indikatornamn',
    'Landsting och regioner',
    'landstingskod',
    'Mätperiod',
    'Värde',
    'Måttenhet',
    'Kommentar',
  ];
  const row = (value: string | number) => ['M', 'Uppsala län', '03', 2016, value, '%', ''];
  const parts = () => workbookParts([{ name: 'Data', rows: [HEADER, row(0.5)] }]);
  const SHEET = 'xl/worksheets/sheet1.xml';
  const variant = (part: string, from: string | RegExp, to: string) =>
    zipped({ ...parts(), [part]: (parts()[part] ?? '').replace(from, to) });

  test('is the same however it is written', async () => {
    for (const same of [
      zipped(parts(), 0),
      variant(SHEET, '<v>0.5</v>', '<f>A1/2</f><v>0.50000000000000001</v>'),
      variant(SHEET, /<(\/?)(row|c|v|sheetData|worksheet)\b/g, '<$1x:$2'),
      variant(
        'xl/sharedStrings.xml',
        '<t xml:space="preserve">Uppsala län</t>',
        '<r><t>Upp</t></r><r><t>sala län</t></r>',
      ),
      variant(SHEET, 'r="E2"', ''),
      variant(SHEET, /(<row|<c) r="\w+"/g, '$1'),
    ]) {
      const { figures, faults, passedOver, notes } = await read(same);
      expect(figures.map(({ region, period, printed, line }) => [region, period, printed, line])).toEqual([
        ['03', '2016', '0.5', 2],
      ]);
      expect([faults, passedOver, notes]).toEqual([[], [], []]);
    }
  });

  const STYLES = 'xl/styles.xml';
  const AS_DATE = 'formatCode="yyyy\\-mm\\-dd;@"';
  /** One row, of which one cell is shown by a format of its own. */
  const shownBy = (format: string, { cell = 'E2', value = 0.064, unit = '%', period = 2016 } = {}) => {
    const cells = ['M', 'Uppsala län', '03', period, value, unit, ''];
    const own = workbookParts([{ name: 'Data', rows: [HEADER, cells] }]);
    const sheet = (own[SHEET] ?? '').replace(`<c r="${cell}" s="1"`, `<c r="${cell}" s="3"`);
    return zipped({ ...own, [SHEET]: sheet, [STYLES]: (own[STYLES] ?? '').replace(AS_DATE, `formatCode="${format}"`) });
  };

  test.each([
    ['one decimal', '0.0%'],
    ['none', '0%'],
    ['with a colour for what is negative', '0.0%;[Red]\\-0.0%'],
    ['with a space', '0.0 %'],
    ['scientific', '0.00E+00%'],
  ])('a cell that is shown as per cent is read as it is shown: %s', async (_what, format) => {
    expect((await read(shownBy(format))).figures.map(({ printed }) => printed)).toEqual(['6.4']);
  });

  test.each([
    ['a per cent sign in quotes is a word', '0.0&quot; %&quot;', '0.064'],
    ['and so is one behind a backslash', '0.0\\%', '0.064'],
    ['a unit in quotes with the letters of a date', '0.0&quot; st/dygn&quot;', '0.064'],
  ])('%s', async (_what, format, printed) => {
    expect((await read(shownBy(format))).figures[0]?.printed).toBe(printed);
  });

  test('a built-in format of per cent is one', async () => {
    const own = unzipped(shownBy('0'));
    const styles = (own[STYLES] ?? '').toString().replace('<xf numFmtId="164"/>', '<xf numFmtId="10"/>');
    expect((await read(zipped({ ...own, [STYLES]: styles }))).figures[0]?.printed).toBe('6.4');
  });

  test('per cent where the unit is another is not understood', async () => {
    expect(await refusal(shownBy('0.0%', { unit: 'kronor' }))).toContain(
      'Värde "6,4 %": expected a number such as 1 234,5 in kronor',
    );
  });

  test('a number that is shown in thousands is not understood', async () => {
    expect(await refusal(shownBy('#,##0,'))).toContain('Värde "0,064 shown in thousands"');
  });

  test.each([
    ['yyyy', '2016'],
    ['mmm yyyy', '2016-01'],
  ])('a period that is a day shown by %s is what is shown', async (format, period) => {
    const file = shownBy(format, { cell: 'D2', period: 42370 });
    expect((await read(file)).figures[0]?.period).toBe(period);
  });

  test('hidden sheets are named, and not read', async () => {
    const file = variant(
      'xl/workbook.xml',
      '<sheets>',
      '<sheets><sheet name="Gammalt" sheetId="9" r:id="r1" state="hidden"/>',
    );
    expect(await read(file)).toMatchObject({ rows: 1, notes: ['hidden sheets are not read: Gammalt'] });
  });

  test('hidden rows and columns are read, and named', async () => {
    const hidden = (parts()[SHEET] ?? '').replace('<row r="2"', '<row r="2" hidden="1"');
    const file = zipped({
      ...parts(),
      [SHEET]: hidden.replace('<sheetData>', '<cols><col min="5" max="5" hidden="true"/></cols><sheetData>'),
    });
    expect(await read(file)).toMatchObject({
      rows: 1,
      notes: [
        '1 row hidden in the sheet, read all the same; first: line 2',
        'columns hidden in the sheet, read all the same',
      ],
    });
  });

  test('a sheet without a table that we know is named', async () => {
    const two = workbookFile([
      { name: 'Läs mig', rows: [['Bilaga']] },
      { name: 'Data', rows: [HEADER, row(0.5)] },
    ]);
    expect((await read(two)).notes).toEqual(['without a table that we know: file [Läs mig]']);
  });

  /** Two rows, of which the second has these cells, with a range of merged cells. */
  const merged = (range: string, second: (string | number)[]) => {
    const own = workbookParts([{ name: 'Data', rows: [HEADER, row(0.5), second] }]);
    const sheet = (own[SHEET] ?? '').replace(
      '</sheetData>',
      `</sheetData><mergeCells><mergeCell ref="${range}"/></mergeCells>`,
    );
    return zipped({ ...own, [SHEET]: sheet });
  };

  test.each([
    [
      'of measures',
      'A2:A3',
      ['', 'Skåne', '12', 2016, 0.7, '%', ''],
      'Indikatornamn "(merged A2:A3)": expected the measure of this figure',
    ],
    ['of regions', 'B2:B3', ['M', '', '12', 2016, 0.7, '%', ''], 'Landsting och regioner "(merged B2:B3)"'],
    ['of periods', 'D2:D3', ['M', 'Skåne', '12', '', 0.7, '%', ''], 'Mätperiod "(merged D2:D3)"'],
    ['of values', 'E2:E3', ['M', 'Skåne', '12', 2016, '', '%', ''], 'Värde "(merged E2:E3)"'],
  ])('merged cells are named: %s', async (_what, range, second, says) => {
    expect(await refusal(merged(range, second))).toContain(says);
  });

  test('a note that lies over all columns under the table is no figure', async () => {
    expect(await read(merged('A3:G3', ['Källa: SKR']))).toMatchObject({
      rows: 2,
      faults: [{ problem: { line: 3 } }],
      figures: [{ region: '03' }],
    });
  });

  test('a figure without a measure stops the whole file, in a csv too', async () => {
    const csv = [HEADER, ['', 'Uppsala län', '03', '2016', '0,5', '%', '']].map((cells) => cells.join(';')).join('\n');
    expect(await refusal(csv)).toContain('file:2 Indikatornamn "": expected the measure of this figure');
  });

  test.each([
    ['an error is no figure', SHEET, 's="1"><v>0.5</v>', 't="e"><v>#N/A</v>', 'Värde "#N/A": expected a number'],
    ['nor a formula without a value', SHEET, '<v>0.5</v>', '<f>A1</f>', 'Värde "=A1": expected a number'],
    ['nor a date', SHEET, /s="1"(><v>0.5)/, 's="2"$1', 'Värde "1899-12-31": expected a number'],
    [
      'a year that is shown as a day is none',
      SHEET,
      's="1"><v>2016</v>',
      's="3"><v>42370</v>',
      'Mätperiod "2016-01-01"',
    ],
    ['a cell stands once', SHEET, /(<c r="E2".*?<\/c>)/, '$1$1', 'each once: E2 in row 2'],
    ['and in its row', SHEET, 'r="E2"', 'r="E3"', 'cells in their rows: "E3" in row 2'],
    ['a text has its place', SHEET, 't="s"><v>0</v>', 't="s"><v>99</v>', 'the place of a text, 0 to 10'],
    ['a style is one of the workbook', SHEET, 's="1"', 's="9"', 'a style that the workbook has'],
    ['nothing is expanded', SHEET, '?>', '?><!DOCTYPE x [<!ENTITY a "a">]>', 'without a DOCTYPE'],
    [
      'an error is no measure',
      SHEET,
      't="s"><v>7</v>',
      't="e"><v>#REF!</v>',
      'Indikatornamn "#REF!": expected the measure',
    ],
    [
      'every part is there',
      'xl/_rels/workbook.xml.rels',
      'sheet1.xml',
      'sheet7.xml',
      'the part xl/worksheets/sheet7.xml',
    ],
  ] as const)('%s', async (_what, part, from, to, says) => {
    expect(await refusal(variant(part, from, to))).toContain(says);
  });

  test.each([
    [
      'OpenDocument',
      { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' },
      'OpenDocument file (.ods)',
    ],
    ['a binary workbook', { 'xl/workbook.bin': 'x', '[Content_Types].xml': '<x/>' }, 'a binary workbook (.xlsb)'],
    ['a Word document', { 'word/document.xml': '<x/>' }, 'a Word document'],
    ['a Numbers document', { 'Index/Document.iwa': 'x' }, 'a Numbers document'],
    ['an archive of files', { 'tabell.csv': 'a;b' }, 'a zip archive: unpack it first'],
  ])('what is no .xlsx is called by its name: %s', async (_what, parts, says) => {
    expect(await refusal(zipped(parts))).toContain(says);
  });

  test('further sheets with such a table are told of', async () => {
    const two = workbookFile(['A', 'B'].map((name) => ({ name, rows: [HEADER, row(0.5)] })));
    const { rows, passedOver } = await read(two);
    expect(passedOver).toEqual([{ reason: 'of further sheets with such a table', rows: 2, first: 'file [B]' }]);
    expect(rows).toBe(3);
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
    [
      'a footer in another form',
      csv.replace(/tistikdatabas (?=2026)/, 'tistikdatabas, '),
      'the last row to be "Socialst',
    ],
    ['no column of regions', csv.replace('Grupp;Region', 'Grupp;Län'), 'file:2 "Grupp;Län;'],
    ['nor one of periods', csv.replace(/;20\d\d/g, ';år'), 'a column for each year or month: the file looks like'],
    ['an unknown region', csv.replace('Skåne län', 'Skane lan'), 'did you mean Skåne?'],
    ['a formula', csv.replace(/;(\d+,\d+)\n/, ';=1+1\n'), '"=1+1": expected a number'],
    ['an open quote', csv.replace('Läkare', '"Läkare'), 'quotation mark'],
    ['half a table', annex.replace('Indikatornamn;', 'Namn;'), 'a format that we know'],
    ['a name of another region', annex.replace('Uppsala län', 'Gotland'), 'the region of landstingskod 03'],
    ['a doubled column', annex.replace('Täljare', 'Värde'), 'each column once'],
    ['a value beside "Uppgift saknas"', annex.replace(/;;(?=;{3}.*saknas)/, ';0,5;'), 'as Uppgift saknas says'],
    ['an answer without values', '{"values":[],"count":0}', 'Kolada answers with none'],
    ['a gzip', Buffer.from('1f8b0800', 'hex'), 'packed (gzip)'],
    ['JSON that has been cut', json.slice(0, 400), 'expected'],
    ['a key that stands twice', json.replace('"kpi"', '"period":1,"kpi"'), 'each key once'],
    ['a status that we do not know', json.replace('"status":""', '"status":"Maybe"'), 'nothing, Missing or Privacy'],
    ['values that have been cut', cube.replace(/"value": \[\n {2}\d+,/, '"value": ['), 'the array has been cut short'],
    ['a zip that is no workbook', Buffer.from('PK\x03\x04rubbish'), 'a workbook'],
    ['a number beyond what is kept', json.replace(/"value":\d+\.\d+/, '"value":1e300'), 'a number such as 79.4'],
    ['deep brackets', '['.repeat(100_000), '50 levels'],
    ['Latin-1', Buffer.from(csv, 'latin1'), 'UTF-8, but this byte is not: save it as UTF-8'],
    [
      'a decimal comma',
      json.replace(/"value":[\d.]+/, '"value":63,0'),
      'file:2 "63,0": expected a number with a point: 63.0',
    ],
  ])('%s', async (_, contents, expected) => {
    const message = await refusal(contents);
    expect(message).toContain(expected);
    expect(message).toMatch(/^file/);
  });

  test('a fault in Kolada’s answer says where its entry stands, and which it is, on one line or on many', async () => {
    const answer = JSON.parse(json) as { values: { municipality: string; values: object[] }[] };
    const [first, second] = answer.values;
    if (!first || !second) throw new Error('no values');
    first.municipality = '0077';
    second.values = [{ gender: 'T', status: '' }];
    const at = ' municipality "0077" (M1, 2016, entry 1): expected a region, 0001 to 0025, or 0000 for the country';
    const absent = ' value (M1, 0000, 2017, entry 2): expected a number such as 79.4, or null, but the key is absent';
    expect((await refusal(JSON.stringify(answer))).split('\n')).toEqual([`file:1${at}`, `file:1${absent}`]);
    expect((await refusal(JSON.stringify(answer, null, 1))).split('\n')).toEqual([`file:3${at}`, `file:19${absent}`]);
  });

  test.each([
    ['kolada', json.replace(/"value":[\d.]+/, '"value":"63,0"'), '(M1, 0000, 2016, entry 1)'],
    ['jsonStat2', cube.replace(/"value": \[\n {2}\d+,/, '"value": [ "63,0",'), '(01 2000)'],
  ])('%s: a number as a text is told with what to write', async (_format, contents, of) => {
    expect(await refusal(contents)).toContain(
      `value "63,0" ${of}: expected 63.0, with a point and without quotation marks`,
    );
  });

  test('a count that is not that of the values is told, but of a page, whose count may be that of all pages', async () => {
    const more = json.replace(/"count":\d+\}\n/, '"count":9999}');
    expect((await read(more)).notes).toEqual([expect.stringMatching(/^count says 9999, but \d+ values are here$/)]);
    expect((await read(json)).notes).toEqual([]);
    expect((await read(more.replace('"next_url":null', '"next_url":"x?page=2"'))).notes).toEqual([]);
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

  test('a text without end in JSON, empty lines without end, and more faults than anybody would mend', async () => {
    expect(await refusal(`{"values":["${'å'.repeat(8_000_000)}`)).toContain('a text of at most 100000 characters');
    expect(await refusal('\n'.repeat(400_001))).toContain('at most 400000 lines');
    const rows = Array.from({ length: 50_001 }, () => 'Skåne län;ett');
    const table = ['M', 'Region;2020', ...rows, 'Socialstyrelsens statistikdatabas 2026-10-01'].join('\n');
    expect(await refusal(table)).toContain('fewer than 50000 cells that cannot be read');
  });

  test('a line of a million letters', async () => {
    expect(await refusal('a;'.repeat(1_000_000))).toContain('lines of at most');
  });
});
