import { DataError } from '../../model/problem.ts';
import type { TableRow } from '../rawFile.ts';
import { needed, readBook } from './book.ts';
import { sheetRows, type Room } from './sheetRows.ts';
import { unpack } from './unpack.ts';

/** Unpacked; an annex has a few megabytes. */
const MOST_BYTES = 30_000_000;
/** From the first to the last of each row. */
const MOST_CELLS = 500_000;
/** No more text than a csv of the same table may have. */
const MOST_CHARACTERS = 24_000_000;

export interface Sheet {
  name: string;
  rows: TableRow[];
}

/**
 * The visible sheets of an .xlsx, cells as they would stand in a Swedish csv. A formula counts as the value that it had
 * when the file was saved; one without a value, and an error, stand as they are written, and are no number.
 * @throws DataError when it is no workbook, has been damaged, or would not fit in memory
 */
export function readSheets(bytes: Buffer, file: string): Sheet[] {
  const refuse = (expected: string): never => {
    throw new DataError([{ file, expected }]);
  };
  const isWanted = (name: string) => /\.(xml|rels)$/.test(name);
  const parts = unpack(bytes, { isWanted, mostBytes: MOST_BYTES }, refuse);
  const book = readBook(parts, refuse);
  const room: Room = { cells: MOST_CELLS, characters: MOST_CHARACTERS };
  return book.sheets.map(({ name, part }) => ({
    name,
    rows: sheetRows(needed(parts, part, refuse), part, book, room, refuse),
  }));
}
