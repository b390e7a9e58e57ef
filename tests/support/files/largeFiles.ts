import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Region } from '../../../src/model/region.ts';
import { workbookFile, workbookParts, zipped } from './sampleWorkbook.ts';
import { fullFiles } from './fullFiles.ts';

// Files that are larger than anybody needs, or as large as we take, and must not take all memory.

export interface LargeFile {
  what: string;
  name: string;
  write: (path: string) => void;
  /** In the line that is told. */
  says: string;
}

const WHOLE = 100_000_000;
/** Just within what is read at all. */
const WITHIN = 23_900_000;
const BRIM = 'lines of at most';

/** The same bytes again and again, without holding all of them. */
function repeated(path: string, bytes: number, unit: string | Buffer, head: string | Buffer = '', tail = ''): void {
  const one = Buffer.from(unit as string);
  const chunk = Buffer.alloc(one.length * Math.ceil(1_000_000 / one.length), one);
  const file = openSync(path, 'w');
  let left = bytes - Buffer.from(head as string).length - Buffer.byteLength(tail);
  writeSync(file, Buffer.from(head as string));
  for (; left >= one.length; left -= chunk.length) {
    writeSync(file, chunk.subarray(0, Math.min(chunk.length, left - (left % one.length))));
  }
  writeSync(file, tail);
  closeSync(file);
}

const KOLADA =
  '{"kpi":"U70450","period":2020,"municipality":"0001","values":[{"gender":"T","status":"","value":50.1}]}';

export const largeFiles = (regions: readonly Region[]): LargeFile[] => [
  ...tooLarge(),
  ...bombs(),
  ...fullTables(),
  ...fullDocuments(),
  ...otherEncodings(),
  ...fullFiles(regions),
];

function file(what: string, name: string, says: string, write: LargeFile['write']): LargeFile {
  return { what, name, says, write };
}

const TOO_LARGE = '"100 MB": expected at most 24 MB';
const UNKNOWN = 'expected a file of a format';

const tooLarge = (): LargeFile[] => [
  file('csv: 100 MB of one line', 'line.csv', TOO_LARGE, (path) => repeated(path, WHOLE, 'a;')),
  file('csv: 100 MB of rows', 'rows.csv', TOO_LARGE, (path) => repeated(path, WHOLE, 'Läkare;Skåne län;1;2\n')),
  file('JSON: 100 MB of one line', 'line.json', TOO_LARGE, (path) =>
    repeated(path, WHOLE, `${KOLADA},`, '{"values":['),
  ),
  file('JSON: 100 MB of rows', 'rows.json', TOO_LARGE, (path) => repeated(path, WHOLE, `${KOLADA},\n`, '{"values":[')),
  file('JSON-stat: 100 MB of values', 'cube.json', TOO_LARGE, (path) => repeated(path, WHOLE, '12345,', '{"value":[')),
  file('xlsx: 100 MB of file', 'file.xlsx', TOO_LARGE, (path) => repeated(path, WHOLE, 'x', 'PK\x03\x04')),
];

const fullTables = (): LargeFile[] => [
  file('csv: one line, as large as is read', 'within.csv', BRIM, (path) => repeated(path, WITHIN, 'a;')),
  file('csv: a quote left open over all of it', 'quote.csv', 'quotation mark', (path) =>
    repeated(path, WITHIN, `${'Läkare på sjukhus i hela landet '.repeat(20)}\n`, 'M\nGrupp;Region;2020\n"'),
  ),
  file('csv: a quote left open in every row', 'quotes.csv', 'quotation mark', (path) =>
    repeated(path, WITHIN, `"${'Läkare på sjukhus i hela landet '.repeat(20)};1\n`, 'M\nGrupp;Region;2020\n'),
  ),
  file('csv: empty lines', 'lines.csv', 'lines', (path) => repeated(path, WITHIN, '\n')),
  file('csv: 399 000 rows of one cell', 'ones.csv', UNKNOWN, (path) => repeated(path, 798_000, 'a\n')),
  file('csv: 1.49 million cells in long rows', 'wide.csv', UNKNOWN, (path) =>
    repeated(path, 2_980_000, `${'a;'.repeat(49_000)}\n`),
  ),
  file('csv: 390 000 regions that nobody knows', 'regions.csv', 'expected', (path) => {
    const rows = Array.from({ length: 390_000 }, (_, at) => `Norrland nummer ${at};1`);
    writeFileSync(path, `M\nRegion;2020\n${rows.join('\n')}\nSocialstyrelsens statistikdatabas 2026-10-01`);
  }),
  file('csv: 444 000 cells that are no numbers', 'words.csv', 'expected', (path) => {
    const years = Array.from({ length: 12 }, (_, at) => 2010 + at).join(';');
    const rows = Array.from({ length: 37_000 }, (_, at) => `G${at};Skåne län${';ett'.repeat(12)}`);
    writeFileSync(path, `M\nGrupp;Region;${years}\n${rows.join('\n')}\nSocialstyrelsens statistikdatabas 2026-10-01`);
  }),
  file('csv: 17 000 columns', 'columns.csv', 'figure', (path) => {
    const names = Array.from({ length: 17_000 }, (_, at) => at.toString(36)).join(';');
    const rows = Array.from({ length: 80 }, (_, at) => `Skåne län;${at}${';x'.repeat(17_000)}`);
    writeFileSync(path, `M\nRegion;2020;${names}\n${rows.join('\n')}\nSocialstyrelsens statistikdatabas 2026-10-01`);
  }),
];

