import { parsePeriod, type Period } from '../model/period.ts';
import { HARD_SPACE, joinWords } from './numbers.ts';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const SHORT_MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const HALVES = ['första', 'andra'];
const QUARTERS = ['första', 'andra', 'tredje', 'fjärde'];

/** "2016", "första halvåret 2016", "september 2016", "30 september 2016", "januari–september 2016". */
export const formatPeriod = (text: string): string => named(text, MONTHS);

/** For a narrow column: "jan–sep 2016". */
export const shortPeriod = (text: string): string => named(text, SHORT_MONTHS);

function named(text: string, months: readonly string[]): string {
  const period = parsePeriod(text);
  if (!period) return text;
  const [first, last] = period.ends ?? [null, period];
  if (!first) return inYear(last, months);
  // Of two in one year it is told once: "januari–september 2016".
  const isOneYear = first.year === last.year && first.part !== null;
  return `${isOneYear ? partOf(first, months) : inYear(first, months)}–${inYear(last, months)}`;
}

const inYear = (period: Period, months: readonly string[]): string =>
  [partOf(period, months), period.year].filter(Boolean).join(' ');

/** "första halvåret", "september", "30 september"; empty of a whole year. */
function partOf({ form, part, day }: Period, months: readonly string[]): string {
  if (part === null) return '';
  if (form === 'half') return `${HALVES[part - 1] ?? ''} halvåret`;
  if (form === 'quarter') return `${QUARTERS[part - 1] ?? ''} kvartalet`;
  const month = months[part - 1] ?? '';
  return day === null ? month : `${day}${HARD_SPACE}${month}`;
}

/** From the first year to the last, of periods in any order: "2010–2025"; of one period its own name. */
export function periodSpan(periods: readonly string[]): string {
  const isKnown = periods.some((text) => parsePeriod(text) !== null);
  return new Set(periods).size < 2 || !isKnown ? formatPeriod(periods[0] ?? '') : yearSpan(periods);
}

/** More periods than this are told as a span, also where years between them are missing. */
const LISTED_AT_MOST = 4;

/** The same, but a few years with gaps between them one by one, for a span says that all of them are there: "2018, 2021 och 2025". */
export function periodsTold(periods: readonly string[]): string {
  const years = [...new Set(periods)].toSorted();
  const isWithGaps =
    years.every((year) => parsePeriod(year)?.form === 'year') &&
    years.some((year, index) => index > 0 && Number(year) - Number(years[index - 1]) > 1);
  return isWithGaps && years.length <= LISTED_AT_MOST ? joinWords(years) : periodSpan(periods);
}

/** The years alone, of one period too: "2017" of its second half. */
export function yearSpan(periods: readonly string[]): string {
  const parsed = periods.flatMap((text) => parsePeriod(text) ?? []);
  const first = Math.floor(Math.min(...parsed.map(({ start }) => start)));
  // A year ends where the next begins.
  const last = Math.ceil(Math.max(...parsed.map(({ end }) => end))) - 1;
  return first === last ? String(first) : `${first}–${last}`;
}

/** A date of publication, "okänt datum" where it is not known. */
export function formatDate(date: string | null): string {
  return date === null ? 'okänt datum' : formatPeriod(date);
}
