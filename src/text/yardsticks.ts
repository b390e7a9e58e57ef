import { RIKET } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { hasValue, intervalOf, measureOf, type Interval } from '../model/measure.ts';
import { crossesBreak } from '../stats/breaks.ts';
import { valueWithUnit } from './figures.ts';
import { capitalise, joinWords, numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';

/**
 * Whether a figure is good or bad, as far as a source says: the levels that are drawn as lines, the country, and its own
 * past. Nobody whose figures we have read says which way is wanted, and it is not for us to say.
 */
export function yardsticks(document: IndicatorDocument): string[] {
  return [...levels(document), beside(document), past(document), NO_DIRECTION].filter((text) => text !== null);
}

const NO_DIRECTION =
  'Källorna säger inte om ett högt eller lågt värde är önskvärt, och vi tar inte ställning till det.';

/** "Linjen i diagrammet, nationellt mål 2 %, är en jämförelse, inte ett betyg. Målet kan räknas på en annan personalkostnad än den här." */
function levels({ referenceLines }: IndicatorDocument): string[] {
  if (referenceLines.length === 0) return ['Någon fastställd nivå för det här måttet har vi inte hittat.'];
  const told = joinWords(referenceLines.map(({ label }) => label));
  const one = referenceLines.length === 1;
  return [
    one
      ? `Linjen i diagrammet, ${told}, är en jämförelse, inte ett betyg.`
      : `Linjerna i diagrammet, ${told}, är jämförelser, inte betyg.`,
    ...referenceLines.map(({ counts }) => counts),
  ];
}

/** "Elva regioner låg över riket 2016 och åtta under; en går inte att skilja från riket." A survey cannot tell so much. */
function beside(document: IndicatorDocument): string | null {
  const { lead, ranking } = document;
  if (lead === null || ranking !== 'rank') return null;
  const own = measureOf(document).at(lead);
  const riket = own.comparedCountry();
  if (!riket) return null;
  const country = intervalOf(riket);
  const regions = own.compared().map(intervalOf);
  const under = regions.filter((interval) => isUnder(interval, country)).length;
  const over = regions.filter((interval) => isUnder(country, interval)).length;
  const near = regions.length - under - over;
  const told = `${capitalise(numberWord(over))} ${over === 1 ? 'region' : 'regioner'} låg över riket ${formatPeriod(lead)} och ${numberWord(under)} under`;
  return near === 0 ? `${told}.` : `${told}; ${numberWord(near)} går inte att skilja från riket.`;
}

/** No value can lie in both. */
const isUnder = (a: Interval, b: Interval): boolean => a.upper <= b.lower && a.lower < b.lower;

/** "Riket: 60 procent 2016, 62,7 procent 2025.", from the first year that no break parts from the newest. */
function past(document: IndicatorDocument): string | null {
  const { lead, country, breaks, unit } = document;
  // Amounts are in the prices of their own year.
  if (lead === null || country?.kind === 'total' || unit.startsWith('kronor')) return null;
  const series = measureOf(document).series(RIKET);
  const last = series.find(({ period }) => period === lead);
  const first = series.find((figure) => !crossesBreak(breaks, { region: RIKET, from: figure.period, to: lead }));
  if (!hasValue(first) || !hasValue(last) || first === last) return null;
  return `Riket: ${[first, last].map((figure) => `${valueWithUnit(figure, document)} ${formatPeriod(figure.period)}`).join(', ')}.`;
}
