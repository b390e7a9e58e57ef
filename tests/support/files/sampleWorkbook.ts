import { strToU8, unzipSync, zipSync } from 'fflate';

// The least that a workbook needs, written as spreadsheet programs write it.

export interface SampleSheet {
  name: string;
  rows: (string | number)[][];
  /** The reference of one more cell, far away from the others. */
  lastCell?: string;
}

/** Path of each part of a workbook → its XML. */
export type WorkbookParts = Record<string, string>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of a sample by their place: plain, two decimals, a day as every program knows it, a day of one's own. */
export const DATE_STYLES = [2, 3];
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="2"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function workbookParts(sheets: readonly SampleSheet[]): WorkbookParts {
  const texts = new Map<string, number>();
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`;
  const parts: WorkbookParts = {};
  sheets.forEach(({ rows, lastCell }, index) => {
    const far = lastCell ? `<row r="${lastCell.replace(/\D/g, '')}"><c r="${lastCell}"><v>1</v></c></row>` : '';
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${sheetXml(rows, texts)}${far}</sheetData></worksheet>`;
  });
  const places = sheets.map((_, index) => index + 1);
  const names = sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  const shared = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const all: WorkbookParts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${places.map((place) => override(`/xl/worksheets/sheet${place}.xml`, 'worksheet')).join('')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${places.map((place) => relation(`r${place}`, 'worksheet', `worksheets/sheet${place}.xml`)).join('')}${relation('rs', 'sharedStrings', 'sharedStrings.xml')}${relation('rt', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${texts.size}">${shared.join('')}</sst>`,
    ...parts,
  };
  return Object.fromEntries(Object.entries(all).map(([path, xml]) => [path, DECLARATION + xml]));
}

/** With checksums that are right, whatever the parts say. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Buffer {
  const bytes = Object.entries(parts).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { level }));
}

export function unzipped(workbook: Buffer): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, part]) => [name, Buffer.from(part)]));
}

export const workbookFile = (sheets: readonly SampleSheet[]) => zipped(workbookParts(sheets));

/** A, B, … Z, AA, AB. */
function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function sheetXml(rows: SampleSheet['rows'], texts: Map<string, number>): string {
  return rows
    .map((cells, row) => {
      const xml = cells.map((cell, column) => {
        const at = `${columnName(column)}${row + 1}`;
        if (typeof cell === 'number') return `<c r="${at}" s="1"><v>${cell}</v></c>`;
        // Nobody writes a cell for nothing.
        if (cell === '') return '';
        if (!texts.has(cell)) texts.set(cell, texts.size);
        return `<c r="${at}" t="s"><v>${texts.get(cell) ?? ''}</v></c>`;
      });
      return `<row r="${row + 1}">${xml.join('')}</row>`;
    })
    .join('');
}
