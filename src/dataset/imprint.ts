import { imprintSchema, missingIn, type Imprint } from '../model/imprint.ts';
import { DataError } from '../model/problem.ts';
import type { Problems } from './collect.ts';
import { readEditorial } from './editorial.ts';

const IMPRINT = 'data/editorial/publisher.json';

/** Who answers for the site, as far as it is known; null when the file is at fault. */
export const readImprint = (root: string, problems: Problems): Imprint | null =>
  readEditorial(root, problems, IMPRINT, imprintSchema)?.document ?? null;

/** @throws DataError of one line where something is not known that must be before readers come, or the address is another's */
export function refuseUnready(imprint: Imprint, site: string): void {
  const missing = missingIn(imprint);
  const refuse = (expected: string) => {
    throw new DataError([{ file: IMPRINT, expected: `${expected} (DEPLOY=1)` }]);
  };
  if (missing.length > 0) refuse(`${missing.join(', ')} to be told before the site is deployed`);
  const address = `https://${imprint.domain}`;
  if (site !== address) refuse(`SITE to be ${address}, its domain, and not ${site}`);
}
