import { parsePeriod } from '../model/period.ts';

/**
 * Publishers' ways of writing a period, in the project's own grammar; null when it is none that we know. A day is none:
 * nobody measures one, but spreadsheet programs turn years into days.
 */
export function publishedPeriod(written: string): string | null {
  const text = written.trim();
  const own = text
    .replace(/^(\d{4})M(\d{2})$/, '$1-$2')
    .replace(/^(\d{4})[KQ]([1-4])$/, '$1-Q$2')
    .replace(/^(\d{4}) ?H([12])$/, '$1-H$2')
    .replace(/^(\d{4}) ?[-–] ?(\d{4})$/, '$1..$2');
  const period = parsePeriod(own);
  return period && period.form !== 'day' ? own : null;
}

export const PUBLISHED_PERIOD = 'a period such as 2016, 2024M01, 2024K1 or 2014-2016';

export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && parsePeriod(text) !== null;

/** Of an export or an update: `2026-02-21`, whatever follows it. */
export function publishedDay(written: string): string | null {
  const day = written.slice(0, 10);
  return parsePeriod(day)?.form === 'day' ? day : null;
}
