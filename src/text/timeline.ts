import type { TimelineEvent } from '../model/timeline.ts';
import { formatDate } from './periods.ts';

type Dated = Pick<TimelineEvent, 'date' | 'dateText'>;

const NO_YEAR = 'Årtal framgår inte';

/** "28 november 2018", "februari 2019", "2023", "hösten 2020"; "1 maj, årtal framgår inte" where the source has no year. */
export function eventDate({ date, dateText }: Dated): string {
  if (date !== null) return dateText ?? formatDate(date);
  return dateText ? `${dateText}, ${NO_YEAR.toLowerCase()}` : NO_YEAR;
}

/** The events by year, in their order; those before `firstYear` together, and those without a year last. */
export function eventsByYear<T extends Dated>(
  events: readonly T[],
  firstYear: number,
): { name: string; events: T[] }[] {
  const groups = Map.groupBy(events, ({ date }) => {
    if (date === null) return NO_YEAR;
    return Number(date.slice(0, 4)) < firstYear ? `Före ${firstYear}` : date.slice(0, 4);
  });
  return [...groups].map(([name, own]) => ({ name, events: own }));
}
