import fc from 'fast-check';

// What happens to files on their way.

export interface Mutation<T = Buffer> {
  kind: string;
  change: (file: T) => T;
}

export const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
export const indexAt = (at: number, all: { length: number }) => Math.floor(at * all.length);

/** What no cell should hold, and some that one may: formulas, quotes, letters that turn the line, other programs' numbers. */
const CELLS = ['=1+1', '=SUMMA(A1:A9)', '@HLOOKUP', '+1', '"', '""', '"a;b"', '1.234', '1\u00A0234,5', '1 234'];
const ODD_CELLS = ['\u202E', 'NaN', '', 'X', '--', ';', '{', '\0', '0x1F', '1e3', '#N/A', '−5', '0,1,2', '२०२४'];
/** Beyond what a number in a computer keeps, or just within. */
export const HUGE = ['99999999999999999999', '-1e309', '1e308', '123456789012345', '1234567890123456', '-0', '1e-9'];

const inLines = (change: (all: string[]) => string[]) => (bytes: Buffer) =>
  Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));
const inCells = (at: number, change: (cells: string[]) => string[]) =>
  inLines((all) => all.with(indexAt(at, all), change((all[indexAt(at, all)] ?? '').split(/(?<=[;,])/)).join('')));
const inHalves = (at: number, change: (first: Buffer, second: Buffer) => Buffer[]) => (bytes: Buffer) => {
  const half = indexAt(at, bytes);
  return Buffer.concat(change(bytes.subarray(0, half), bytes.subarray(half)));
};
const own =
  (cell: string) =>
  (separated: string): string =>
    cell + (/[;,]$/.exec(separated)?.[0] ?? '');

/** Every kind by name; the counts of a run are told by these. */
const KINDS: Record<string, fc.Arbitrary<(bytes: Buffer) => Buffer>> = {
  'bytes flipped': fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([at, byte]) => (bytes) => {
    const next = Buffer.from(bytes);
    if (next.length) next[indexAt(at, next)] = byte;
    return next;
  }),
  'rows cut': place.map((at) => inLines((all) => all.toSpliced(indexAt(at, all), 1))),
  'rows doubled': place.map((at) => inLines((all) => all.toSpliced(indexAt(at, all), 0, all[indexAt(at, all)] ?? ''))),
  'rows swapped': fc
    .tuple(place, place)
    .map(([a, b]) => inLines((all) => swapped(all, indexAt(a, all), indexAt(b, all)))),
  'cells swapped': fc
    .tuple(place, place, place)
    .map(([at, a, b]) => inCells(at, (cells) => swapped(cells, indexAt(a, cells), indexAt(b, cells)))),
  'cells swapped between rows': fc.tuple(place, place, place).map(([first, second, a]) =>
    inLines((all) => {
      const [one, other] = [indexAt(first, all), indexAt(second, all)];
      const cells = [one, other].map((line) => (all[line] ?? '').split(/(?<=[;,])/));
      const at = indexAt(a, cells[0] ?? []);
      const [mine, theirs] = [cells[0]?.[at], cells[1]?.[at]];
      if (one === other || mine === undefined || theirs === undefined) return all;
      return all
        .with(one, (cells[0] ?? []).with(at, theirs).join(''))
        .with(other, (cells[1] ?? []).with(at, mine).join(''));
    }),
  ),
  'cells cut': fc.tuple(place, place).map(([at, a]) => inCells(at, (cells) => cells.toSpliced(indexAt(a, cells), 1))),
  'cells replaced': replaced(...CELLS, ...ODD_CELLS),
  formulas: replaced('=1+1', '=SUMMA(B2:B9)', '=HYPERLINK("http://x")', '@A1', '+1+1', '-1+1', '\t=1'),
  'huge numbers': replaced(...HUGE),
  'numbers changed': fc.tuple(place, fc.integer({ min: 0, max: 9 })).map(([at, digit]) => (bytes) => {
    const text = bytes.toString('utf8');
    const digits = [...text.matchAll(/\d/g)];
    const found = digits[indexAt(at, digits)]?.index;
    return found === undefined ? bytes : Buffer.from(text.slice(0, found) + String(digit) + text.slice(found + 1));
  }),
  'quotes left open': place.map((at) => inHalves(at, (first, second) => [first, Buffer.from('"'), second])),
  'quotes left open at a cell': fc
    .tuple(place, place)
    .map(([at, a]) => inCells(at, (cells) => cells.with(indexAt(a, cells), `"${cells[indexAt(a, cells)] ?? ''}`))),
  'cut short': place.map((at) => inHalves(at, (first) => [first])),
  'encoded twice': place.map((at) =>
    inHalves(at, (first, second) => [first, Buffer.from(second.toString('latin1'), 'utf8')]),
  ),
  'encodings mixed (Latin-1)': place.map((at) =>
    inHalves(at, (first, second) => [first, Buffer.from(second.toString('utf8'), 'latin1')]),
  ),
  'encodings mixed (UTF-16)': place.map((at) =>
    inHalves(at, (first, second) => [first, Buffer.from(second.toString('utf8'), 'utf16le')]),
  ),
  'marks of other systems': fc
    .tuple(place, fc.constantFrom('\uFEFF', '\r', '\u2028', '\u00A0', '\u200B', '\u00AD', '\t'))
    .map(([at, mark]) => inHalves(at, (first, second) => [first, Buffer.from(mark), second])),
  'long runs': fc
    .tuple(place, fc.integer({ min: 100, max: 200_000 }))
    .map(([at, count]) => inHalves(at, (first, second) => [first, Buffer.alloc(count, '7'), second])),
};

export const MUTATION_KINDS = Object.keys(KINDS);

/** A few things that happen to one file, each by its kind. */
export const mutations = severalOf(KINDS);

export function severalOf<T>(kinds: Record<string, fc.Arbitrary<(file: T) => T>>): fc.Arbitrary<Mutation<T>[]> {
  const one = fc.oneof(
    ...Object.entries(kinds).map(([kind, changes]) => changes.map((change): Mutation<T> => ({ kind, change }))),
  );
  return fc.array(one, { minLength: 1, maxLength: 4 });
}

function replaced(...cells: string[]): fc.Arbitrary<(bytes: Buffer) => Buffer> {
  return fc
    .tuple(place, place, fc.constantFrom(...cells))
    .map(([at, a, cell]) => inCells(at, (all) => all.with(indexAt(a, all), own(cell)(all[indexAt(a, all)] ?? ''))));
}

export function swapped<T>(all: readonly T[], a: number, b: number): T[] {
  const [first, second] = [all[a], all[b]];
  return first === undefined || second === undefined ? [...all] : all.with(a, second).with(b, first);
}
