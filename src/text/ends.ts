import { byValue, isCompared } from '../model/measure.ts';
import type { Figure } from '../model/figure.ts';
import { valueShort, type Shown } from './figures.ts';

/** The figures with the lowest and the highest value, of those that may be compared; null where there are not two to tell apart. */
function endsOf(figures: readonly Figure[]): [lowest: Figure, highest: Figure] | null {
  const ordered = figures.filter(isCompared).toSorted(byValue);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  return lowest && highest && lowest !== highest ? [lowest, highest] : null;
}

/**
 * "från 1,4 till 6,7 (Västra Götaland)". A region is named only where its place is its own: a place that is shared, and
 * an end of what is not ranked, may as well be another's. Null where the ends read the same. `named` is what follows the
 * value, with its space.
 */
export function lowestToHighest(
  figures: readonly Figure[],
  indicator: Shown,
  named: (region: string) => string,
): string | null {
  const ends = endsOf(figures);
  if (!ends) return null;
  const [lowest, highest] = ends.map((figure) => valueShort(figure, indicator));
  if (lowest === highest) return null;
  const [ofLowest, ofHighest] = ends.map(({ region, rank }) => (rank && rank.from === rank.to ? named(region) : ''));
  return `från ${lowest}${ofLowest} till ${highest}${ofHighest}`;
}

/**
 * "1 200–1 560", "13–15,8 %" of some regions, "55 %" where all have the same; empty for a single figure, which is no
 * range. No region is named, so it is told of surveys too. No mean, which would need weights that nobody has published.
 */
export function rangeShort(figures: readonly Figure[], indicator: Shown): string {
  const ends = endsOf(figures);
  if (!ends) return '';
  const [lowest = '', highest = ''] = ends.map((figure) => valueShort(figure, indicator));
  return lowest === highest ? highest : `${lowest.replace(/\s%$/, '')}–${highest}`;
}
