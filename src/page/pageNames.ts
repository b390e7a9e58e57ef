import { loadAudits, loadRegions } from './edition.ts';

/** What a page that tells of a source is called, by its path. */
export function pageName(path: string): string {
  const region = loadRegions().regions.find(({ slug }) => path === `/regioner/${slug}/`);
  if (region) return region.name;
  const audit = loadAudits().audits.find((one) => one.path === path);
  return audit ? `Granskningen ${audit.name.toLocaleLowerCase('sv')}` : 'Förslagen';
}
