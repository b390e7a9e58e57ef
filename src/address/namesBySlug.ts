/** Names with what stands for them in addresses, in an attribute: "skane Skåne,orebro Örebro län". */
export const namesBySlug = (all: readonly { slug: string; name: string }[]): string =>
  all.map(({ slug, name }) => `${slug} ${name}`).join();

/** The name of that list that an address means. */
export const nameOfSlug = (list: string, slug: string): string | undefined =>
  list
    .split(',')
    .find((one) => one.startsWith(`${slug} `))
    ?.slice(slug.length + 1);
