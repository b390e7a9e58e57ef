/** The choices that a frame's address passes to the script in it, by their names: `{ tak: '1300' }`. */
export type FrameQuery = Readonly<Record<string, string>>;

/** Where a frame is. */
export const framePath = (path: string): `/${string}/` => `/embed/${path}/`;

/** Path of a frame as it was at a release, by its key. */
export const keptFramePath = (key: string): string => `k/${key}`;

/** Where the list of frames is: of the country, or of a region by its slug. */
export const indexPath = (region: string): `/${string}.json` =>
  region === '' ? '/embed/index.json' : `/embed/regioner/${region}/index.json`;
