import type { APIRoute } from 'astro';
import { absoluteHref, href } from '../address/paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref(href('/sitemap-index.xml'), site)}\n`);
