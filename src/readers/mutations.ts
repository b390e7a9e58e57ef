import fc from 'fast-check';

// For tests only: what happens to files on their way.

export type Mutation = (bytes: Buffer) => Buffer;

const lines = (change: (all: string[]) => string[]): Mutation => {
  return (bytes) => Buffer.from(change(bytes.toString('utf8').split('\n')).join('\n'));
};
const place = fc.double({ min: 0, max: 0.999999, noNaN: true });
const indexOf = (at: number, all: { length: number }) => Math.floor(at * all.length);

const CELLS = [
  '=1+1',
  '"',
  '99999999999999999999',
  '-1e309',
  '1.234',
  '1\u00A0234,5',
  '\u202E',
  'NaN',
  '',
  'X',
  '--',
  ';',
  '{',
  '\0',
];

/** One thing at a time; a file gets a few of them. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(([at, byte]): Mutation => (bytes) => {
    const next = Buffer.from(bytes);
    if (next.length) next[indexOf(at, next)] = byte;
    return next;
  }),
  place.map((at) => lines((all) => all.toSpliced(indexOf(at, all), 1))),
  place.map((at) => lines((all) => all.toSpliced(indexOf(at, all), 0, all[indexOf(at, all)] ?? ''))),
  fc.tuple(place, place).map(([a, b]) => lines((all) => swapped(all, indexOf(a, all), indexOf(b, all)))),
  fc.tuple(place, place, place).map(([at, a, b]) =>
    lines((all) => {
      const cells = (all[indexOf(at, all)] ?? '').split(/(?<=[;,])/);
      return all.with(indexOf(at, all), swapped(cells, indexOf(a, cells), indexOf(b, cells)).join(''));
    }),
  ),
  fc.tuple(place, place, fc.constantFrom(...CELLS)).map(([at, a, cell]) =>
    lines((all) => {
      const cells = (all[indexOf(at, all)] ?? '').split(/(?<=[;,])/);
      return all.with(indexOf(at, all), cells.with(indexOf(a, cells), `${cell};`).join(''));
    }),
  ),
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, indexOf(at, bytes)),
  ),
  place.map((at): Mutation => (bytes) => {
    const half = indexOf(at, bytes);
    return Buffer.concat([bytes.subarray(0, half), Buffer.from(bytes.subarray(half).toString('utf8'), 'latin1')]);
  }),
  fc.tuple(place, fc.integer({ min: 100, max: 200_000 })).map(([at, count]): Mutation => (bytes) => {
    const half = indexOf(at, bytes);
    return Buffer.concat([bytes.subarray(0, half), Buffer.alloc(count, '7'), bytes.subarray(half)]);
  }),
);

function swapped<T>(all: readonly T[], a: number, b: number): T[] {
  const [first, second] = [all[a], all[b]];
  return first === undefined || second === undefined ? [...all] : all.with(a, second).with(b, first);
}

export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
