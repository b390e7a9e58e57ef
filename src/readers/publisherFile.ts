import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { DataError } from '../model/problem.ts';
import type { ReadFile } from '../model/readFile.ts';
import { arbetsformedlingen } from './formats/arbetsformedlingen.ts';
import { jsonStat2 } from './formats/jsonStat2.ts';
import { kolada } from './formats/kolada.ts';
import { skrAnnex } from './formats/skrAnnex.ts';
import { socialstyrelsenCsv } from './formats/socialstyrelsenCsv.ts';
import { vardenISiffror } from './formats/vardenISiffror.ts';
import { vardenISiffrorApi } from './formats/vardenISiffrorApi.ts';
import { parseJsonText } from './jsonText.ts';
import type { FormatReader, RawFile, Table, TableRow } from './rawFile.ts';
import type { RegionResolver } from './regionNames.ts';
import { decodeText } from './textFile.ts';
import { readWorkbook } from './workbook/workbook.ts';

const READERS: readonly FormatReader[] = [
  socialstyrelsenCsv,
  kolada,
  jsonStat2,
  skrAnnex,
  vardenISiffror,
  vardenISiffrorApi,
  arbetsformedlingen,
];

/** Names of the readers, as definitions name them in `imports`. */
export const FORMATS: readonly string[] = READERS.map(({ format }) => format);

const MOST_BYTES = 24_000_000;
const MOST_BYTES_IN_A_LINE = 100_000;
const MOST_SEPARATORS = 1_500_000;
const MOST_LINES = 400_000;
const KNOWN =
  'a file of a format that we know: Socialstyrelsen (csv), Kolada, SCB JSON-stat2, SKR’s annex (xlsx or csv), Vården i siffror (csv or API), Arbetsförmedlingen’s Yrkesbarometern';

/**
 * A publisher's own file, whatever it is called.
 * @throws DataError when it is too large, cannot be decoded, or is of no format that we know
 */
export async function readPublisherFile(path: string, regions: RegionResolver): Promise<ReadFile> {
  return readPublisherBytes(bytesOf(path), basename(path), regions);
}

/** As readPublisherFile, of bytes that are already here; `name` is what faults are told of. */
export async function readPublisherBytes(bytes: Buffer, name: string, regions: RegionResolver): Promise<ReadFile> {
  if (bytes.length > MOST_BYTES) throw tooLarge(name, bytes.length);
  const { files, notes } = rawFiles(bytes, name);
  const known = files.flatMap((file) => {
    const reader = readerOf(file);
    return reader ? [{ file, reader }] : [];
  });
  const [first, ...others] = known;
  if (!first) throw new DataError([{ file: name, ...beginning(files[0]), expected: [KNOWN, ...notes].join('; ') }]);
  const read = first.reader.read(first.file, regions);
  const further = others.map(({ file }) => ({
    reason: 'of further sheets with such a table',
    rows: file.kind === 'table' ? file.rows.length : 0,
    first: file.name,
  }));
  const unread = files.filter((file) => !known.some((one) => one.file === file)).map((file) => file.name);
  return {
    ...read,
    rows: further.reduce((sum, { rows }) => sum + rows, read.rows),
    passedOver: [...read.passedOver, ...further],
    notes: [
      ...read.notes,
      ...((first.file.kind === 'table' && first.file.notes) || []),
      ...notes,
      ...(unread.length ? [`without a table that we know: ${unread.join(', ')}`] : []),
    ],
  };
}

/** @throws DataError when two publishers could have written it: no reader may be the one that happened to be asked first */
function readerOf(file: RawFile): FormatReader | null {
  const [first, second] = READERS.filter((candidate) => candidate.recognises(file));
  if (!first || !second) return first ?? null;
  throw new DataError([{ file: file.name, expected: `a file of ${first.format} or of ${second.format}, not of both` }]);
}

/** The first line of what we do not know, so that a person sees what was taken for a table. */
function beginning(file: RawFile | undefined): { line?: number; value?: string } {
  const row = file?.kind === 'table' ? file.rows[0] : undefined;
  return row ? { line: row.line, value: row.cells.join(';') } : {};
}

