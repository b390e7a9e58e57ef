import { questionPath } from '../address/sitePaths.ts';
import { fold } from '../common/letters.ts';
import { REGION_SLUG, type SearchDocument, type SearchedPage } from '../search/searchDocument.ts';
import { formatPeriod } from '../text/periods.ts';
import { loadIndicator, loadIndicators, loadPlaces } from '../publish/readEdition.ts';
import { GROUPS } from './navigation.ts';
import { href, indicatorHref } from '../address/paths.ts';
import { byTopic } from './topics.ts';

/** The municipalities and regions as in the open file, and with them all that has a page of its own. */
export const searchDocument = (): SearchDocument => {
  const { regions, municipalities } = loadPlaces();
  return { regions, municipalities, pages: [...measurePages(), ...otherPages()] };
};

function measurePages(): SearchedPage[] {
  const { card } = loadIndicators();
  return byTopic(loadIndicators()).flatMap((topic) =>
    topic.indicators.map(({ slug }) => {
      const { name, short, question, measures, periods, coverage } = loadIndicator(slug);
      const newest = periods.at(-1);
      return {
        name,
        href: indicatorHref(slug),
        inRegion: coverage === 'regions' ? inRegion(slug, card) : undefined,
        about: newest ? `${topic.name}, ${formatPeriod(newest)}` : topic.name,
        words: wordsOf(name, [short, question, measures, topic.name, topic.keyword, topic.text].join(' ')),
      };
    }),
  );
}

/** A question of the card has a page for each region; of other measures the region is marked in their charts. */
const inRegion = (slug: string, card: readonly string[]): string =>
  card.includes(slug) ? href(questionPath(REGION_SLUG, slug)) : `${indicatorHref(slug)}#${REGION_SLUG}`;

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
