import { compareTexts } from '../common/compareTexts.ts';

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
  /** The year in which it begins. */
  year: number;
  /** Which half, quarter or month of the year, from 1; null of a whole year. */
  part: number | null;
  /** Of the month; null of what is longer. */
  day: number | null;
  /** Of a span its first and its last period. */
  ends: readonly [Period, Period] | null;
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
  return { ...from, text, end: to.end, form: 'span', ends: [from, to] };
}

function parseSimple(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const [half, quarter, month, day] = match.slice(2).map((part) => (part === undefined ? undefined : Number(part)));
  const named = { text, year, part: half ?? quarter ?? month ?? null, day: day ?? null, ends: null };
  if (half) return { ...named, start: year + (half - 1) / 2, end: year + half / 2, form: 'half' };
  if (quarter) return { ...named, start: year + (quarter - 1) / 4, end: year + quarter / 4, form: 'quarter' };
  if (month === undefined) return { ...named, start: year, end: year + 1, form: 'year' };
  if (month < 1 || month > 12) return null;
  if (day === undefined) return { ...named, start: year + (month - 1) / 12, end: year + month / 12, form: 'month' };
  if (!isCalendarDay(year, month, day)) return null;
  const start = year + (month - 1) / 12 + (day - 1) / 366;
  return { ...named, start, end: start + 1 / 366, form: 'day' };
}

/** The year of a date or a period; null where there is none. */
export const yearOf = (text: string | null | undefined): number | null => parsePeriod(text ?? '')?.year ?? null;

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
  if (!first || !second) return compareTexts(a, b);
  return first.start - second.start || first.end - second.end;
}
