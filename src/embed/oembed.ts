import { frameAt } from './allFrames.ts';
import { framePath } from './framePath.ts';
import { heightsFrom } from './heights.ts';
import { fits, MOST_PIXELS } from './oembedPages.ts';
import { frameSnippet } from './snippets.ts';
import type { Address } from '../publish/address.ts';
import { absolute } from '../publish/address.ts';
import { PUBLISHER } from '../model/publisher.ts';

/** An oEmbed 1.0 answer: what another system may show in place of a page's address (oembed.com). */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  provider_name: string;
  provider_url: string;
  title: string;
  /** Seconds that the answer may be kept. */
  cache_age: number;
  width: number;
  height: number;
  html: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

export interface Thumbnail {
  url: string;
  width: number;
  height: number;
}

const DAY = 86_400;
/** A column of text in most newsrooms; the frame fills what it is given. */
const WIDTH = 660;

/** The answer for the page that a frame belongs to. */
export function oEmbed(path: string, address: Address, thumbnail: Thumbnail | null = null): OEmbed {
  const { title } = frameAt(path);
  const enough = heightsFrom(path)[0] ?? 0;
  const height = fits(path) ? Math.min(MOST_PIXELS, enough) : enough;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: PUBLISHER.name,
    provider_url: absolute(address, '/'),
    title,
    cache_age: DAY,
    width: WIDTH,
    height,
    html: frameSnippet({ address: absolute(address, framePath(path)), title, height }),
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
}
