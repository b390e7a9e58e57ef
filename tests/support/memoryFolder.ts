import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where a system keeps files in memory. */
const MEMORY = '/dev/shm';
/** In bytes: copies of the data, and the folders of two browsers, with room to spare. */
const LEAST = 2 ** 30;

/**
 * Before the tests of a project: what they write goes to memory, where a copy of data/ costs a thirtieth of what it
 * costs on a disk, and is gone afterwards, whoever was killed meanwhile. Where there is none, as on Windows, all is as usual.
 */
export default function setUp(): (() => void) | undefined {
  if (!hasRoom()) return undefined;
  const usual = process.env['TMPDIR'];
  const folder = mkdtempSync(join(MEMORY, 'bristkartan-tests-'));
  process.env['TMPDIR'] = folder;
  return () => {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > LEAST;
  } catch {
    return false;
  }
}
