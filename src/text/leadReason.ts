import { ENOUGH_REGIONS, REGION_COUNT, WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import { joinWords, numberWord } from './numbers.ts';
import { formatPeriod } from './periods.ts';

const LACK = numberWord(Math.round((1 - WHOLE_COUNTRY) * 100));

/**
 * Why no newer period leads, a sentence for each reason; empty where the newest leads. "Siffrorna för 2025 visas inte här,
 * eftersom ändringen är ovanligt stor i någon region." `where`: "först" where a reader can choose them.
 */
export function leadReason(document: IndicatorDocument, where: 'först' | 'här' = 'först'): string {
  const { lead, periods, incomplete } = document;
  const newer = lead === null ? [] : periods.filter((period) => comparePeriods(period, lead) > 0);
  const reasonOf = (period: string): string => {
    const regions = measureOf(document).at(period).regions();
    if (regions.some(({ suspectedBreak }) => suspectedBreak)) return 'ändringen är ovanligt stor i någon region';
    if (incomplete.includes(period)) return `mer än ${LACK} procent av dem som räknas inte kan föras till någon region`;
    if (regions.length === 0) return 'ingen region har en egen uppgift';
    if (regions.length >= ENOUGH_REGIONS) return 'uppgifterna är av ett annat slag';
    return `bara ${numberWord(regions.length)} av ${REGION_COUNT} regioner har en uppgift`;
  };
  return [...Map.groupBy(newer, reasonOf)]
    .map(
      ([reason, own]) => `Siffrorna för ${joinWords(own.map(formatPeriod))} visas inte ${where}, eftersom ${reason}.`,
    )
    .join(' ');
}