const fullDocuments = (): LargeFile[] => [
  file('JSON: a quote left open over all of it', 'quote.json', 'expected', (path) =>
    repeated(path, WITHIN, 'å', '{"a":"'),
  ),
  file('JSON: one text over all of it', 'text.json', 'expected', (path) =>
    repeated(path, WITHIN, '\\u00e5', '["', '"]'),
  ),
  file('JSON: brackets', 'deep.json', '50 levels deep', (path) => repeated(path, WITHIN, '[')),
  file('JSON: objects in objects', 'deeper.json', '50 levels deep', (path) => repeated(path, WITHIN, '{"a":')),
  file('JSON: 1.2 million numbers', 'numbers.json', UNKNOWN, (path) => repeated(path, 2_390_000, '1,', '[', '1]')),
  file('JSON: 600 000 lists', 'lists.json', UNKNOWN, (path) => repeated(path, 2_390_000, '[1],', '[', '1]')),
  file('JSON: as many objects', 'objects.json', UNKNOWN, (path) => repeated(path, 4_790_000, '{"a":1},', '[', '1]')),
  file('JSON: one object of 1.19 million keys', 'keys.json', UNKNOWN, keys),
];

const otherEncodings = (): LargeFile[] => [
  file('UTF-16', 'utf16.csv', 'this is UTF-16', (path) =>
    repeated(path, WITHIN, Buffer.from('Läkare;1\n', 'utf16le'), Buffer.from([0xff, 0xfe])),
  ),
  file('UTF-16 that does not say so', 'utf16-bare.csv', 'this byte is not', (path) =>
    repeated(path, WITHIN, Buffer.from('åäö;1\n', 'utf16le')),
  ),
  file('Latin-1', 'latin1.csv', 'this byte is not', (path) => repeated(path, WITHIN, Buffer.from('åäö;1\n', 'latin1'))),
  file('UTF-8 with Latin-1 at its end', 'mixed.csv', 'this byte is not', (path) => {
    repeated(path, WITHIN, 'åäö på sjukhus;1\n');
    const end = openSync(path, 'a');
    writeSync(end, Buffer.from('å', 'latin1'));
    closeSync(end);
  }),
  file('bytes that are nothing', 'zeros.csv', 'NUL', (path) => repeated(path, WITHIN, '\0')),
];

function bombs(): LargeFile[] {
  const large = '<row><c r="A1"><v>1</v></c></row>';
  const parts = workbookParts([{ name: 'A', rows: [['a']] }]);
  const packed = (contents: Buffer) => deflateRawSync(contents, { level: 9 });
  return [
    file('xlsx: a sheet that unpacks to 250 MB', 'bomb.xlsx', 'at most 30 MB when unpacked', (path) => {
      const sheet = Buffer.alloc(250_000_000, large);
      writeFileSync(
        path,
        archive([{ name: 'xl/worksheets/sheet1.xml', data: packed(sheet), size: sheet.length, crc: 0 }]),
      );
    }),
    file('xlsx: the same, saying that it is small', 'liar.xlsx', 'the file has been damaged', (path) => {
      const sheet = Buffer.alloc(250_000_000, large);
      writeFileSync(path, archive([{ name: 'xl/worksheets/sheet1.xml', data: packed(sheet), size: 1000, crc: 0 }]));
    }),
    file('xlsx: ten thousand parts of 25 kB that are one', 'overlap.xlsx', 'at most 30 MB when unpacked', (path) => {
      const sheet = Buffer.alloc(25_000, large);
      const entry = { data: packed(sheet), size: sheet.length, crc: crc32(sheet) };
      writeFileSync(
        path,
        archive(Array.from({ length: 10_000 }, (_, index) => ({ ...entry, name: `xl/${index}.xml` }))),
      );
    }),
    file('xlsx: 300 sheets, each with a cell in its last corner', 'corners.xlsx', 'expected', (path) => {
      const sheets = Array.from({ length: 300 }, (_, index) => {
        return { name: `A${index}`, rows: [['a'], ['b']], lastCell: 'XFD1048576' };
      });
      writeFileSync(path, workbookFile(sheets));
    }),
    file('xlsx: a cell of 28 MB', 'cell.xlsx', 'characters in a cell', (path) =>
      writeFileSync(path, workbookFile([{ name: 'A', rows: [['x'.repeat(28_000_000)]] }])),
    ),
    file('xlsx: a text of 30 kB in twenty thousand cells', 'texts.xlsx', 'with less text', (path) =>
      writeFileSync(
        path,
        workbookFile([{ name: 'A', rows: Array.from({ length: 20_000 }, () => ['x'.repeat(30_000)]) }]),
      ),
    ),
    file('xlsx: 2.9 million tags that say nothing', 'tags.xlsx', 'expected a file of a format', (path) => {
      const xml = `<worksheet><sheetData>${'<a b="c"/>'.repeat(2_900_000)}</sheetData></worksheet>`;
      writeFileSync(path, zipped({ ...parts, 'xl/worksheets/sheet1.xml': xml }));
    }),
  ];
}

interface Packed {
  name: string;
  data: Buffer;
  size: number;
  crc: number;
}

/** A zip whose entries say what they are told to; those with the same data share one place. */
function archive(entries: readonly Packed[]): Buffer {
  const local: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let length = 0;
  const directory = entries.map(({ name, data, size, crc }) => {
    const place = places.get(data) ?? length;
    if (!places.has(data)) {
      places.set(data, place);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(8, 8);
      local.push(header, data);
      length += header.length + data.length;
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(place, 42);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...local, ...directory, end]);
}

function keys(path: string): void {
  const all = Array.from({ length: 1_190_000 }, (_, index) => `"k${index}":1`);
  writeFileSync(path, `{${all.join(',')}}`);
}
