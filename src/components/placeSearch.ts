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
 * Regions and municipalities whose name, or one of its words, begins with what was typed, best first: a region's own
 * name, a municipality's, another name of a region, a word inside a name; within each, the order of the alphabet.
 */
export function findPlaces(places: PlacesDocument, typed: string): Match[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const literal = typed.trim().normalize('NFC').toLowerCase();
  const score = (name: string) => startOf(name, wanted) + (name.toLowerCase().startsWith(literal) ? LITERAL : 0);
  const regions = places.regions.map(({ name, slug, aliases }) => ({
    match: { name, region: name, slug },
    score: Math.max(score(name) && score(name) + REGION, ...aliases.map((alias) => startOf(alias, wanted) * ALIAS)),
  }));
  const municipalities = places.municipalities.flatMap(([name, index]) => {
    const region = places.regions[index];
    return region ? [{ match: { name, region: region.name, slug: region.slug }, score: score(name) }] : [];
  });
  return [...regions, ...municipalities]
    .filter((place) => place.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ match }) => match);
}

/** Typed with its dots and rings, Håbo comes before Habo. */
const LITERAL = 0.25;
/** A region that bears the name comes before the municipality that does. */
const REGION = 0.5;
/** "Landstinget Blekinge" must not hide Landskrona. */
const ALIAS = 0.5;

/** 2 when the name begins with the text, 1 when one of its words does, else 0. */
function startOf(name: string, wanted: string): 0 | 1 | 2 {
  const folded = fold(name);
  if (folded.startsWith(wanted)) return 2;
  return folded.includes(` ${wanted}`) ? 1 : 0;
}
