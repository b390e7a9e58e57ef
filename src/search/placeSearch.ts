import type { PlacesDocument } from '../publish/documents.ts';
import { fold, slugOf } from '../common/letters.ts';
import { slips, slipsForgiven } from './misspelling.ts';

export interface Match {
  /** What is shown: the municipality or the region. */
  name: string;
  region: string;
  slug: string;
}

/** "region", "kommun i Blekinge"; of a municipality that bears its region's name one row tells: "region och kommun". */
export function whatIs({ name, region }: Match, { municipalities, regions }: PlacesDocument): string {
  if (name !== region) return `kommun i ${region}`;
  return municipalities.some(([other, index]) => other === name && regions[index]?.name === region)
    ? 'region och kommun'
    : 'region';
}

export interface Found {
  matches: Match[];
  /** What was typed is the beginning of none of them, but nearly. */
  isNear: boolean;
}

const MOST = 8;

/** Where the pages of regions are, and the query key by which one is told of a town. */
export interface Addresses {
  regions: string;
  town: string;
}

/** The region's page, which is told by which municipality one comes. */
export const addressOf = ({ name, region, slug }: Match, { regions, town }: Addresses): string =>
  `${regions}${slug}/${name === region ? '' : `?${town}=${slugOf(name)}`}`;

export const NO_POST_CODES = 'Vi kan inte söka på postnummer. Skriv kommunens namn.';

/** Half of a post code, or more. No list of them is free to use, so they cannot be looked up. */
export const isPostCode = (typed: string): boolean => /^\s*\d[\d\s]+$/.test(typed);

/**
 * Regions and municipalities whose name, or one of its words, begins with what was typed, best first: a region's own
 * name, a municipality's, another name of a region, a word inside a name; within each, the order of the alphabet. Where
 * none does, "stad" and "kommun" and then slips of the pen are forgiven.
 */
export function findPlaces(places: PlacesDocument, typed: string): Found {
  const all = readings(fold(typed).replace(POST_CODE, '').trim());
  for (const wanted of all) {
    const matches = beginning(places, wanted, typed);
    if (matches.length > 0) return { matches, isNear: false };
  }
  for (const wanted of all) {
    const matches = near(places, wanted);
    if (matches.length > 0) return { matches, isNear: true };
  }
  return { matches: [], isNear: false };
}

/** The post code of an address, "372 30 karlshamn". */
const POST_CODE = /(?:^|\s)\d{3} ?\d\d(?=\s|$)/;

/** "goteborgs stad", then "goteborgs", then "goteborg"; also of a "stad" or "kommun" that is still being typed. */
function readings(wanted: string): string[] {
  if (wanted === '') return [];
  const found = [wanted];
  const [, stem = wanted, last = ''] = /^(.+) (\S+)$/.exec(wanted) ?? [];
  if (last && ['kommun', 'stad'].some((word) => word.startsWith(last))) found.push(stem);
  const name = found.at(-1) ?? '';
  if (name.endsWith('s')) found.push(name.slice(0, -1));
  return found;
}

function beginning(places: PlacesDocument, wanted: string, typed: string): Match[] {
  const literal = typed.trim().normalize('NFC').toLowerCase();
  const score = (name: string) => startOf(name, wanted) + (name.toLowerCase().startsWith(literal) ? LITERAL : 0);
  const regions = places.regions.map(({ name, slug, aliases }) => ({
    match: { name, region: name, slug },
    score: Math.max(score(name) && score(name) + REGION, ...aliases.map((alias) => startOf(alias, wanted) * ALIAS)),
  }));
  const municipalities = municipalitiesOf(places).map((match) => ({ match, score: score(match.name) }));
  return listed(
    [...regions, ...municipalities].filter((place) => place.score > 0).toSorted((a, b) => b.score - a.score),
  );
}

/** The first of them, each page once: Gotland is a region and a municipality. */
function listed(places: readonly { match: Match }[]): Match[] {
  const matches = places.map(({ match }) => match);
  const isFirst = ({ name, slug }: Match, index: number) =>
    matches.findIndex((other) => other.name === name && other.slug === slug) === index;
  return matches.filter(isFirst).slice(0, MOST);
}

/** Those with the fewest slips alone. */
function near(places: PlacesDocument, wanted: string): Match[] {
  const regions = places.regions.map(({ name, slug }) => ({ name, region: name, slug }));
  const all = [...regions, ...municipalitiesOf(places)].map((match) => ({
    match,
    slips: slips(wanted, fold(match.name)),
  }));
  const fewest = Math.min(...all.map((place) => place.slips));
  if (fewest > slipsForgiven(wanted)) return [];
  return listed(all.filter((place) => place.slips === fewest));
}

const municipalitiesOf = (places: PlacesDocument): Match[] =>
  places.municipalities.flatMap(([name, index]) => {
    const region = places.regions[index];
    return region ? [{ name, region: region.name, slug: region.slug }] : [];
  });

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
