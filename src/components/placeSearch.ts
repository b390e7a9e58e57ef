import type { PlacesDocument } from '../publish/documents.ts';

export interface Match {
  /** What is shown: the municipality or the region. */
  name: string;
  region: string;
  slug: string;
}

const MOST = 8;

/** Lower case without diacritics, so that "skane" finds Skåne: å and ä become a, ö becomes o. */
export function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ');
}

/**
 * Regions and municipalities whose name, or one of its words, begins with what was typed. Regions stand first, then
 * names that begin with it, each in the order of the alphabet.
 */
export function findPlaces(places: PlacesDocument, typed: string): Match[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const regions = places.regions
    .filter(({ name, aliases }) => [name, ...aliases].some((known) => startOf(known, wanted) > 0))
    .map(({ name, slug }) => ({ name, region: name, slug }));
  const municipalities = places.municipalities
    .map(([name, index]) => ({ name, start: startOf(name, wanted), region: places.regions[index] }))
    .filter(({ start }) => start > 0)
    .toSorted((a, b) => b.start - a.start)
    .flatMap(({ name, region }) => (region ? [{ name, region: region.name, slug: region.slug }] : []));
  return [...regions, ...municipalities].slice(0, MOST);
}

/** 2 when the name begins with the text, 1 when one of its words does, else 0. */
function startOf(name: string, wanted: string): 0 | 1 | 2 {
  const folded = fold(name);
  if (folded.startsWith(wanted)) return 2;
  return folded.includes(` ${wanted}`) ? 1 : 0;
}
