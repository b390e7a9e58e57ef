import { z } from 'zod';
import { date, slug, version } from './fields.ts';

const count = z.int().min(0);

/** What happened to a region's figures of one indicator. */
const changesSchema = z.strictObject({ added: count, changed: count, removed: count });

const indicatorChangesSchema = z.strictObject({
  indicator: z.string(),
  /** The words or the limits that the indicator is defined by are others than in the release before. */
  definition: z.enum(['added', 'changed', 'removed', 'unchanged']),
  /** By region code; 00 is the country. Regions whose figures are the same are left out. */
  regions: z.record(z.string(), changesSchema),
});

/** A figure that reads otherwise than in the release before. */
const changedFigureSchema = z.strictObject({
  indicator: z.string(),
  region: z.string(),
  period: z.string(),
  /** Which of several figures for the same time: a series, or an answer. Empty for most. */
  part: z.string(),
  from: z.string(),
  to: z.string(),
});

/** An edition of the data that was given to readers, and how it differs from the one before it. */
export const releaseSchema = z.strictObject({
  version,
  date,
  /** In a maintainer's words; everything else here is counted. */
  why: z.string().min(1),
  totals: z.strictObject({ indicators: count, regions: count, figures: count, missing: count, sources: count }),
  changes: changesSchema,
  indicators: z.array(indicatorChangesSchema),
  figures: z.array(changedFigureSchema),
});

/** data/releases.json, the newest first. */
export const releasesSchema = z.strictObject({ releases: z.array(releaseSchema) });

/**
 * data/released/<measure>.json: what each figure of a measure read in the newest release, to count the next one's changes
 * from. A file for each, so that a release writes only those of the measures that it changes.
 */
export const releasedMeasureSchema = z.strictObject({
  /** A short hash of the definition. */
  definition: z.string(),
  /** "region period", with the part after it where there is one → what the figure reads. */
  figures: z.record(z.string(), z.string()),
});

/** A published figure or text that was wrong, and was put right. */
const correctionSchema = z.strictObject({
  id: slug,
  date,
  /** What it was about, for those who read only the headline. */
  title: z.string().min(1),
  /** What stood there, what stands there now, and how it came to be wrong. */
  was: z.string().min(1),
  is: z.string().min(1),
  why: z.string().min(1),
  indicator: z.string().nullable(),
  /** Codes of the regions that it touches; empty for all. */
  regions: z.array(z.string()),
});

/** data/corrections.json, the newest first. */
export const correctionsSchema = z.strictObject({
  /** The day from which corrections are listed. */
  since: date,
  corrections: z.array(correctionSchema),
});

export type Changes = z.infer<typeof changesSchema>;
export type Release = z.infer<typeof releaseSchema>;
/** By the measures' names. */
export type Snapshot = Readonly<Record<string, z.infer<typeof releasedMeasureSchema>>>;
export type Correction = z.infer<typeof correctionSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;

/** Of two indicators, or of two regions. */
export const sumOfChanges = (a: Changes, b: Changes): Changes => ({
  added: a.added + b.added,
  changed: a.changed + b.changed,
  removed: a.removed + b.removed,
});
