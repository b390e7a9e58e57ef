import { nameOfSlug } from './namesBySlug.ts';

const REGION_QUERY = document.documentElement.dataset['regionQuery'] ?? '';

/** A name that the address tells, whatever a mail program has put before or after it. */
const told = (key: string) => new RegExp(`[?&;]${key}=([a-z-]+)`).exec(location.search)?.[1];

/** The region in focus: the address names it, or the page is about it. */
const regionInFocus = () => told(REGION_QUERY) ?? /\/regioner\/([^/]+)\//.exec(location.pathname)?.[1];

/**
 * The region that a reader has chosen goes with them to the site's other pages, in the address and nowhere else; and with a
 * link that embeds a tool, all that is chosen in it.
 */
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.download || link.origin !== location.origin || link.pathname === location.pathname) return;
  const address = new URL(link.href);
  const all = new URLSearchParams(link.dataset['state'] === undefined ? '' : location.search);
  const region = regionInFocus();
  // A page of a region is about that region, and a link that names one means it.
  if (region && !address.pathname.includes('/regioner/') && !address.searchParams.has(REGION_QUERY))
    all.set(REGION_QUERY, region);
  for (const [name, value] of all) address.searchParams.set(name, value);
  if (String(all)) link.href = address.href;
});

/** The header leads to the region by its name. */
const own = document.querySelector<HTMLAnchorElement>('[data-own-region]');
const slug = regionInFocus();
const name = own && slug ? nameOfSlug(own.dataset['ownRegion'] ?? '', slug) : undefined;
if (own && name) {
  own.textContent = name;
  own.href += `${slug}/`;
}

/**
 * Shows the note about a town to visitors who searched for a municipality. Kept here because a second script would make the
 * bundler emit a shared chunk.
 */
const note = document.querySelector<HTMLElement>('[data-towns]');
const asked = told(note?.dataset['townQuery'] ?? '');
const town = asked ? nameOfSlug(note?.dataset['towns'] ?? '', asked) : undefined;
if (note && town) {
  note.prepend(town);
  note.hidden = false;
}
