import { ENOUGH_REGIONS } from '../model/country.ts';
import { comparePeriods } from '../model/period.ts';

/** A change between two years that is likelier in how the figure is recorded than in what it measures. */
export interface Jump {
  region: string;
  from: string;
  to: string;
  /** Points, new minus old. */
  change: number;
}

interface Point {
  region: string;
  period: string;
  value: number;
}

/** Changes of more than `limit` points between two figures of a region that follow each other. */
export function findJumps(points: readonly Point[], limit: number | null): Jump[] {
  if (limit === null) return [];
  const byRegion = Map.groupBy(points, (point) => point.region);
  return [...byRegion].flatMap(([region, own]) => {
    const ordered = own.toSorted((a, b) => comparePeriods(a.period, b.period));
    return ordered.slice(1).flatMap((point, index) => {
      const before = ordered[index]!;
      const change = Number((point.value - before.value).toFixed(6));
      return Math.abs(change) > limit ? [{ region, from: before.period, to: point.period, change }] : [];
    });
  });
}

/**
 * The period to lead with: the newest that has at least 20 regions and no suspected jump; where none has that many,
 * the newest of those with most regions.
 */
export function leadPeriod(points: readonly Omit<Point, 'value'>[], jumps: readonly Jump[]): string | null {
  const periods = [...Map.groupBy(points, (point) => point.period)]
    .map(([period, own]) => ({ period, regions: new Set(own.map((point) => point.region)).size }))
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  const usable = periods.filter(({ period }) => !jumps.some((jump) => jump.to === period));
  const full = usable.find(({ regions }) => regions >= ENOUGH_REGIONS);
  if (full) return full.period;
  const most = Math.max(0, ...usable.map(({ regions }) => regions));
  return usable.find(({ regions }) => regions === most)?.period ?? null;
}
