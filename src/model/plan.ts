import { z } from 'zod';
import { partialDate, period, regionCode, sectionNumber, slug, text } from './fields.ts';

const PLAN_LEVELS = ['region', 'halso-och-sjukvard', 'primarvard', 'enheter'] as const;

/**
 * What is known of a region's plan for getting the staff that it needs. There is no state for "no": what is not known
 * has no entry, and what somebody asked for and did not get is told as that.
 */
const planSchema = z.strictObject({
  region: regionCode,
  level: z.enum(PLAN_LEVELS, { error: `one of ${PLAN_LEVELS.join(', ')}` }),
  state: z.enum(['decided', 'commissioned', 'not-received', 'share']),
  text,
  /** When it was decided or commissioned, or what the share is of. */
  date: partialDate.nullable(),
  /** The years that it is for. */
  valid: period.nullable(),
  /** Per cent of the units that had a plan, and the goal. */
  share: z.strictObject({ value: z.number(), goal: z.number().nullable() }).nullable(),
  source: slug,
  section: sectionNumber.nullable(),
});

export const plansSchema = z.strictObject({
  levels: z.array(z.strictObject({ id: z.enum(PLAN_LEVELS), name: text })).length(PLAN_LEVELS.length),
  plans: z.array(planSchema),
  /** What is known of the regions that have no entry. */
  others: z.strictObject({ text, source: slug, section: sectionNumber.nullable() }),
});

export type Plans = z.infer<typeof plansSchema>;
export type Plan = z.infer<typeof planSchema>;
