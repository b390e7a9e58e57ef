import { ENOUGH_REGIONS, REGION_COUNT, WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import { capitalise, joinWords, numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';

const LACK = numberWord(Math.round((1 - WHOLE_COUNTRY) * 100));

/** Why no newer period leads, a sentence for each reason; empty where the newest leads. */
export function leadReason(document: IndicatorDocument): string {
  const { lead, periods, incomplete } = document;
  const newer = lead === null ? [] : periods.filter((period) => comparePeriods(period, lead) > 0);
  const reasonOf = (period: string): string => {
    const regions = measureOf(document).at(period).regions();
    if (regions.some(({ suspectedBreak }) => suspectedBreak))
      return 'har registreringen troligen ändrats i någon region';
    if (incomplete.includes(period)) return `kan mer än ${LACK} procent av dem som räknas inte föras till någon region`;
    if (regions.length === 0) return 'har ingen region en egen uppgift';
    if (regions.length >= ENOUGH_REGIONS) return 'är uppgifterna av ett annat slag';
    return `har bara ${numberWord(regions.length)} av ${REGION_COUNT} regioner en uppgift`;
  };
  return [...Map.groupBy(newer, reasonOf)]
    .map(([reason, own]) => `${capitalise(`för ${joinWords(own.map(formatPeriod))} ${reason}`)}.`)
    .join(' ');
}
