import { parsePeriod } from '../model/period.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MONTH =
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec';
const YEAR_AND_MONTH = new RegExp(`^(\\d{4})[ -](${MONTH})\\.?$|^(${MONTH})\\.?[ -](\\d{4})$`, 'i');
const YEAR_AND_QUARTER = /^(\d{4}),? (?:kvartal|kv\.?) ?([1-4])$|^(?:kvartal|kv\.?) ?([1-4]),? (\d{4})$/i;
const YEAR_AND_HALF = /^(\d{4}),? halvår ?([12])$|^halvår ?([12]),? (\d{4})$/i;

/**
 * Publishers' ways of writing a period, in the project's own grammar; null when it is none that we know. A day is none:
 * nobody measures one, but spreadsheet programs turn years into days.
 */
export function publishedPeriod(written: string): string | null {
  const text = written.trim().replace(/[\s\u00A0\u202F]+/g, ' ');
  const own = text
    .replace(/^(\d{4})M(\d{2})$/, '$1-$2')
    .replace(/^(\d{4})[KQ]([1-4])$/, '$1-Q$2')
    .replace(/^(\d{4}) ?H([12])$/, '$1-H$2')
    .replace(/^(\d{4}) ?[-–] ?(\d{4})$/, '$1..$2')
    .replace(YEAR_AND_QUARTER, '$1$4-Q$2$3')
    .replace(YEAR_AND_HALF, '$1$4-H$2$3')
    .replace(YEAR_AND_MONTH, (_, year = '', month = '', otherMonth = '', otherYear = '') => {
      const name = `${month}${otherMonth}`.slice(0, 3).toLowerCase();
      return `${year}${otherYear}-${String(MONTHS.indexOf(name) + 1).padStart(2, '0')}`;
    });
  const period = parsePeriod(own);
  return period && period.form !== 'day' ? own : null;
}

export const PUBLISHED_PERIOD = 'a period such as 2016, 2024M01, 2024 januari, 2024K1 or 2014-2016';

export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && parsePeriod(text) !== null;

/** Of an export or an update: `2026-02-21`, whatever follows it. */
export function publishedDay(written: string): string | null {
  const day = written.slice(0, 10);
  return parsePeriod(day)?.form === 'day' ? day : null;
}
