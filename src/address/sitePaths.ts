/**
 * Paths on this site from its root, without the sub-path that it may live under: `href()` in paths.ts puts that
 * before them. What runs outside the build of the pages (pictures, feeds) uses these.
 */
export type SitePath = `/${string}/`;

/** The page with every measure of a region. */
export const allMeasuresPath = (region: string): SitePath => `/regioner/${region}/alla-matt/`;
/** The page on which a question of a region's card is answered alone, to be shared. */
export const questionPath = (region: string, indicator: string): SitePath => `/regioner/${region}/${indicator}/`;

/** The frames in which the tools stand on other sites, by their paths under /embed/. */
export const TOOL_FRAMES = { calculator: 'rakneexempel', explorer: 'utforska', comparison: 'jamfor' } as const;
