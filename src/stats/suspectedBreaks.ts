import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Valued } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import { changeOf, isTooLarge } from '../model/step.ts';
import { crossesBreak } from './breaks.ts';

/** A step between two figures of a region that is likelier in how they are recorded than in what they measure. */
export interface SuspectedBreak {
  region: string;
  from: string;
  to: string;
  /** New minus old, in the measure's unit. */
  change: number;
}

type Point = Valued<Pick<Figure, 'region' | 'period' | 'value'>>;

/** The steps that are too large, but for those that a known break explains. */
export function suspectedBreaks(
  points: readonly Point[],
  { suspectedBreak, breaks }: Pick<Indicator, 'suspectedBreak' | 'breaks'>,
): SuspectedBreak[] {
  const byRegion = Map.groupBy(points, ({ region }) => region);
  return [...byRegion].flatMap(([region, own]) => {
    const ordered = own.toSorted((a, b) => comparePeriods(a.period, b.period));
    return ordered.slice(1).flatMap((point, index) => {
      const before = ordered[index]!;
      const step = { region, from: before.period, to: point.period, change: changeOf(before.value, point.value) };
      return isTooLarge(before.value, point.value, suspectedBreak) && !crossesBreak(breaks, step) ? [step] : [];
    });
  });
}
