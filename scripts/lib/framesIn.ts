import { join } from 'node:path';
import { filesIn } from '../../src/common/filesIn.ts';

/** The frames of a build that follow the figures, as paths under /embed/, in order; not those that are kept as they were. */
export function framesIn(dist: string): string[] {
  return filesIn(join(dist, 'embed'))
    .filter((file) => file.endsWith('/index.html') && !file.startsWith('k/'))
    .map((file) => file.replace(/\/index\.html$/, ''))
    .toSorted();
}
