import { strToU8, zipSync } from 'fflate';

/**
 * A zip, the same bytes whenever and wherever it is made: a fixed order, and the edition's date on each
 * file. Zip has no time zones, so midnight is written as the clock on the wall says it.
 */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>, date: string): Uint8Array {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const mtime = new Date(year, month - 1, day);
  const files = Object.entries(entries).map(([name, contents]) => [name, bytesOf(contents)] as const);
  return zipSync(Object.fromEntries(files), { mtime, level: 9 });
}

const bytesOf = (contents: string | Uint8Array) => (typeof contents === 'string' ? strToU8(contents) : contents);
