/** The choices that a frame's address passes to the script in it, by their names: `{ tak: '1300' }`. */
export type FrameQuery = Readonly<Record<string, string>>;

/** Returns the address of a frame. */
export const framePath = (path: string): `/${string}/` => `/embed/${path}/`;

/** Path of a frame as it was at a release, by its key. */
export const keptFramePath = (key: string): string => `k/${key}`;

/** Returns the address of the list of frames: of the country, or of a region by its slug. */
export const indexPath = (region: string): `/${string}.json` =>
  region === '' ? '/embed/index.json' : `/embed/regioner/${region}/index.json`;
