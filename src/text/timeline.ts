import type { TimelineEvent } from '../model/timeline.ts';
import { yearOf } from '../model/period.ts';
import { capitalise } from './numbers.ts';
import { formatDate } from './periods.ts';

type Dated = Pick<TimelineEvent, 'date' | 'dateText'>;

const NO_YEAR = 'årtal framgår inte';

/** "28 november 2018", "februari 2019", "2023", "hösten 2020"; "1 maj, årtal framgår inte" where the source has no year. */
export function eventDate({ date, dateText }: Dated): string {
  if (date !== null) return dateText ?? formatDate(date);
  return dateText ? `${dateText}, ${NO_YEAR}` : capitalise(NO_YEAR);
}

/** The events by year, in their order; those before `firstYear` together, and those without a year last. */
export function eventsByYear<T extends Dated>(
  events: readonly T[],
  firstYear: number,
): { name: string; events: T[] }[] {
  const groups = Map.groupBy(events, ({ date }) => {
    if (date === null) return capitalise(NO_YEAR);
    const year = yearOf(date) ?? 0;
    return year < firstYear ? `Före ${firstYear}` : String(year);
  });
  return [...groups].map(([name, own]) => ({ name, events: own }));
}
