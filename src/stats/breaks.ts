import type { Indicator } from '../model/indicator.ts';
import { comparePeriods } from '../model/period.ts';

interface Step {
  region: string;
  from: string;
  to: string;
}

/** Whether a change of definition, or of borders, lies between two figures of a region. */
export function crossesBreak(breaks: Indicator['breaks'], { region, from, to }: Step): boolean {
  return breaks.some(
    ({ after, regions }) =>
      (regions.length === 0 || regions.includes(region)) &&
      comparePeriods(from, after) <= 0 &&
      comparePeriods(to, after) > 0,
  );
}
