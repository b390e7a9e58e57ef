export {};

const REGION_QUERY = document.documentElement.dataset['regionQuery'] ?? '';

/** The region that a reader has chosen goes with them to the site's other pages, in the address and nowhere else. */
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  const region = new URLSearchParams(location.search).get(REGION_QUERY);
  if (!region || !link || link.download || link.origin !== location.origin || link.pathname === location.pathname)
    return;
  const address = new URL(link.href);
  // A page of a region is about that region, and a link that names one means it.
  if (address.pathname.includes('/regioner/') || address.searchParams.has(REGION_QUERY)) return;
  address.searchParams.set(REGION_QUERY, region);
  link.href = address.href;
});
