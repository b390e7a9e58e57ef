import type { APIRoute } from 'astro';
import { oEmbed } from '../../embed/oembed.ts';
import { oEmbedPages } from '../../embed/oembedPages.ts';
import { siteAddress } from '../../page/siteAddress.ts';

/** One answer for each page that has discovery links; a site of files cannot read `?url=`. */
export const getStaticPaths = () => oEmbedPages().map(({ page, frame }) => ({ params: { page }, props: { frame } }));

export const GET: APIRoute = ({ props, site }) => Response.json(oEmbed(String(props['frame']), siteAddress(site)));
