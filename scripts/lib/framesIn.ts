import { join } from 'node:path';
import { filesIn } from '../../src/common/filesIn.ts';

/** The frames in a build, as paths under /embed/, in order. */
export function framesIn(dist: string): string[] {
  return filesIn(join(dist, 'embed'))
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/\/index\.html$/, ''))
    .toSorted();
}
