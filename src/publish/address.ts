/** Where the site lives, as the build was told: what leaves the site must name it whole. */
export interface Address {
  /** Origin without a slash at the end. */
  site: string;
  /** Path with a slash at both ends. */
  base: string;
}

/** Whole address of a path that begins with a slash. */
export function absolute({ site, base }: Address, path: `/${string}`): string {
  return site + base + path.slice(1);
}

/** Whole address of a file under /data/v1/. */
export const fileAddress = (address: Address, path: string): string => absolute(address, `/data/v1/${path}`);

export const indicatorAddress = (address: Address, slug: string): string => absolute(address, `/indikatorer/${slug}/`);
