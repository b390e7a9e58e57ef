import { fold } from '../common/letters.ts';
import { slips, slipsForgiven } from './misspelling.ts';
import type { SearchedPage } from './searchDocument.ts';

/**
 * Measures and pages with all of the words typed, best first: those whose name has them before those that only tell of
 * them. A word may stand inside another one, for Swedish joins them. Where there is none, slips of the pen are forgiven.
 */
export function findPages(pages: readonly SearchedPage[], typed: string): SearchedPage[] {
  const wanted = fold(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) return [];
  const found = best(pages, (page) => Math.min(...wanted.map((word) => score(page, word))));
  return found.length > 0 ? found : best(pages, (page) => Math.min(...wanted.map((word) => nearness(page, word))));
}

function best(pages: readonly SearchedPage[], scoreOf: (page: SearchedPage) => number): SearchedPage[] {
  return pages
    .map((page) => ({ page, score: scoreOf(page) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ page }) => page);
}

/** A word of one or two letters is looked for at the beginning of words, for it stands inside most. */
const LONG = 3;

function score({ name, words }: SearchedPage, word: string): number {
  const own = ` ${fold(name)}`;
  if (own.includes(` ${word}`)) return 4;
  if (word.length >= LONG && own.includes(word)) return 3;
  if (` ${words}`.includes(` ${word}`)) return 2;
  return word.length >= LONG && words.includes(word) ? 1 : 0;
}

function nearness({ name, words }: SearchedPage, word: string): number {
  const most = slipsForgiven(word);
  const isIn = (text: string) => most > 0 && text.split(' ').some((one) => slips(word, one) <= most);
  return isIn(fold(name)) ? 2 : Number(isIn(words));
}
