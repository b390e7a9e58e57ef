import { ENOUGH_REGIONS, WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf, type PeriodFigures } from '../model/measure.ts';

/**
 * The period to lead with: the newest that has enough regions, no suspected break and, where a total of the country is
 * known, nearly all of it; where none has, the newest of those without a suspected break that have most regions.
 */
export function leadPeriod(document: Pick<IndicatorDocument, 'figures' | 'country'>): string | null {
  const measure = measureOf(document);
  const newestFirst = measure
    .periods()
    .toReversed()
    .map((period) => measure.at(period));
  const sound = newestFirst.filter((at) => at.regions().every(({ suspectedBreak }) => !suspectedBreak));
  const full = sound.find((at) => at.regions().length >= ENOUGH_REGIONS && isWhole(at, document));
  if (full) return full.period;
  const usable = sound.length > 0 ? sound : newestFirst;
  const most = Math.max(0, ...usable.map((at) => at.regions().length));
  return usable.find((at) => at.regions().length === most)?.period ?? null;
}

/** Whether the regions add up to the country, as far as that can be told. */
function isWhole(at: PeriodFigures, { country }: Pick<IndicatorDocument, 'country'>): boolean {
  const total = country?.kind === 'total' ? at.country()?.value : null;
  if (total == null) return true;
  return at.valued().reduce((sum, { value }) => sum + value, 0) >= WHOLE_COUNTRY * total;
}
