import { loadIndicator, loadRegions } from '../publish/readEdition.ts';
import { SITE_NAME } from './site.ts';

export interface Crumb {
  name: string;
  path: `/${string}`;
}

/** A page as the menus name it, and what it calls itself. */
interface Page extends Crumb {
  title: string;
}

export interface Group {
  name: string;
  /** The first is where the group's own name leads. */
  pages: readonly [Page, ...Page[]];
}

const SEARCH = '/sok/';

const page = (path: Crumb['path'], name: string, title = name): Page => ({ path, name, title });

/** The five groups of the site's pages: what the header, the menu of phones, the footer and the trail say. */
export const GROUPS: readonly Group[] = [
  {
    name: 'Din region',
    pages: [
      page('/regioner/', 'De 21 regionerna'),
      page('/kommuner/', 'Alla kommuner', 'Alla kommuner, från A till Ö'),
      page(SEARCH, 'Sök'),
    ],
  },
  {
    name: 'Jämför',
    pages: [
      page('/jamfor/', 'Jämför regioner'),
      page('/utforska/', 'Utforska på karta', 'Utforska måtten'),
      page('/rakna/', 'Räkna på listtak', 'Räkna på invånare per läkare'),
    ],
  },
  {
    name: 'Mått',
    pages: [page('/indikatorer/', 'Alla mått'), page('/bedomningar/', 'Regionernas bedömningar')],
  },
  {
    name: 'Vad som görs',
    pages: [
      page('/forslag/', 'Förslag'),
      page('/utbildning/', 'Vägen till specialist'),
      page('/vem-planerar/', 'Vem planerar vad'),
      page('/granskningar/', 'Granskningar'),
    ],
  },
  {
    name: 'Om siffrorna',
    pages: [
      page('/metod/', 'Metod'),
      page('/kallor/', 'Källor'),
      page('/ordlista/', 'Ordlista'),
      page('/data/', 'Öppna data'),
      page('/badda-in/', 'Bädda in diagram'),
      page('/data/andringar/', 'Ändringar', 'Ändringar i data'),
      page('/rattelser/', 'Rättelser'),
      page('/om/', `Om ${SITE_NAME}`),
      page('/tillganglighet/', 'Tillgänglighet'),
    ],
  },
];

/** Returns the heading of a page in the menus, which is its document's title too. */
export function titleOf(path: Crumb['path']): string {
  const found = GROUPS.flatMap(({ pages }) => pages).find((own) => own.path === path);
  if (!found) throw new Error(`${path} is in no menu; src/page/navigation.ts lists the pages that are.`);
  return found.title;
}

/** The group that a page belongs to; none has the front page and the one of unknown addresses. */
export const groupOf = (path: string): Group | undefined =>
  GROUPS.find(({ pages }) => pages.some((own) => path.startsWith(own.path)));

/** Returns `aria-current` for a link in a list of pages. */
export const currentOf = (link: string, path: string): 'page' | undefined => (link === path ? 'page' : undefined);

/** The pages above a page, the widest first; empty for those that the header names itself. */
export function trailOf(path: string): Crumb[] {
  const group = groupOf(path);
  const [main] = group?.pages ?? [];
  if (!group || !main || path === main.path || path === SEARCH) return [];
  const above = group.pages.filter((own) => own !== main && isAbove(own, path));
  // If the group's page lists the current page, the list's own name says more than the group's.
  const first = isAbove(main, path) ? main : page(main.path, group.name);
  return [first, ...above, ...ownerOf(path)];
}

const isAbove = (own: Crumb, path: string) => path !== own.path && path.startsWith(own.path);

/** The region or measure that a page is a part of. */
function ownerOf(path: string): Crumb[] {
  const [, list, slug, part] = path.split('/');
  if (!slug || !part) return [];
  if (list === 'regioner') {
    const region = loadRegions().regions.find((one) => one.slug === slug);
    return region ? [page(`/regioner/${slug}/`, region.name)] : [];
  }
  return list === 'indikatorer' ? [page(`/indikatorer/${slug}/`, loadIndicator(slug).short)] : [];
}
