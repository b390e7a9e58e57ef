import { matching, oneOf, readState, writeState, type QueryKey, type QueryKeys } from '../address/queryState.ts';
import { WIDTHS } from './widths.ts';

export const THEMES = ['auto', 'ljus', 'mork'] as const;
export type Theme = (typeof THEMES)[number];

/** What is chosen on the page that gives the code. */
export interface EmbedState {
  /** A frame's path, such as `serie/vardplatser`. */
  frame: string;
  theme: Theme;
  /** Slug of the region that is marked; empty for none. */
  mark: string;
  /** The narrowest column that the frame will stand in, in pixels. */
  narrowest: number;
  /** How wide it is shown here. */
  preview: number;
}

export const DEFAULT_EMBED: EmbedState = {
  frame: 'karta/invanare-per-lakare',
  theme: 'auto',
  mark: '',
  narrowest: WIDTHS[0],
  preview: 660,
};

const width: QueryKey<number> = {
  read: (text) => WIDTHS.find((one) => String(one) === text),
  write: String,
};

const KEYS: QueryKeys<EmbedState> = {
  // Which frames there are is known when their list is.
  frame: matching(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/),
  theme: oneOf(THEMES),
  mark: matching(/^[a-z]+(-[a-z]+)*$/),
  narrowest: width,
  preview: width,
};

/** The state that an address tells; what it does not know it takes as the default. */
export const readEmbedState = (search: string): EmbedState => readState(search, KEYS, DEFAULT_EMBED);

/** "?ram=serie/vardplatser&tema=mork"; only what differs from the default, and empty for that. */
export const writeEmbedState = (state: EmbedState): string => writeState(state, KEYS, DEFAULT_EMBED);

/**
 * The part of a frame's address that marks a region and chooses the theme, "#blekinge-mork"; without a theme the reader's
 * own is followed.
 */
export function frameFragment({ mark, theme }: Pick<EmbedState, 'mark' | 'theme'>): string {
  const chosen = [mark, theme === 'auto' ? '' : theme].filter(Boolean);
  return chosen.length > 0 ? `#${chosen.join('-')}` : '';
}
