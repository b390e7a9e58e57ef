import { plansSchema, type Plans } from '../model/plan.ts';
import type { Problems } from './collect.ts';
import {
  readEditorial,
  refuseTwice,
  refuseUnknownRegion,
  refuseUnknownSource,
  type KnownToEditorial,
} from './editorial.ts';

const PLANS = 'data/editorial/plans.json';

/** What is known of the regions' plans; null when the file is at fault. */
export function readPlans(root: string, problems: Problems, known: KnownToEditorial): Plans | null {
  const read = readEditorial(root, problems, PLANS, plansSchema);
  if (!read) return null;
  const { document, refuse } = read;
  refuseTwice(refuse, 'levels', document.levels);
  refuseUnknownSource(refuse, ['others', 'source'], document.others.source, known);
  document.plans.forEach(({ region, source, state, share }, at) => {
    refuseUnknownRegion(refuse, ['plans', at, 'region'], region, known);
    refuseUnknownSource(refuse, ['plans', at, 'source'], source, known);
    if ((state === 'share') !== (share !== null)) {
      const expected = state === 'share' ? 'the share, since that is its state' : 'null, or the state share';
      refuse(['plans', at, 'share'], JSON.stringify(share), expected);
    }
  });
  return document;
}
