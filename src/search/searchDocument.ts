import type { PlacesDocument } from '../publish/documents.ts';

/** What the search page looks through. */
export interface SearchDocument extends PlacesDocument {
  /** Measures and other pages. */
  pages: readonly SearchedPage[];
}

export interface SearchedPage {
  name: string;
  /** A path on this site, with BASE. */
  href: string;
  /** What it is about, for the reader: its topic and the newest year, or the group of the page. */
  about: string;
  /** Other words that it is found by, folded, each once. */
  words: string;
}
