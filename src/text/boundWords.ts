import { HARD_SPACE } from './numbers.ts';

/** A line does not end with them: they belong to the word that follows. */
const BEFORE = /(?<=^|[\s(])(i|på|av|per|till) (?=\S)/g;
/** A line does not begin with them: they belong to the name or the number before. */
const AFTER =
  / (?=län(?:s|\P{L}|$)|Götaland|Härjedalen)|(?<=\d) (?=procent|miljarder|miljoner|kronor|dagar|månader|regioner)/gu;

/** The text with hard spaces where a line had better not end: "i Uppsala", "Örebro län", "8,4 procent". */
export const boundWords = (text: string): string => text.replace(BEFORE, `$1${HARD_SPACE}`).replace(AFTER, HARD_SPACE);
