import { plain } from './plain.ts';

/** "1 560", "−2,0", "+42", "46,5 %": a number alone, with the spaces and signs of printed Swedish. */
const NUMBER = /^([+−-]?)(\d{1,3}(?:\s\d{3})+|\d+)(?:,(\d+))?(?:\s?(%))?$/u;

/** A cell of a table as a spreadsheet takes it. */
export interface CopiedCell {
  /** "1560", "-2,0", "42", "46,5%" */
  text: string;
  /** The number itself, of a per cent the share; null of what is no number alone. */
  number: { value: number; isShare: boolean } | null;
}

/**
 * What is no number alone stays as it is read, as "370–414", "omkring 60" and the "–" of what is missing: an empty cell would
 * count as nought.
 */
export function copiedCell(told: string): CopiedCell {
  const text = plain(told).replace(/\s+/gu, ' ').trim();
  const [, sign = '', whole = '', decimals = '', percent = ''] = NUMBER.exec(text) ?? [];
  if (whole === '') return { text, number: null };
  const minus = /[−-]/.test(sign) ? '-' : '';
  const digits = minus + whole.replace(/\s/gu, '');
  return {
    text: digits + (decimals && `,${decimals}`) + percent,
    number: {
      // By the exponent, for a division would leave binary digits at the end.
      value: Number(`${digits}.${decimals || '0'}e${percent ? -2 : 0}`),
      isShare: percent !== '',
    },
  };
}
