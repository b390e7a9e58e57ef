import { CHARTS } from '../charts/registry.ts';
import { questionPath, TOOL_FRAMES } from '../address/sitePaths.ts';
import { loadIndicators, loadRegions } from '../publish/readEdition.ts';
import { exploreData } from '../page/explorer.ts';
import { allFrames } from './allFrames.ts';
import { measuredFrom } from './heights.ts';

/** WordPress gives no frame more pixels than these, and on a phone a column of this width. */
export const MOST_PIXELS = 1000;
const PHONE = 375;

/** It is whole where WordPress puts it. */
export const fits = (path: string): boolean => measuredFrom(path, PHONE) <= MOST_PIXELS;

/**
 * Which of a measure's frames is tried first: a map is whole in a column of any width, map and list together are twice as high
 * in a narrow one.
 */
const FIRST = ['karta', '', 'enstaka', 'serie', 'tva-ar', 'svar'];
const PARTS = [...FIRST, ...CHARTS.map(({ part }) => part).filter((part) => !FIRST.includes(part))];

interface Standing {
  /** A page's path without slashes around it; empty for the front page. */
  page: string;
  /** The frame that stands in for it elsewhere. */
  frame: string;
}

let known: ReadonlyMap<string, string> | undefined;

/** Pages that have a chart, each with the frame that does for it elsewhere. */
export function oEmbedPages(): Standing[] {
  known ??= new Map(standing().map(({ page, frame }) => [page, frame]));
  return [...known].map(([page, frame]) => ({ page, frame }));
}

function standing(): Standing[] {
  const paths = new Set(allFrames().map(({ path }) => path));
  const one = (page: string, ...wanted: string[]): Standing[] => {
    const there = wanted.filter((path) => paths.has(path));
    const frame = there.find(fits) ?? there.toSorted((a, b) => measuredFrom(a, PHONE) - measuredFrom(b, PHONE))[0];
    return frame === undefined ? [] : [{ page, frame }];
  };
  const ofMeasure = (slug: string) => PARTS.map((part) => (part ? `${part}/${slug}` : slug));
  const { indicators, card } = loadIndicators();
  const { regions } = loadRegions();
  const { first } = exploreData(loadIndicators(), loadRegions());
  return [
    ...one('', ...ofMeasure(first)),
    ...one('utforska', ...ofMeasure(first)),
    ...one('jamfor', TOOL_FRAMES.comparison),
    ...one('rakna', TOOL_FRAMES.calculator),
    ...indicators.flatMap(({ slug }) => one(`indikatorer/${slug}`, ...ofMeasure(slug))),
    ...regions.flatMap(({ slug }) => [
      ...one(`regioner/${slug}`, `regioner/${slug}/kort`),
      ...card.flatMap((question) =>
        one(
          questionPath(slug, question).slice(1, -1),
          `regioner/${slug}/${question}`,
          `regioner/${slug}/serie/${question}`,
        ),
      ),
    ]),
  ];
}

/** Path of the answer for a frame itself, so that its own address is enough in a system that looks for one. */
export const frameOEmbedPath = (path: string): `/oembed/${string}.json` => `/oembed/embed/${path}.json`;

/** Path of the answer for a page, by its path without slashes around it; the front page has a name there. */
const pageOEmbedPath = (page: string): `/oembed/${string}.json` => `/oembed/${page || 'start'}.json`;

/** Path of the answer for a page such as `/rakna/`; null where there is none. */
export function oEmbedPath(path: string): `/oembed/${string}.json` | null {
  const page = path.replace(/^\/|\/$/g, '');
  return oEmbedPages().some((one) => one.page === page) ? pageOEmbedPath(page) : null;
}
