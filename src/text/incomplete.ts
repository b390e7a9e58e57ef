import { WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { joinWords, numberWord } from './numbers.ts';

const LACK = numberWord(Math.round((1 - WHOLE_COUNTRY) * 100));

/** Why a period in which the regions are not nearly all of the country is shown and not compared. */
export const INCOMPLETE = `Det året kan mer än ${LACK} procent av dem som räknas inte föras till någon region. Därför jämförs det inte.`;

/** What the rings in a chart of the years are; null where there are none. */
export const incompleteNote = ({ incomplete }: Pick<IndicatorDocument, 'incomplete'>): string | null =>
  incomplete.length === 0 ? null : `Ringarna är ${joinWords(incomplete)}. ${INCOMPLETE}`;
