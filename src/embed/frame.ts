/** What stands in a frame; the word is the first part of its address where there is one. */
export type FrameKind =
  | 'diagram'
  | 'karta'
  | 'lista'
  | 'svar'
  | 'serie'
  | 'rutor'
  | 'enstaka'
  | 'tabell'
  | 'rakna'
  | 'region'
  | 'plats'
  | 'regionserie'
  | 'matt'
  | 'bedomningar'
  | 'beslut'
  | 'jamforelse'
  | 'skiljer'
  | 'planer'
  | 'uppgifter';

/** One chart, map or table as a page for other sites. */
export interface Frame {
  /** Under /embed/, without slashes around it: `serie/vardplatser`. No path is the beginning of another's end. */
  path: string;
  kind: FrameKind;
  /** What it is about, as a list of frames says it: "Vårdplatser per 1 000 invånare". */
  about: string;
  /** Which of the frames about it: "Karta". */
  name: string;
  /** The finding. */
  title: string;
  /** What is measured, unit, period. */
  subtitle: string;
  /** The page that tells it all. */
  page: `/${string}/`;
  /** Id of the very place on it. */
  anchor?: string;
  /** It shows the regions one by one, so that one of them can be marked. */
  hasMarks?: boolean;
  /** Slugs and ids of what is drawn, as far as the kind needs them. */
  indicator?: string;
  region?: string;
  topic?: string;
  area?: string;
  cap?: number;
}

/** Where a frame is. */
export const framePath = (path: string): `/${string}/` => `/embed/${path}/`;

/** Where the list of frames is: of the country, or of a region by its slug. */
export const indexPath = (region: string): `/${string}.json` =>
  region === '' ? '/embed/index.json' : `/embed/regioner/${region}/index.json`;

/** Longer titles are cut off where they are shown. */
const TITLE = 70;

/** What the frame's own document is called: the finding, or where that is too long what it is about. */
export function documentTitle({ title, about, name }: Frame, site: string): string {
  const choices = [`${title} – ${site}`, title, `${about}: ${name} – ${site}`, `${about} – ${site}`, about];
  return choices.find((choice) => choice.length <= TITLE) ?? site;
}
