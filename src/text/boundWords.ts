import { HARD_SPACE } from './numbers.ts';

/** A line does not end with them: they belong to the word that follows. */
const BEFORE = /(?<=^|[\s(])(i|på|av|per|till) (?=\S)/g;
/** A line does not begin with them: they belong to the number or the name before. */
const AFTER =
  / (?=län(?:s|\P{L}|$))|(?<=\d) (?=av \d)|(?<=\d) (?=procent|miljarder|miljoner|kronor|dagar|månader|regioner)/gu;
/** "färst i Uppsala" */
const EDGES = /(?<=flest|färst|högst|lägst|störst|minst) (?=(?:i|på) )/g;
/** "Västra Götaland" */
const NAMES = / (?=Götaland|Härjedalen)/g;

/**
 * The text with hard spaces where a line had better not end, the most of them first and the text itself last: of these a
 * picture takes the first that it has room for.
 */
export function boundWords(text: string): string[] {
  const bind = (words: string, where: RegExp) => words.replace(where, HARD_SPACE);
  const edges = bind(text, EDGES);
  const small = (words: string) => bind(bind(words, AFTER).replace(BEFORE, `$1${HARD_SPACE}`), AFTER);
  return [small(bind(edges, NAMES)), small(edges), small(text), text];
}
