import type { TableRow } from '../rawFile.ts';
import { mergedCell } from '../tables.ts';
import { RunCollector, type Book } from './book.ts';
import { cellText, type Cell } from './cellText.ts';
import type { Refuse } from './unpack.ts';
import { visitXml } from './xml.ts';

/** For all sheets of a workbook together. */
export interface Room {
  cells: number;
  characters: number;
}

/** What a spreadsheet program itself can hold in a cell, and how far its columns and rows reach. */
const LONGEST_TEXT = 32_767;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

export interface SheetTable {
  rows: TableRow[];
  /** Lines that a person does not see. */
  hiddenRows: number[];
  hasHiddenColumns: boolean;
}

/**
 * Rows of a sheet that have a cell, each with its number in the sheet. Cells are in order and each stands once: of two
 * with the same address one would be lost.
 */
export function sheetRows(xml: Buffer, part: string, book: Book, room: Room, refuse: Refuse): SheetTable {
  const sheet = new SheetVisitor(part, book, room, refuse);
  visitXml(xml, part, sheet, refuse);
  // Nobody writes the empty cells at the end of a row.
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  room.cells -= sheet.rows.reduce((sum, { cells }) => sum + width - cells.length, 0);
  if (room.cells < 0) refuse(TOO_MANY);
  for (const { cells } of sheet.rows) while (cells.length < width) cells.push('');
  nameMerged(sheet, width, room, refuse);
  const { rows, hiddenRows, hasHiddenColumns } = sheet;
  return { rows, hiddenRows, hasHiddenColumns };
}

/** A cell that lies under another says so: what the other says of it nobody can know but who made the sheet. */
function nameMerged({ rows, merged }: SheetVisitor, width: number, room: Room, refuse: Refuse): void {
  for (const range of merged) {
    const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
    const [from, to] = [columnNumber(left), Math.min(columnNumber(right), width)];
    for (const { line, cells } of rows) {
      if (line < Number(top) || line > Number(bottom)) continue;
      for (let column = from; column <= to; column += 1) {
        if (line === Number(top) && column === from) continue;
        room.cells -= 1;
        if (room.cells < 0) refuse(TOO_MANY);
        if (cells[column - 1] === '') cells[column - 1] = mergedCell(range);
      }
    }
  }
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const isTrue = (word: string) => word === '1' || word === 'true';
/** Thousands of rows may have some; a table that a program can read has none. */
const MOST_MERGED = 2000;
const TOO_MANY = 'a workbook of fewer cells: keep only the sheet with the table, and nothing far beside it';

class SheetVisitor {
  readonly rows: { line: number; cells: string[] }[] = [];
  readonly merged: string[] = [];
  readonly hiddenRows: number[] = [];
  hasHiddenColumns = false;
  private isInData = false;
  private line = 0;
  private cell: Cell | null = null;
  private within = '';
  private readonly inline = new RunCollector();

  private readonly part: string;
  private readonly book: Book;
  private readonly room: Room;
  private readonly refuse: Refuse;

  constructor(part: string, book: Book, room: Room, refuse: Refuse) {
    this.part = part;
    this.book = book;
    this.room = room;
    this.refuse = refuse;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { r: address, t: type = 'n', s: style, hidden = '0' } = attributes;
    if (name === 'sheetData') this.isInData = true;
    if (!this.isInData) return this.openBeside(name, attributes);
    if (this.cell) this.openInCell(this.cell, name);
    else if (name === 'row') {
      this.openRow(address);
      if (isTrue(hidden)) this.hiddenRows.push(this.line);
    } else if (name === 'c') {
      this.moveTo(address);
      this.cell = { type, style: style === undefined ? null : Number(style), value: null, formula: null, inline: '' };
    }
  }

  /** What a sheet says before its rows and after them. */
  private openBeside(name: string, { ref = '', hidden = '0' }: Readonly<Record<string, string>>): void {
    if (name === 'col' && isTrue(hidden)) this.hasHiddenColumns = true;
    if (name !== 'mergeCell') return;
    this.merged.push(ref);
    if (this.merged.length > MOST_MERGED) this.refuse(`${this.part} with at most ${MOST_MERGED} merged cells`);
  }

  private openInCell(cell: Cell, name: string): void {
    const isSecond = (name === 'v' && cell.value !== null) || (name === 'f' && cell.formula !== null);
    if (isSecond || name === 'c' || name === 'row' || this.within === 'v') {
      this.refuse(`${this.part} with one value in a cell (row ${this.line})`);
    }
    this.within = name;
    this.inline.open(name);
    if (name === 'v') cell.value = '';
    if (name === 'f') cell.formula = '';
  }

  text(text: string): void {
    this.inline.text(text);
    if (!this.cell) return;
    if (this.within === 'v') this.cell.value += text;
    if (this.within === 'f') this.cell.formula += text;
  }

  close(name: string): void {
    this.inline.close(name);
    this.within = '';
    if (name === 'sheetData') this.isInData = false;
    if (name === 'c' && this.cell) {
      this.put(this.cell);
      this.cell = null;
    }
  }

  private openRow(address: string | undefined): void {
    const line = address === undefined ? this.line + 1 : Number(address);
    if (!(line > this.line && line <= LAST_ROW && Number.isInteger(line))) {
      this.refuse(`${this.part} with its rows in order, each once: row ${address ?? ''} comes after ${this.line}`);
    }
    this.line = line;
    this.rows.push({ line, cells: [] });
  }

  /** A place for the cell: the next one, where it does not say which. Those that are left out before it are empty. */
  private moveTo(address: string | undefined): void {
    const cells = this.rows.at(-1)?.cells ?? this.refuse(`${this.part} with its cells in rows`);
    const column = address === undefined ? cells.length + 1 : this.columnOf(address);
    if (column <= cells.length || column > LAST_COLUMN) {
      this.refuse(`${this.part} with its cells in order, each once: ${address ?? ''} in row ${this.line}`);
    }
    this.room.cells -= column - cells.length;
    if (this.room.cells < 0) this.refuse(TOO_MANY);
    while (cells.length < column - 1) cells.push('');
  }

  private columnOf(address: string): number {
    const [, letters = '', line] = /^([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
    if (Number(line) !== this.line) {
      this.refuse(`${this.part} with its cells in their rows: "${address.slice(0, 20)}" in row ${this.line}`);
    }
    return columnNumber(letters);
  }

  private put(cell: Cell): void {
    const cells = this.rows.at(-1)?.cells ?? [];
    const refuseValue = (value: string, expected: string): never => {
      const at = `${this.part}, row ${this.line}, cell ${cells.length + 1}`;
      return this.refuse(`${expected} (${at}: ${JSON.stringify(value.slice(0, 40))})`);
    };
    const text = cellText({ ...cell, inline: this.inline.take() }, this.book, refuseValue);
    if (text.length > LONGEST_TEXT) refuseValue(text, `at most ${LONGEST_TEXT} characters in a cell`);
    this.room.characters -= text.length;
    if (this.room.characters < 0) this.refuse('a workbook with less text: keep only the sheet with the table');
    cells.push(text);
  }
}
