import { QUERY_NAMES } from './queryState.ts';

/** Where the site lives: `/` or a sub-path with slashes at both ends. */
const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address on this site, from a path that begins with a slash: honours BASE. */
export function href(path: `/${string}`): string {
  return BASE + path.slice(1);
}

export const regionHref = (slug: string): string => href(`/regioner/${slug}/`);
export const indicatorHref = (slug: string): string => href(`/indikatorer/${slug}/`);
/** The page that gives the code for a frame, such as `serie/vardplatser`. */
export const embedHref = (frame: string): string => href(`/badda-in/?${QUERY_NAMES.frame}=${frame}`);
/** Where an indicator's page says how to cite it. */
export const citationHref = (slug: string): string => `${indicatorHref(slug)}#hanvisa`;
/** A publication's own place, on its publisher's page. */
export const sourceHref = ({ id, publisherId }: { id: string; publisherId: string }): string =>
  href(`/kallor/${publisherId}/#${id}`);
/** Id of the place on `/indikatorer/<slug>/om-siffran/` that tells of a region's figure, or of all of a period. */
export const figureAnchor = (period: string, region?: string): string =>
  [`p${period.replace('..', '_')}`, region].filter((part) => part !== undefined).join('-');
/** Where a figure stands and how it came here. */
export const figureHref = (slug: string, period: string, region?: string): string =>
  href(`/indikatorer/${slug}/om-siffran/#${figureAnchor(period, region)}`);

/** The explorer with an indicator. */
export const exploreHref = (slug: string): string => href(`/utforska/?${QUERY_NAMES.indicator}=${slug}`);
/** The comparison, opened with these regions. */
export const compareHref = (...slugs: readonly string[]): string =>
  href(`/jamfor/?${QUERY_NAMES.regions}=${slugs.join('.')}`);

/** Whole address with origin, for links that leave the page: canonical, sitemap, e-mail. */
export function absoluteHref(path: string, site: URL | undefined): string {
  return new URL(path, site ?? 'http://localhost').href;
}
