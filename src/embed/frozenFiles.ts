import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'data/releases');
const ARCHIVE = /^(\d+\.\d+\.\d+)\.embed\.br$/;

/** Where a release's frames are kept. */
export const archiveFile = (version: string): string => `data/releases/${version}.embed.br`;

/** Versions of the releases that frames have been kept of, the newest first. */
export function frozenReleases(folder = FOLDER): string[] {
  return readdirSync(folder)
    .flatMap((name) => ARCHIVE.exec(name)?.[1] ?? [])
    .toSorted((a, b) => b.localeCompare(a, 'sv', { numeric: true }));
}

export const readArchive = (version: string, folder = FOLDER): Buffer =>
  readFileSync(join(folder, `${version}.embed.br`));
