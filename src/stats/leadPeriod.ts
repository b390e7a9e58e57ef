import { ENOUGH_REGIONS } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';

/**
 * The period to lead with: the newest that has enough regions, no suspected break and, as far as that is known, nearly all
 * of the country; where none has, the newest of those without a suspected break that have most regions.
 */
export function leadPeriod(document: Pick<IndicatorDocument, 'figures' | 'incomplete'>): string | null {
  const measure = measureOf(document);
  const newestFirst = measure
    .periods()
    .toReversed()
    .map((period) => measure.at(period));
  const sound = newestFirst.filter((at) => at.regions().every(({ suspectedBreak }) => !suspectedBreak));
  const full = sound.find((at) => at.regions().length >= ENOUGH_REGIONS && !document.incomplete.includes(at.period));
  if (full) return full.period;
  const usable = sound.length > 0 ? sound : newestFirst;
  const most = Math.max(0, ...usable.map((at) => at.regions().length));
  return usable.find((at) => at.regions().length === most)?.period ?? null;
}
