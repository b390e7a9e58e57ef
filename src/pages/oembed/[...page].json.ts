import type { APIRoute } from 'astro';
import { allFrames } from '../../embed/allFrames.ts';
import { oEmbed } from '../../embed/oembed.ts';
import { oEmbedPages } from '../../embed/oembedPages.ts';
import { SOCIAL_SIZE, socialPath } from '../../address/picturePaths.ts';
import { siteAddress } from '../../page/siteAddress.ts';
import { absolute } from '../../publish/address.ts';

/**
 * One answer for each page and each frame that has discovery links; a site of files cannot read `?url=`. The picture is
 * that of the page, for it is the one that has a size of its own.
 */
export const getStaticPaths = () => [
  ...oEmbedPages().map(({ page, frame }) => ({
    params: { page: page || 'start' },
    props: { frame, shown: `/${page}/` },
  })),
  ...allFrames().map(({ path, page }) => ({ params: { page: `embed/${path}` }, props: { frame: path, shown: page } })),
];

export const GET: APIRoute = ({ props, site }) => {
  const address = siteAddress(site);
  const thumbnail = { url: absolute(address, socialPath(String(props['shown']))), ...SOCIAL_SIZE };
  return Response.json(oEmbed(String(props['frame']), address, thumbnail));
};