/** A file that is too large is never read, and one that grows meanwhile not beyond its size. */
function bytesOf(path: string): Buffer {
  const name = basename(path);
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const status = fstatSync(handle);
    if (!status.isFile()) throw new DataError([{ file: name, expected: 'a file, not a folder or a device' }]);
    if (status.size > MOST_BYTES) throw tooLarge(name, status.size);
    const bytes = Buffer.alloc(status.size);
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw new DataError([{ file: name, expected: 'a file that can be read' }]);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const tooLarge = (file: string, bytes: number) =>
  new DataError([{ file, value: `${Math.ceil(bytes / 1e6)} MB`, expected: `at most ${MOST_BYTES / 1e6} MB` }]);

interface RawFiles {
  files: RawFile[];
  notes: string[];
}

/** The tables or the document that the bytes hold; several where a workbook has several sheets. */
function rawFiles(bytes: Buffer, name: string): RawFiles {
  if (bytes.length === 0) throw new DataError([{ file: name, expected: 'a file that is not empty' }]);
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) {
    const { sheets, hidden } = readWorkbook(bytes, name);
    return {
      files: sheets.map((sheet) => ({ ...sheet, kind: 'table', name: `${name} [${sheet.name}]` })),
      notes: hidden.length ? [`hidden sheets are not read: ${hidden.join(', ')}`] : [],
    };
  }
  const binary = BINARY.find(({ magic }) => bytes.subarray(0, magic.length).equals(magic));
  if (binary) throw new DataError([{ file: name, expected: binary.expected(bytes) }]);
  const text = decodeText(bytes, name);
  const first = text.trimStart()[0];
  if (first === '<') throw new DataError([{ file: name, line: 1, value: text.slice(0, 40), expected: NO_WEB_PAGE }]);
  if (first === '{' || first === '[')
    return { files: [{ kind: 'json', name, json: parseJsonText(text, name) }], notes: [] };
  return tableOf(text, name);
}

/** What publishers put between the cells first; a spreadsheet program may have saved the file with another. */
const SEPARATORS = { ';': 'semicolons', '\t': 'tabs', ',': 'commas' } as const;
type Separator = keyof typeof SEPARATORS;

/** The table by the separator with which a publisher's form is seen in it, else as it stands with semicolons. */
function tableOf(text: string, name: string): RawFiles {
  let unread: RawFiles | null = null;
  let fault: unknown = null;
  for (const separator of Object.keys(SEPARATORS) as Separator[]) {
    try {
      const table: Table = { kind: 'table', name, rows: tableRows(text, name, separator) };
      const isUsual = separator === ';';
      const notes = isUsual ? [] : [`${SEPARATORS[separator]} between the cells, where the publisher has semicolons`];
      if (readerOf(table)) return { files: [table], notes };
      unread ??= { files: [table], notes };
    } catch (error) {
      fault ??= error;
    }
  }
  // Of two things that are wrong with it the first is told.
  if (fault !== null) throw fault;
  return unread ?? { files: [], notes: [] };
}

const NO_WEB_PAGE = 'the figures themselves, but this is a web page or XML';
const BINARY = [
  { magic: Buffer.from('d0cf11e0', 'hex'), expected: oldOfficeFile },
  { magic: Buffer.from('%PDF'), expected: () => 'a table, but this is a PDF' },
  { magic: Buffer.from('1f8b', 'hex'), expected: () => 'the file itself, but this is packed (gzip): unpack it first' },
  ...['89504e47', 'ffd8ff', '47494638', '52494646', '49492a00', '4d4d002a'].map((hex) => ({
    magic: Buffer.from(hex, 'hex'),
    expected: () => 'a table, but this is a picture',
  })),
  { magic: Buffer.from('fffe', 'hex'), expected: () => 'UTF-8, but this is UTF-16: save it as UTF-8' },
  { magic: Buffer.from('feff', 'hex'), expected: () => 'UTF-8, but this is UTF-16: save it as UTF-8' },
];

/** Excel wraps a workbook that has a password, or a label of confidentiality, in the container of the old formats. */
function oldOfficeFile(bytes: Buffer): string {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return 'an open workbook, but this one is protected by a password or a label: take the protection away, or save it as csv';
  }
  if (has('Workbook') || has('Book')) return 'an .xlsx, but this is an old .xls: save it as .xlsx or csv';
  return 'a table, but this is a file of an old Office program';
}

/** RFC 4180 quotes, lines that end with LF or CR LF: a CR alone ends none, whatever stands around it. */
function tableRows(text: string, file: string, delimiter: Separator): TableRow[] {
  refuseMonsters(text, file, delimiter);
  const { data, errors } = Papa.parse<string[]>(text.replaceAll('\r\n', '\n'), { delimiter, newline: '\n' });
  let line = 1;
  const rows = data.map((cells) => {
    const own = { line, cells };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    return own;
  });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) {
    const expected = 'every quotation mark that opens a cell to be closed';
    throw new DataError([{ file, line: rows[open.row ?? 0]?.line ?? 1, expected }]);
  }
  return rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
}

/** Before anything is made of the text: a long line or millions of cells would take minutes and all memory. */
function refuseMonsters(text: string, file: string, delimiter: Separator): void {
  const mark = delimiter.charCodeAt(0);
  let [line, start, separators] = [1, 0, 0];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at === text.length ? 0x0a : text.charCodeAt(at);
    if (code === mark) separators += 1;
    if (code !== 0x0a && code !== 0x0d) continue;
    if (at - start > MOST_BYTES_IN_A_LINE) {
      throw new DataError([{ file, line, expected: `lines of at most ${MOST_BYTES_IN_A_LINE} characters` }]);
    }
    if (code === 0x0a) line += 1;
    separators += 1;
    start = at + 1;
  }
  if (line > MOST_LINES) throw new DataError([{ file, expected: `at most ${MOST_LINES} lines` }]);
  if (separators > MOST_SEPARATORS) throw new DataError([{ file, expected: `at most ${MOST_SEPARATORS} cells` }]);
}
