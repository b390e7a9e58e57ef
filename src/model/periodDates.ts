import { parsePeriod } from './period.ts';

/** First and last day, `2016-01-01`. */
export interface PeriodDates {
  first: string;
  last: string;
}

/** The days that a period covers, for formats that know dates and nothing else; null when it is not of the grammar. */
export function periodDates(text: string): PeriodDates | null {
  const period = parsePeriod(text);
  if (!period) return null;
  if (period.form === 'span') {
    const [from, to] = text.split('..').map(periodDates);
    return from && to ? { first: from.first, last: to.last } : null;
  }
  if (period.form === 'day') return { first: text, last: text };
  const year = Number(text.slice(0, 4));
  const firstMonth = Math.round((period.start - year) * 12);
  const endMonth = Math.round((period.end - year) * 12);
  // Day 0 of the month after is the last of the month before.
  return { first: isoDate(year, firstMonth, 1), last: isoDate(year, endMonth, 0) };
}

/** The days from the first of the earliest period to the last of the latest. */
export function spanOfPeriods(periods: readonly string[]): PeriodDates | null {
  const all = periods.map(periodDates).filter((dates) => dates !== null);
  const [first] = all.map((dates) => dates.first).toSorted();
  const last = all
    .map((dates) => dates.last)
    .toSorted()
    .at(-1);
  return first && last ? { first, last } : null;
}

const isoDate = (year: number, month: number, day: number) =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
