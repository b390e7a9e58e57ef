import { unescaped, type Book } from './book.ts';

export interface Cell {
  /** As the part says it: `s` a shared text, `inlineStr`, `str` of a formula, `b`, `e` an error, `d` a date, else a number. */
  type: string;
  style: number | null;
  value: string | null;
  formula: string | null;
  /** The text of the cell's own. */
  inline: string;
}

/** Says what is wrong with a cell, and does not return. */
export type RefuseValue = (value: string, expected: string) => never;

/** As the cell would stand in a Swedish csv. */
export function cellText(cell: Cell, book: Book, refuse: RefuseValue): string {
  const { type, value, inline } = cell;
  const write = WRITERS[type] ?? refuse(type, 'a type of cell that we know');
  const isInline = type === 'inlineStr';
  if (isInline ? value !== null : inline !== '') refuse(value ?? inline, 'a value of the cell’s own type');
  if (isInline) return inline;
  return value === null || value === '' ? withoutValue(cell) : write(value, cell, book, refuse);
}

/** A program that has not worked a formula out leaves no value: that is not the same as an empty cell. */
function withoutValue({ type, value, formula }: Cell): string {
  if (type === 'e') return '#';
  const isEmptyText = type === 'str' && value === '';
  return formula === null || isEmptyText ? '' : `=${formula}`;
}

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/;

type Writer = (value: string, cell: Cell, book: Book, refuse: RefuseValue) => string;

const WRITERS: Readonly<Record<string, Writer>> = {
  n: numberText,
  s: sharedText,
  inlineStr: (value) => value,
  str: unescaped,
  e: unescaped,
  d: (value, _cell, _book, refuse) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? refuse(value, 'a date'),
  b: (value, _cell, _book, refuse) => ['false', 'true'][['0', '1'].indexOf(value)] ?? refuse(value, '0 or 1'),
};

function numberText(value: string, { style }: Cell, { shownAs, is1904 }: Book, refuse: RefuseValue): string {
  if (!NUMBER.test(value)) return refuse(value, 'a number, as the cell says');
  const shown = style === null ? 'number' : (shownAs[style] ?? refuse(String(style), 'a style that the workbook has'));
  const number = Number(value);
  if (shown === 'number') return plainNumber(number);
  // 0.064 is shown as 6,4 %.
  if (shown === 'per cent') return `${plainNumber(number * 100)} %`;
  if (shown === 'scaled') return `${plainNumber(number)} shown in thousands`;
  // A number that is shown as a date is one: 42370 is the first day of 2016.
  return dayOf(number, is1904).slice(0, { day: 10, month: 7, year: 4 }[shown]);
}

function sharedText(place: string, _cell: Cell, { texts }: Book, refuse: RefuseValue): string {
  const text = /^\d+$/.test(place) ? texts[Number(place)] : undefined;
  return text ?? refuse(place, `the place of a text, 0 to ${texts.length - 1}`);
}

const SIGNIFICANT_DIGITS = 12;

/** 0.64 is kept as 0.64000000000000001 in a workbook, and a year as a number. */
const plainNumber = (number: number) => String(Number(number.toPrecision(SIGNIFICANT_DIGITS))).replace('.', ',');

const MS_A_DAY = 86_400_000;

/** Days are counted from the last of 1899, with a 29 February 1900 that never was. */
function dayOf(serial: number, is1904: boolean): string {
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const day = new Date(Date.UTC(1899, 11, 30) + days * MS_A_DAY);
  return Number.isNaN(day.getTime()) ? 'no day' : day.toISOString().slice(0, 10);
}
