/** Reads the words of an order back to places, for tests to hold against figures. */

const NUMBERS = ' en två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
/** Each with the words that the first two have where they stand alone. */
const ORDINALS = [
  ['högst', 'lägst'],
  ['andra', 'näst'],
  ...[
    'tredje',
    'fjärde',
    'femte',
    'sjätte',
    'sjunde',
    'åttonde',
    'nionde',
    'tionde',
    'elfte',
    'tolfte',
    'trettonde',
  ].map((word) => [word]),
];

/** "sjunde till nionde högst" and "7–9:e högst" of 20 → 7–9; "bland de tre lägsta" of 20 → 18–20; what is no such order as it stands. */
export function placeOfOrder(order: string, of: string): string {
  const [, end] = /(högst|lägst)a?$/.exec(order) ?? [];
  if (end === undefined || of === '') return order;
  const placeOf = (words: string) => ORDINALS.findIndex((own) => own.includes(words.split(' ')[0] ?? '')) + 1;
  const among = /^bland de (\w+) /.exec(order)?.[1];
  const [, from, to] = /^(?:(\d+)–)?(\d+):[ae] /.exec(order) ?? [];
  const inWords = among ? [1, NUMBERS.indexOf(among)] : order.split(/ eller | till /).map(placeOf);
  const [first, last] = to ? [Number(from ?? to), Number(to)] : inWords;
  const range = [first ?? 0, last ?? first ?? 0];
  const isFromTop = end === 'högst';
  const places = isFromTop ? range : range.map((place) => Number(of) - place + 1).toReversed();
  return [...new Set(places)].join('–');
}
