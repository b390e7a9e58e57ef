import type { APIRoute } from 'astro';
import { changesFeed } from '../../../page/changesFeed.ts';
import { loadRegion, loadRegions } from '../../../publish/readEdition.ts';
import { loadHistory } from '../../../page/history.ts';
import { siteAddress } from '../../../page/siteAddress.ts';

export const getStaticPaths = () => loadRegions().regions.map(({ slug }) => ({ params: { region: slug } }));

export const GET: APIRoute = ({ site, params }) => {
  const region = loadRegion(params['region'] ?? '');
  return new Response(changesFeed(loadHistory(), siteAddress(site), region), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
