import type { PlacesDocument } from '../publish/documents.ts';

/** What the search page looks through. */
export interface SearchDocument extends PlacesDocument {
  /** Measures and other pages. */
  pages: readonly SearchedPage[];
}

/** What a region's slug takes the place of. */
export const REGION_SLUG = '*';

export interface SearchedPage {
  name: string;
  /** A path on this site, with BASE. */
  href: string;
  /** What it is about, for the reader: its topic and the newest year, or the group of the page. */
  about: string;
  /** The same of one region, whose slug stands for REGION_SLUG; only of what all regions have. */
  inRegion?: string;
  /** Other words that it is found by, folded, each once. */
  words: string;
}
