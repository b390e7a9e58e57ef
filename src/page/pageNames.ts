import { loadAudits, loadRegions } from '../publish/readEdition.ts';

const NAMES: Readonly<Partial<Record<string, string>>> = {
  '/forslag/': 'Förslagen',
  '/utbildning/tidslinje/': 'Tidslinjen över AT, BT och ST',
  '/vem-planerar/': 'Vem planerar vad?',
};

/** Names a page that cites a source, by its path. */
export function pageName(path: string): string {
  const region = loadRegions().regions.find(({ slug }) => path === `/regioner/${slug}/`);
  if (region) return region.name;
  const known = NAMES[path];
  if (known) return known;
  const audit = loadAudits().audits.find((one) => one.path === path);
  return audit ? `Granskningen ${audit.name.toLocaleLowerCase('sv')}` : path;
}
