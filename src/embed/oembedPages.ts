import { CALCULATOR_CAPS } from '../page/calculator.ts';
import { loadIndicators, loadRegions } from '../page/edition.ts';

/** Pages that stand in for themselves elsewhere: their path without slashes around it, and the frame that does it. */
export function oEmbedPages(): { page: string; frame: string }[] {
  return [
    // The map of all regions is whole in a column of any width; map and list together are twice as high in a narrow one.
    ...loadIndicators().indicators.map(({ slug, coverage }) => ({
      page: `indikatorer/${slug}`,
      frame: coverage === 'regions' ? `karta/${slug}` : slug,
    })),
    ...loadRegions().regions.map(({ slug }) => ({ page: `regioner/${slug}`, frame: `regioner/${slug}/kort` })),
    { page: 'rakna', frame: `rakna/${CALCULATOR_CAPS[0]}` },
  ];
}

/** Path of the answer for a frame itself, so that its own address is enough in a system that looks for one. */
export const frameOEmbedPath = (path: string): `/oembed/${string}.json` => `/oembed/embed/${path}.json`;

/** Path of the answer for a page such as `/rakna/`; null where there is none. */
export function oEmbedPath(path: string): `/oembed/${string}.json` | null {
  const page = path.replace(/^\/|\/$/g, '');
  return oEmbedPages().some((one) => one.page === page) ? `/oembed/${page}.json` : null;
}
