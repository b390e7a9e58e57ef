import { fold } from '../search/fold.ts';
import type { SearchDocument, SearchedPage } from '../search/searchDocument.ts';
import { formatPeriod } from '../text/periods.ts';
import { loadIndicator, loadIndicators, loadPlaces } from './edition.ts';
import { GROUPS } from './navigation.ts';
import { href, indicatorHref } from './paths.ts';
import { byTopic } from './topics.ts';

/** The municipalities and regions as in the open file, and with them all that has a page of its own. */
export const searchDocument = (): SearchDocument => {
  const { regions, municipalities } = loadPlaces();
  return { regions, municipalities, pages: [...measurePages(), ...otherPages()] };
};

function measurePages(): SearchedPage[] {
  return byTopic(loadIndicators()).flatMap((topic) =>
    topic.indicators.map(({ slug }) => {
      const { name, short, question, measures, periods } = loadIndicator(slug);
      const newest = periods.at(-1);
      return {
        name,
        href: indicatorHref(slug),
        about: newest ? `${topic.name}, ${formatPeriod(newest)}` : topic.name,
        words: wordsOf(name, [short, question, measures, topic.name, topic.keyword, topic.text].join(' ')),
      };
    }),
  );
}

const otherPages = (): SearchedPage[] =>
  GROUPS.flatMap(({ name: about, pages }) =>
    pages
      .filter(({ path }) => path !== '/sok/')
      .map(({ name, path }) => ({ name, href: href(path), about, words: '' })),
  );

/** The words of a text that its name does not say, folded, each once. */
function wordsOf(name: string, text: string): string {
  const words = (of: string) => fold(of).match(/[\p{L}\d]+/gu) ?? [];
  const known = new Set(words(name));
  return [...new Set(words(text).filter((word) => word.length > 1 && !known.has(word)))].join(' ');
}
