import { WIDTHS } from './widths.ts';

export const THEMES = ['auto', 'ljus', 'mork'] as const;
export type Theme = (typeof THEMES)[number];

/** What is chosen on the page that gives the code. */
export interface EmbedState {
  /** A frame's path, such as `serie/vardplatser`. */
  frame: string;
  theme: Theme;
  /** The release that the frame stays at; null follows the data. */
  release: string | null;
  /** The narrowest column that the frame will stand in, in pixels. */
  narrowest: number;
  /** How wide it is shown here. */
  preview: number;
}

export const DEFAULT_EMBED: EmbedState = {
  frame: 'karta/invanare-per-lakare',
  theme: 'auto',
  release: null,
  narrowest: WIDTHS[0],
  preview: 660,
};

/** The query keys of the page; nothing else reads or writes them. */
const KEYS = { frame: 'ram', theme: 'tema', release: 'utgava', narrowest: 'minst', preview: 'bredd' } as const;

/** The state that an address tells; what it does not know it takes as the default. */
export function readEmbedState(search: string, releases: readonly string[]): EmbedState {
  const query = new URLSearchParams(search);
  const frame = query.get(KEYS.frame) ?? '';
  const width = (key: string, usual: number) => WIDTHS.find((one) => String(one) === query.get(key)) ?? usual;
  return {
    frame: /^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(frame) ? frame : DEFAULT_EMBED.frame,
    theme: THEMES.find((theme) => theme === query.get(KEYS.theme)) ?? DEFAULT_EMBED.theme,
    release: releases.find((release) => release === query.get(KEYS.release)) ?? null,
    narrowest: width(KEYS.narrowest, DEFAULT_EMBED.narrowest),
    preview: width(KEYS.preview, DEFAULT_EMBED.preview),
  };
}

/** "?ram=serie/vardplatser&tema=mork"; only what differs from the default, and empty for that. */
export function writeEmbedState(state: EmbedState): string {
  const told = (Object.keys(KEYS) as (keyof EmbedState)[])
    .filter((key) => state[key] !== DEFAULT_EMBED[key])
    .map((key) => `${KEYS[key]}=${state[key]}`);
  return told.length > 0 ? `?${told.join('&')}` : '';
}

/** The part of an address that chooses the theme; none follows the reader's own. */
export const themeFragment = (theme: Theme): string => (theme === 'auto' ? '' : `#${theme}`);
