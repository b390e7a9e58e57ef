import type { Address } from '../publish/address.ts';
import { absoluteHref, href } from '../address/paths.ts';

/** The site's address as the pages know it, in the form that the open files take it. */
export function siteAddress(site: URL | undefined): Address {
  return { site: new URL(absoluteHref('/', site)).origin, base: href('/') };
}
