import { WHOLE_COUNTRY } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { joinWords, numberWord } from './numbers.ts';

const LACK = numberWord(Math.round((1 - WHOLE_COUNTRY) * 100));

/** Why a period in which the regions are not nearly all of the country is shown and not compared. */
export const INCOMPLETE = `Det året kan mer än ${LACK} procent av dem som räknas inte föras till någon region. Därför jämförs det inte.`;

/** Why all dots of a year are hollow in a chart of the years; null where none are so. */
export const incompleteNote = ({ incomplete }: Pick<IndicatorDocument, 'incomplete'>): string | null =>
  incomplete.length === 0 ? null : `Alla punkter för ${joinWords(incomplete)} är ihåliga. ${INCOMPLETE}`;
