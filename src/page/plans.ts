import type { Plan } from '../model/plan.ts';
import type { PlansDocument, RegionSummary } from '../publish/documents.ts';
import { loadPlans } from '../publish/readEdition.ts';
import { capitalise, formatNumber, HARD_SPACE } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';

export interface PlanEntry {
  /** When it was decided or commissioned. */
  lead: string | null;
  text: string;
  /** "91 %" */
  share: string | null;
  source: string;
  section: string | null;
}

/** A row for every level, also where nothing is known; the oldest first within a level. */
export function planRows({ levels, plans }: PlansDocument, region: string): { level: string; entries: PlanEntry[] }[] {
  return levels.map(({ id, name }) => ({
    level: name,
    entries: plans.filter((plan) => plan.region === region && plan.level === id).map(entryOf),
  }));
}

function entryOf({ date, text, share, source, section }: Plan): PlanEntry {
  return {
    // The year that a share is of stands in its sentence.
    lead: date !== null && !share ? capitalise(formatPeriod(date)) : null,
    share: share && shareText(share),
    text,
    source,
    section,
  };
}

/** "91 %" */
export const shareText = ({ value }: NonNullable<Plan['share']>): string => `${formatNumber(value)}${HARD_SPACE}%`;

/** The regions of which something is known, in the order of the list given. */
export function regionsWithPlans<R extends Pick<RegionSummary, 'code'>>(
  { plans }: PlansDocument,
  regions: readonly R[],
) {
  return regions.filter(({ code }) => plans.some(({ region }) => region === code));
}

/** Returns the plans of one region. */
export const plansOf = ({ code }: Pick<RegionSummary, 'code'>): readonly Plan[] =>
  loadPlans().plans.filter(({ region }) => region === code);
