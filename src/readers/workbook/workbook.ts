import { counted } from '../../common/counted.ts';
import { DataError } from '../../model/problem.ts';
import type { TableRow } from '../rawFile.ts';
import { needed, readBook, type Parts } from './book.ts';
import { sheetRows, type Room } from './sheetRows.ts';
import { unpack, type Refuse } from './unpack.ts';

/** Unpacked; an annex has a few megabytes. */
const MOST_BYTES = 30_000_000;
/** From the first to the last of each row. */
const MOST_CELLS = 500_000;
/** No more text than a csv of the same table may have. */
const MOST_CHARACTERS = 24_000_000;

interface Sheet {
  name: string;
  rows: TableRow[];
  /** What a person who looks at the sheet does not see of it. */
  notes: string[];
}

export interface Workbook {
  sheets: Sheet[];
  /** Names of sheets that are hidden: they are not read. */
  hidden: string[];
}

/**
 * The visible sheets of an .xlsx, cells as they would stand in a Swedish csv. A formula counts as the value that it had
 * when the file was saved; one without a value, and an error, stand as they are written, and are no number.
 * @throws DataError when it is no workbook, has been damaged, or would not fit in memory
 */
export function readWorkbook(bytes: Buffer, file: string): Workbook {
  const refuse = (expected: string): never => {
    throw new DataError([{ file, expected }]);
  };
  const isWanted = (name: string) => name === 'mimetype' || /\.(xml|rels|iwa)$|^xl\/workbook\.bin$/.test(name);
  const parts = unpack(bytes, { isWanted, mostBytes: MOST_BYTES }, refuse);
  refuseOthers(parts, refuse);
  const book = readBook(parts, refuse);
  const room: Room = { cells: MOST_CELLS, characters: MOST_CHARACTERS };
  const sheets = book.sheets.map(({ name, part }) => {
    const { rows, hiddenRows, hasHiddenColumns } = sheetRows(needed(parts, part, refuse), part, book, room, refuse);
    const [first] = hiddenRows;
    const notes = [
      ...(first === undefined
        ? []
        : [`${counted(hiddenRows.length, 'row')} hidden in the sheet, read all the same; first: line ${first}`]),
      ...(hasHiddenColumns ? ['columns hidden in the sheet, read all the same'] : []),
    ];
    return { name, rows, notes };
  });
  return { sheets, hidden: book.hidden };
}

/** Archives that spreadsheet programs write and that are no .xlsx, each by its name. */
function refuseOthers(parts: Parts, refuse: Refuse): void {
  const type = parts.get('mimetype')?.toString('latin1').trim() ?? '';
  if (type.includes('opendocument'))
    refuse('an .xlsx, but this is an OpenDocument file (.ods): save it as .xlsx or csv');
  const names = [...parts.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/)) refuse('an .xlsx, but this is a binary workbook (.xlsb): save it as .xlsx or csv');
  if (has(/^word\//)) refuse('a table, but this is a Word document');
  if (has(/^ppt\//)) refuse('a table, but this is a PowerPoint presentation');
  if (has(/\.iwa$/)) refuse('an .xlsx, but this is a Numbers document: export it as .xlsx or csv');
  if (!has(/^xl\/|workbook\.xml$|^_rels\//)) refuse('the file itself, but this is a zip archive: unpack it first');
}
