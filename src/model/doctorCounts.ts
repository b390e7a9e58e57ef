import { z } from 'zod';
import { period, slug, text } from './fields.ts';

/** One publisher's way to count doctors. */
const waySchema = z.strictObject({
  publisher: text,
  /** The measure that shows it. */
  indicator: slug,
  /** Which doctors are counted. */
  who: text,
  /** What one doctor is: a person, a full time … */
  how: text,
});

const axisSchema = z.strictObject({
  indicator: slug,
  period,
  /** What it counts, as it stands in a sentence: "läkare i primärvården per invånare". */
  counts: text,
  /** The measure is of inhabitants for each doctor, so that its lowest value is of most doctors. */
  isInverted: z.boolean(),
});

/** How doctors are counted by those who count them, and two of the ways side by side. */
export const doctorCountsSchema = z.strictObject({
  title: text,
  /** What the reader must know before the table. */
  lead: text,
  ways: z.array(waySchema).min(2),
  /** The measures on whose pages the table stands. */
  shownOn: z.array(slug),
  pair: z.strictObject({
    title: text,
    across: axisSchema,
    up: axisSchema,
    /** The orders differ when their rank correlation is nearer 0 than this; else nothing is said of them. */
    unlike: z.number().positive().max(1),
    /**
     * What is then true. Filled in are {period}, {region}, the one whose places lie furthest apart, {correlation} and {of},
     * the regions that have both; {acrossOrder} ("näst högst"), {acrossOf}, {acrossCounts}, and the same with `up`.
     */
    sentences: z.array(text).length(2),
    /** The measures on whose pages the pair is drawn. */
    shownOn: z.array(slug),
  }),
});

export type DoctorCounts = z.infer<typeof doctorCountsSchema>;
