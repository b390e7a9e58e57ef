import { parsePeriod } from '../model/period.ts';
import { HARD_SPACE } from './numbers.ts';

const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');
const QUARTERS = ['första', 'andra', 'tredje', 'fjärde'];

/** "2016", "första halvåret 2016", "september 2016", "30 september 2016", "januari–september 2016". */
export function formatPeriod(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  if (period.form === 'span') return formatSpan(text);
  const [year = '', part = '', day] = text.split('-');
  if (period.form === 'year') return year;
  if (period.form === 'half') return `${part === 'H1' ? 'första' : 'andra'} halvåret ${year}`;
  if (period.form === 'quarter') return `${QUARTERS[Number(part.slice(1)) - 1] ?? ''} kvartalet ${year}`;
  const month = `${MONTHS[Number(part) - 1] ?? ''} ${year}`;
  return day ? `${Number(day)}${HARD_SPACE}${month}` : month;
}

function formatSpan(text: string): string {
  const [from = '', to = ''] = text.split('..');
  const [first, last] = [formatPeriod(from), formatPeriod(to)];
  const sameYear = from.length > 4 && from.slice(0, 4) === to.slice(0, 4);
  return `${sameYear ? first.replace(` ${from.slice(0, 4)}`, '') : first}–${last}`;
}

/** For a narrow column: "jan–sep 2016". */
export function shortPeriod(text: string): string {
  return MONTHS.reduce((told, month) => told.replace(month, month.slice(0, 3)), formatPeriod(text));
}

/** From the first year to the last, of periods in any order: "2010–2025"; of one period its own name. */
export function periodSpan(periods: readonly string[]): string {
  const parsed = periods.flatMap((text) => parsePeriod(text) ?? []);
  if (new Set(periods).size < 2 || parsed.length === 0) return formatPeriod(periods[0] ?? '');
  const first = Math.floor(Math.min(...parsed.map(({ start }) => start)));
  // A year ends where the next begins.
  const last = Math.ceil(Math.max(...parsed.map(({ end }) => end))) - 1;
  return first === last ? String(first) : `${first}–${last}`;
}

/** A date of publication, "ej känt" where it is not known. */
export function formatDate(date: string | null): string {
  return date === null ? 'ej känt' : formatPeriod(date);
}
