import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { icoOf } from '../pictures/ico.ts';

/** For who asks for it unasked: a browser of a frame that is opened alone, readers of feeds, search engines. */
export const GET: APIRoute = () =>
  new Response(new Uint8Array(icoOf(readFileSync(join('public', 'favicon.svg'), 'utf8'), [16, 32, 48])));
