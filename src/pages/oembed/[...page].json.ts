import type { APIRoute } from 'astro';
import { oEmbed } from '../../embed/oembed.ts';
import { oEmbedPages } from '../../embed/oembedPages.ts';
import { SOCIAL_SIZE, socialPath } from '../../page/pictures.ts';
import { siteAddress } from '../../page/siteAddress.ts';
import { absolute } from '../../publish/address.ts';

/** One answer for each page that has discovery links; a site of files cannot read `?url=`. */
export const getStaticPaths = () => oEmbedPages().map(({ page, frame }) => ({ params: { page }, props: { frame } }));

export const GET: APIRoute = ({ params, props, site }) => {
  const address = siteAddress(site);
  const thumbnail = { url: absolute(address, socialPath(`/${params['page'] ?? ''}/`)), ...SOCIAL_SIZE };
  return Response.json(oEmbed(String(props['frame']), address, thumbnail));
};
