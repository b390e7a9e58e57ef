import { WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';

/** The periods in which the regions add up to less than nearly all of the country, where its figure is a total of them. */
export function incompletePeriods(document: Pick<IndicatorDocument, 'figures' | 'country'>): string[] {
  if (document.country?.kind !== 'total') return [];
  const measure = measureOf(document);
  return measure.periods().filter((period) => {
    const at = measure.at(period);
    const sum = at.valued().reduce((so, { value }) => so + value, 0);
    return sum < WHOLE_COUNTRY * (at.country()?.value ?? 0);
  });
}
