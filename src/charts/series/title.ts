import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { hasValue, measureOf } from '../../model/measure.ts';
import { parsePeriod } from '../../model/period.ts';
import { valueShort } from '../../text/figures.ts';
import { directionOf } from '../../text/direction.ts';
import { inRegion } from '../../text/names.ts';
import { formatPeriod, periodSpan } from '../../text/periods.ts';
import type { Place } from '../../text/titles.ts';
import { largestStep } from './steps.ts';

/** "Förtroende för vårdcentralen: störst ändring från ett år till nästa i Blekinge, ned från 61,7 % (2024) till 46,5 % (2025)" */
export function seriesTitle(document: IndicatorDocument, regions: readonly Place[]): string {
  const step = largestStep(document);
  const region = regions.find(({ code }) => code === step?.after.region);
  if (!step || !region) return `${document.short}, ${periodSpan(document.periods)}`;
  const [from, to] = [step.before, step.after].map(({ period }) => {
    return `${valueShort(measureOf(document).at(period).of(region.code), document)} (${formatPeriod(period)})`;
  });
  const isYears = [step.before, step.after].every(({ period }) => parsePeriod(period)?.form === 'year');
  const apart = isYears ? 'från ett år till nästa' : 'från en uppgift till nästa';
  return `${document.short}: störst ändring ${apart} ${inRegion(region)}, ${directionOf(step.before.value, step.after.value)} från ${from} till ${to}`;
}

/** "Hyrpersonal 2025: Blekinge 13,8 %, riket 5,4 %"; without the country where that has no figure. */
export function regionTitle(
  document: IndicatorDocument,
  { code, short }: Pick<Place, 'code' | 'short'>,
  period: string,
): string {
  const [own, riket] = [code, RIKET].map((place) => measureOf(document).at(period).of(place));
  const country = hasValue(riket) ? `, riket ${valueShort(riket, document)}` : '';
  return `${document.short} ${formatPeriod(period)}: ${short} ${valueShort(own, document)}${country}`;
}
