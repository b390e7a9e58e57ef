import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The frames of the current edition in a build, as paths under /embed/, in order. */
export function framesIn(dist: string): string[] {
  return readdirSync(join(dist, 'embed'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('/index.html') && !file.startsWith('v/'))
    .map((file) => file.replace(/\/index\.html$/, ''))
    .toSorted();
}
