import type { APIRoute } from 'astro';
import { changesFeed } from '../../page/changesFeed.ts';
import { loadHistory } from '../../page/history.ts';
import { siteAddress } from '../../page/siteAddress.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(changesFeed(loadHistory(), siteAddress(site)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
