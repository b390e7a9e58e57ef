import { findPages } from './pageSearch.ts';
import { findPlaces, type Match } from './placeSearch.ts';
import { REGION_SLUG, type SearchDocument, type SearchedPage } from './searchDocument.ts';

/** A measure in a region. */
export interface InRegion {
  page: SearchedPage;
  place: Match;
  href: string;
}

/** As many letters say which place is meant. */
const SHORTEST = 3;
/** What binds a measure to a place. */
const BETWEEN = /^(?:i|på|för|hos|i region)$/i;

/**
 * Where a measure and a place are typed together, in either order, as "hyrpersonal Gotland": the measures in that place's
 * region, those that have a page for it first.
 */
export function findInRegion(list: SearchDocument, typed: string): InRegion[] {
  const words = typed.trim().split(/\s+/);
  for (let count = words.length - 1; count > 0; count -= 1) {
    for (const [measure, place] of [
      [words.slice(0, -count), words.slice(-count)],
      [words.slice(count), words.slice(0, count)],
    ] as const) {
      const found = together(list, measure, place.join(' '));
      if (found.length > 0) return found;
    }
  }
  return [];
}

function together(list: SearchDocument, measure: readonly string[], where: string): InRegion[] {
  if (where.length < SHORTEST) return [];
  const [place] = findPlaces(list, where).matches;
  if (!place) return [];
  const asked = measure.filter((word) => !BETWEEN.test(word)).join(' ');
  return findPages(list.pages, asked)
    .flatMap((page) =>
      page.inRegion === undefined ? [] : { page, place, href: page.inRegion.replace(REGION_SLUG, place.slug) },
    )
    .toSorted((a, b) => Number(isMarked(a)) - Number(isMarked(b)));
}

/** The region is marked on a page of all. */
const isMarked = ({ href }: InRegion): boolean => href.includes('#');
