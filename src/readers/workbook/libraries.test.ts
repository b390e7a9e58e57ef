import readSheets from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { unzipped, workbookParts, zipped } from '../../../tests/support/files/sampleWorkbook.ts';

// Why the project reads workbooks itself: what the best-kept small library makes of what publishers have. Each of these is a
// number that looks right and is wrong, or a thing that a person has to know and that is not said. When one of them fails,
// the library has learned it, and ours may go.

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = workbookParts([
  {
    name: 'Data',
    rows: [
      ['Andel', 0.064],
      ['Region', 7.25],
    ],
  },
]);
const cellsOf = async (file: Buffer) => (await readSheets(new Uint8Array(file).buffer))[0]?.data;
const withSheet = (change: (xml: string) => string) => zipped({ ...parts, [SHEET]: change(parts[SHEET] ?? '') });

test('6,4 % is 0.064, and nothing tells it from 0.064', async () => {
  const styles = (parts['xl/styles.xml'] ?? '').replace('<xf numFmtId="2"/>', '<xf numFmtId="10"/>');
  expect(await cellsOf(zipped({ ...parts, 'xl/styles.xml': styles }))).toEqual(await cellsOf(zipped(parts)));
});

test('a cell under a merged one is empty as any other', async () => {
  const merged = '</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
  const file = withSheet((xml) => xml.replace(/<c r="A2".*?<\/c>/, '').replace('</sheetData>', merged));
  expect(await cellsOf(file)).toEqual([
    ['Andel', 0.064],
    [null, 7.25],
  ]);
});

test('a hidden sheet is read as any other', async () => {
  const book = (parts['xl/workbook.xml'] ?? '').replace('r:id="r1"', 'r:id="r1" state="hidden"');
  expect(await cellsOf(zipped({ ...parts, 'xl/workbook.xml': book }))).toEqual(await cellsOf(zipped(parts)));
});

test('a digit that has come to harm in the archive is read', async () => {
  const stored = zipped(Object.fromEntries(Object.entries(unzipped(zipped(parts)))), 0);
  stored[stored.indexOf(Buffer.from('7.25'))] = '9'.charCodeAt(0);
  expect(await cellsOf(stored)).toEqual([
    ['Andel', 0.064],
    ['Region', 9.25],
  ]);
});

test('a workbook whose cells have no addresses, as the standard allows, is not read at all', async () => {
  await expect(cellsOf(withSheet((xml) => xml.replace(/<c r="\w+"/g, '<c')))).rejects.toThrow(TypeError);
});
