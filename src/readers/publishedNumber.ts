import type { Json } from './jsonText.ts';

/** Figures with more digits than a double keeps would be changed by reading them. */
const MOST_DIGITS = 15;
const SPACES = '[ \\u00A0\\u202F\\u2009]';
const SWEDISH = new RegExp(`^[-−]?(\\d{1,3}(${SPACES}\\d{3})+|\\d+)(,\\d+)?$`);
const PER_CENT = new RegExp(`${SPACES}?%$`);

export const SWEDISH_NUMBER = 'a number such as 1 234,5';

/** The digits with a decimal point, from `1 234,5` with any space; null when it is no such number. */
export function swedishNumber(written: string): string | null {
  if (!SWEDISH.test(written)) return null;
  const plain = written
    .replace(/[\s\u2009]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return isKept(plain) ? plain : null;
}

/**
 * As swedishNumber, of a cell that may say per cent itself, as a workbook's does: `6,4 %` is 6.4 where the unit is per cent
 * or is not told, and nothing that can be read where the unit is another.
 */
export function numberIn(unit: string, written: string): string | null {
  if (!PER_CENT.test(written)) return swedishNumber(written);
  return unit === '' || /%|procent/i.test(unit) ? swedishNumber(written.replace(PER_CENT, '')) : null;
}

/** The digits of a number from JSON, without exponent; null when it has none such. */
export function plainNumber(value: number): string | null {
  const plain = String(value);
  return /^-?\d+(\.\d+)?$/.test(plain) && Math.abs(value) < 10 ** MOST_DIGITS ? plain : null;
}

/** A figure in JSON as it is printed: empty for null, and null where it is neither a number nor null. */
export function printedNumber(value: Json | undefined): string | null {
  if (value === null) return '';
  return typeof value === 'number' ? plainNumber(value) : null;
}

/** What was expected in place of a value that is no figure in JSON. */
export function jsonNumber(value: Json | undefined): string {
  const plain = typeof value === 'string' ? swedishNumber(value.trim().replace('.', ',')) : null;
  return plain === null ? 'a number such as 79.4, or null' : `${plain}, with a point and without quotation marks`;
}

const isKept = (plain: string) => plain.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS;
