import { plansSchema, type Plans } from '../model/plan.ts';
import type { Problems } from './collect.ts';
import { SOURCES } from './definitions.ts';
import { lacks, readEditorial, refuseTwice, type KnownToEditorial } from './editorial.ts';

const PLANS = 'data/editorial/plans.json';

/** What is known of the regions' plans; null when the file is at fault. */
export function readPlans(root: string, problems: Problems, known: KnownToEditorial): Plans | null {
  const read = readEditorial(root, problems, PLANS, plansSchema);
  if (!read) return null;
  const { document, refuse } = read;
  refuseTwice(document.levels, 'levels', refuse);
  if (lacks(known.sources, document.others.source)) {
    refuse(['others', 'source'], document.others.source, `a folder of ${SOURCES}`);
  }
  document.plans.forEach(({ region, source, state, share }, at) => {
    if (lacks(known.regionCodes, region)) {
      refuse(['plans', at, 'region'], region, 'a code of data/regions.csv');
    }
    if (lacks(known.sources, source)) refuse(['plans', at, 'source'], source, `a folder of ${SOURCES}`);
    if ((state === 'share') !== (share !== null)) {
      const expected = state === 'share' ? 'the share, since that is its state' : 'null, or the state share';
      refuse(['plans', at, 'share'], JSON.stringify(share), expected);
    }
  });
  return document;
}
