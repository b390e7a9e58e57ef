import type { Browser } from 'playwright-core';

/** What every part of the bench measures with. */
export interface Bench {
  browser: Browser;
  /** The address at which a path of the built site is served; it begins with a slash. */
  at: (path: string) => string;
  /** Changes of each interaction. */
  changes: number;
  /** A line for the reader, at once: some of this takes minutes. */
  say: (line: string) => void;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const milliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
