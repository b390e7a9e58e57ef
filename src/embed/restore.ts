import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Address } from '../publish/address.ts';
import { unpack } from './archive.ts';
import { frozenReleases, readArchive } from './frozenFiles.ts';

/** Writes the frames of every kept release into a built site, and the figures of each as a zip. Returns how many files. */
export function restoreReleases(dist: string, address: Address, folder?: string): number {
  let written = 0;
  const write = (path: string, contents: string | Buffer) => {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), contents);
    written += 1;
  };
  for (const version of frozenReleases(folder)) {
    const { files, data } = unpack(readArchive(version, folder), address);
    for (const [path, text] of Object.entries(files)) write(`embed/v/${version}/${path}`, text);
    write(`data/utgavor/${version}.zip`, Buffer.from(data, 'base64'));
  }
  return written;
}
