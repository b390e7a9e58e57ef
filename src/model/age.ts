import type { Edition } from './edition.ts';
import { parsePeriod } from './period.ts';

/**
 * How old a figure is beside the edition that it stands in, never beside the day on which the site is built: an edition that
 * is kept says the same for ever. now: of the edition's year or the one before; older: at most five years before it.
 */
export type Age = 'now' | 'older' | 'archive';

type Dated = Pick<Edition, 'updated'>;

/** Years before the edition's own. */
const MOST = { now: 1, older: 5 } as const;

/** The first year whose figures are still of that age. */
export const firstYearOf = (age: keyof typeof MOST, { updated }: Dated): number =>
  Number(updated.slice(0, 4)) - MOST[age];

export function ageOf(period: string, edition: Dated): Age {
  const parsed = parsePeriod(period);
  // A year ends where the next begins.
  const year = parsed ? Math.ceil(parsed.end) - 1 : -Infinity;
  if (year >= firstYearOf('now', edition)) return 'now';
  return year >= firstYearOf('older', edition) ? 'older' : 'archive';
}
