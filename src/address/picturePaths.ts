/**
 * Where the pictures of the site stand: addresses that can be guessed from those of the pages. They are made after the
 * pages (src/pictures, `npm run pictures`).
 */

/** Pixels: what Facebook, LinkedIn, Mastodon, Bluesky and X all show whole. */
export const SOCIAL_SIZE = { width: 1200, height: 630 } as const;
/** Width of the charts as PNG, in pixels; for print there is the SVG, which is sharp in any size. */
export const PNG_WIDTH = 1200;

/** Pixels of a region's card for feeds and stories, which show no picture that lies down. */
export const CARD_SIZES = {
  square: { width: 1080, height: 1080 },
  upright: { width: 1080, height: 1920 },
} as const;

export type CardShape = keyof typeof CARD_SIZES;

export const PICTURES = '/bilder/';

type Path = `/${string}`;

/** "/bilder/social/regioner/blekinge.png" of /regioner/blekinge/; of the front page "/bilder/social/start.png". */
export function socialPath(page: string): Path {
  const inner = page.replace(/^\/|\/$/g, '') || 'start';
  return `${PICTURES}social/${inner}.png`;
}

/** A region's figure of an indicator, for a page or frame that shows just that. */
export const regionSocialPath = (region: string, indicator: string): Path =>
  `${PICTURES}social/regioner/${region}/${indicator}.png`;

/** A chart's file: of the one that an indicator leads with, or of another, by its word in the registry of charts. */
export function chartPath(slug: string, kind: 'svg' | 'png', part = ''): Path {
  const name = part ? `${slug}-${part}` : slug;
  return `${PICTURES}indikatorer/${name}${kind === 'svg' ? '.svg' : `-${PNG_WIDTH}.png`}`;
}

/** A table of a region: its place on each measure of a topic, or without one its key figures. */
export const regionTablePath = (region: string, topic?: string): Path =>
  `${PICTURES}regioner/${region}/${topic ? `matt-${topic}` : 'siffror'}.svg`;

/** "/bilder/regioner/blekinge/kort-1080x1920.png" */
export function regionCardPath(region: string, shape: CardShape): Path {
  const { width, height } = CARD_SIZES[shape];
  return `${PICTURES}regioner/${region}/kort-${width}x${height}.png`;
}

/** A region's chart of several measures, by its part of the region's page. */
export const regionSeveralPath = (region: string, part: string, isPng = true): Path =>
  `${PICTURES}regioner/${region}/${part}.${isPng ? 'png' : 'svg'}`;

/** A region's chart of a measure, by its word in the registry of charts. */
export function regionChartPath(region: string, indicator: string, { part = '', isPng = false } = {}): Path {
  const name = part ? `${indicator}-${part}` : indicator;
  return `${PICTURES}regioner/${region}/${name}.${isPng ? 'png' : 'svg'}`;
}
