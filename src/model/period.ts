/**
 * The project's one grammar for periods: `2016`, `2016-H1`, `2016-Q3`, `2016-09`, `2016-09-30`,
 * and a span of two of the same form, `2016-01..2016-09`.
 */
export interface Period {
  text: string;
  /** Fraction of a year: 2016-H2 starts at 2016.5. */
  start: number;
  end: number;
  form: 'year' | 'half' | 'quarter' | 'month' | 'day' | 'span';
}

export const PERIOD_GRAMMAR = 'a period such as 2016, 2016-H1, 2016-Q3, 2016-09, 2016-09-30 or 2016-01..2016-09';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Null when the text is not of the grammar, or names a day that does not exist. */
export function parsePeriod(text: string): Period | null {
  const ends = text.split('..');
  if (ends.length === 1) return parseSimple(text);
  const [from, to] = ends.map(parseSimple);
  if (ends.length !== 2 || !from || !to || from.form !== to.form || from.start >= to.start) return null;
  return { text, start: from.start, end: to.end, form: 'span' };
}

function parseSimple(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const [half, quarter, month, day] = match.slice(2).map((part) => (part === undefined ? undefined : Number(part)));
  if (half) return { text, start: year + (half - 1) / 2, end: year + half / 2, form: 'half' };
  if (quarter) return { text, start: year + (quarter - 1) / 4, end: year + quarter / 4, form: 'quarter' };
  if (month === undefined) return { text, start: year, end: year + 1, form: 'year' };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { text, start: year + (month - 1) / 12, end: year + month / 12, form: 'month' };
  if (!isCalendarDay(year, month, day)) return null;
  const start = year + (month - 1) / 12 + (day - 1) / 366;
  return { text, start, end: start + 1 / 366, form: 'day' };
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Year, month or day, as a date of publication is known: `2022`, `2022-03`, `2022-03-14`. */
export function isPartialDate(text: string): boolean {
  const period = parsePeriod(text);
  return period !== null && ['year', 'month', 'day'].includes(period.form);
}

/** A date that exists, to the day. */
export const isDay = (text: string): boolean => parsePeriod(text)?.form === 'day';

/** Oldest first. Both texts must be of the grammar. */
export function comparePeriods(a: string, b: string): number {
  const [first, second] = [parsePeriod(a), parsePeriod(b)];
  if (!first || !second) return a < b ? -1 : a > b ? 1 : 0;
  return first.start - second.start || first.end - second.end;
}
