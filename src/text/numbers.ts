import { decimalsOf } from '../model/printedDecimals.ts';

/** Thousands are parted by a thin space that does not break, as Swedish newspapers set them. */
const THIN_SPACE = '\u202F';
/** Between a number and its unit. */
export const HARD_SPACE = '\u00A0';
const MINUS = '−';

/** Stands where a number would, when there is none. */
export const MISSING = 'uppgift saknas';
/** Stands where an answer would, when nobody has told it. */
export const UNKNOWN = 'inte känt';

const formats = new Map<number, Intl.NumberFormat>();

/** "1 500", "13,8", "−2,0": Swedish comma, thin spaces, a real minus. */
export function formatNumber(value: number, decimals = 0): string {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('sv', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  formats.set(decimals, format);
  return format.formatToParts(rounded(value, decimals)).map(setPart).join('');
}

/** A number that is round already, with the decimals that it has: "70", "66,5". */
export const formatRound = (value: number): string => formatNumber(value, decimalsOf(String(value)));

function setPart({ type, value }: Intl.NumberFormatPart): string {
  if (type === 'group') return THIN_SPACE;
  return type === 'minusSign' ? MINUS : value;
}

/** A half is rounded from zero, by the digits that are written and not by their binary neighbour: 12.35 is 12.4. */
export function rounded(value: number, decimals: number): number {
  const shifted = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  // A number too small or too large for plain digits has an exponent of its own.
  const size = Number.isNaN(shifted) ? Number(Math.abs(value).toFixed(decimals)) : Number(`${shifted}e-${decimals}`);
  return size === 0 || value > 0 ? size : -size;
}

/** A difference of decimal numbers without the binary digits at its end: 0.3 − 0.1 is 0.2. */
export const withoutNoise = (difference: number): number => Number(difference.toFixed(9));

/** "177 kB", "3,4 MB": what a file weighs, for who is about to take it. */
export const formatBytes = (bytes: number): string =>
  bytes < 1e6
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1e3)))}${HARD_SPACE}kB`
    : `${formatNumber(bytes / 1e6, 1)}${HARD_SPACE}MB`;

/** The text with its thousands bound, where it is a publisher's own: "per 100 000". */
export const boundThousands = (text: string): string => text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, THIN_SPACE);

/** Nearest multiple: 1 923 to tens is 1 920. */
export function roundTo(value: number, step: number | null): number {
  return step === null ? value : rounded(value / step, 0) * step;
}

const WORDS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Up to twelve in words, as in running text; digits above. */
export function numberWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
}

/** "Hyrpersonal" inside a sentence is "hyrpersonal"; "HME" and "AT" stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}{2}|^\p{Lu}\d/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

/** "a, b och c" */
export function joinWords(words: readonly string[], last = 'och'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
