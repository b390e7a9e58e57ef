import { parsePeriod } from '../model/period.ts';

/** Publishers' ways of writing a period, in the project's own grammar; null when it is none that we know. */
export function publishedPeriod(written: string): string | null {
  const text = written.trim();
  const own = text
    .replace(/^(\d{4})M(\d{2})$/, '$1-$2')
    .replace(/^(\d{4})[KQ]([1-4])$/, '$1-Q$2')
    .replace(/^(\d{4}) ?H([12])$/, '$1-H$2')
    .replace(/^(\d{4}) ?[-–] ?(\d{4})$/, '$1..$2');
  return parsePeriod(own) ? own : null;
}

export const PUBLISHED_PERIOD = 'a period such as 2016, 2024M01, 2024K1 or 2014-2016';

export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && parsePeriod(text) !== null;
