import { z } from 'zod';
import { period, slug, text } from './fields.ts';
import { isDay, isPartialDate } from './period.ts';
import { askedBy } from './template.ts';

/** A measure's own words stand on many pages: their thousands are parted by a space that does not break. */
const own = text.refine((words) => !/\d \d{3}(?!\d)/.test(words), {
  error: 'thousands parted by a narrow space that does not break (U+202F)',
});

/** Words that may ask for so much, in braces, and for nothing else. */
const asking = (...known: readonly string[]) =>
  own.refine((words) => askedBy(words).every((name) => known.includes(name)), {
    error:
      known.length === 0
        ? 'no placeholders'
        : `no other placeholders than ${known.map((name) => `{${name}}`).join(', ')}`,
  });

const plain = asking();

/** What the sentences of a definition may ask for; `src/text/sentences.ts` fills it in. */
const template = (...names: readonly string[]) =>
  asking('period', 'before', 'in', 'whose', 'region', 'short', 'party', ...names);

/** What is known of a measure's figures and changes with them; `src/text/ofFigures.ts` fills it in. */
const FACTS = ['newest', 'read', 'copied'];

/** A line drawn across a chart. `comparable: false` means that it counts something else than the chart does. */
const referenceLineSchema = z.strictObject({
  value: z.number(),
  label: text,
  /** What it counts beside what the chart does, in whole sentences. */
  counts: text,
  comparable: z.boolean(),
  source: text,
});

/** A change of definition or of borders: no line is drawn across it. */
const breakSchema = z.strictObject({
  after: period,
  label: text,
  /** Region codes; empty means all. */
  regions: z.array(z.string()),
});

const categorySchema = z.strictObject({
  id: slug,
  label: text,
  /** What it means and so how it is drawn: an assessment, a verdict, or a direction or place without judgement. */
  tone: z.enum(['shortage', 'no-shortage', 'balance', 'surplus', 'yes', 'no', 'more', 'not-fewer', 'same', 'fewer']),
});

/** What the indicator takes from publishers' own files. */
const importSchema = z.strictObject({
  /** Name of the reader. */
  format: text,
  /** The publisher's own id or name of the measure; of a table that is known by its label, what it is looked for by. */
  measure: text,
  /** Words of the label of a table whose id nobody has seen. */
  table: z.array(text).min(1).optional(),
  /** The one category to take of each dimension that the file may have. */
  select: z.record(z.string(), z.string()).optional(),
  /** Categories that we add up, of a dimension of which the publisher has no total. `0..99` is a hundred codes. */
  sum: z.record(z.string(), z.array(text).min(1)).optional(),
  /** What the publisher prints where nothing was reported, such as 0: a figure that is missing. */
  notReported: z.array(z.number()).optional(),
  /** What the publisher prints and what cannot be: not taken for as long as it stands so. The caveats tell of it. */
  leaveOut: z.array(z.strictObject({ region: text, period, value: z.number() })).optional(),
});

/** How a person gets the figures of a measure that has none yet, step by step; until then no reader meets it. */
const waitsForSchema = z.strictObject({
  publication: text,
  url: text,
  /** What to choose in the publisher's own form: the words of the field, and the choice. */
  choices: z.array(z.strictObject({ name: text, choice: text })).min(1),
  /** How the choice becomes a file. */
  save: text,
  /** The commands that bring the file in. */
  then: z.array(text).min(1),
  note: text.nullable(),
});

/**
 * What a figure of the country is; null where the measure has none. total: of all regions together, so it has no place on
 * their scale; mean: of the regions, each counted once; value: of the country as of a region, such as a share or a rate;
 * count: how many regions gave an answer; answer: one of the country itself, whatever its regions would say. `by` is who
 * made it of the parts: the publisher, we, or those who made the copy that was read, of the publisher's figures.
 */
const countrySchema = z.strictObject({
  kind: z.enum(['total', 'mean', 'value', 'count', 'answer']),
  by: z.enum(['publisher', 'bristkartan', 'copy']),
});

/** What a publisher has said of the figures that come next. */
const nextPublicationSchema = z.strictObject({
  /** Whose figures they are; nothing is said any more when we have them. */
  period,
  by: text,
  /** The day that it has named; null of figures that it has and we have not read. */
  date: z.string().refine(isDay, { error: 'a date such as 2027-03-06, or null' }).nullable(),
  /** When it named the day, as far as we know. */
  said: z.string().refine(isPartialDate, { error: 'a date such as 2026-03, or null' }).nullable(),
});

const why = text;

/**
 * From which step between two figures of a region it is likelier that the recording has changed than that what is measured
 * has: more than so many of the measure's unit (of a share, points), or so many per cent of the former figure, and why. Or
 * what was judged, where there is no such step to tell.
 */
const suspectedBreakSchema = z.union(
  [
    z.strictObject({ over: z.number().positive(), why }),
    z.strictObject({ overPercent: z.number().positive(), why }),
    z.strictObject({ judged: text }),
  ],
  { error: 'over or overPercent with why, or judged' },
);

/** What is measured and how it is shown. Everything that a page says of an indicator stands here, not in code. */
export const indicatorSchema = z.strictObject({
  slug,
  name: plain,
  /** For lists, legends and axes. */
  short: plain,
  /** An id of data/topics.json. */
  topic: slug,
  kind: z.enum(['number', 'percent', 'category']),
  /**
   * regions: all 21 are expected; riket: a national series; partial: some regions only, never ranked, and beside them
   * perhaps a national series.
   */
  coverage: z.enum(['regions', 'riket', 'partial']),
  country: countrySchema.nullable(),
  /**
   * Slug of the measure that decides which periods are complete. Defaults to this measure when its national figure is a
   * total.
   */
  wholeAs: slug.optional(),
  /**
   * Of full-time equivalents: the measure that counts the same staff as persons. Where the equivalents are more than the
   * persons the publisher counts them in two ways, and both figures say so.
   */
  fullTimeOf: slug.optional(),
  question: plain,
  /** Title of the chart, with what `src/text/titles.ts` fills in: {period}, {highest}, {lowest}, {riket} … */
  headline: own,
  /** Who made the figures, where that is a party to the matter; told with every one of them. */
  madeBy: text.nullable(),
  /** Who stands behind the figures, where they are read in a publication that hands on others' figures, such as Kolada. */
  behind: text.nullable().default(null),
  /** After a value in a sentence; `unitShort` in tables. */
  unit: z.string(),
  unitShort: z.string(),
  /**
   * Decimals of the published value; they give its rounding interval. Null where its publications differ: then each
   * figure is shown as printed, and nothing is said of its rounding.
   */
  decimals: z.int().min(0).max(6).nullable(),
  /** Periods that the publisher gives with fewer decimals than the others. */
  decimalsIn: z.record(period, z.int().min(0).max(6)).default({}),
  /** How a value is written: its decimals, rounded to a multiple of `roundTo`, with "omkring" before it. */
  display: z.strictObject({
    decimals: z.int().min(0).max(6),
    roundTo: z.number().positive().nullable(),
    approximate: z.boolean(),
  }),
  /** Where the value shown is `reciprocal / published value`. */
  published: z.strictObject({ unit: text, reciprocal: z.number().positive() }).nullable(),
  /** The value is not rounded, such as a count: no interval. */
  exact: z.boolean(),
  /** Of the published value; a figure outside is refused. */
  bounds: z.strictObject({ min: z.number(), max: z.number() }).nullable(),
  /** By place, by thirds where a survey has a margin of error, or not at all. */
  ranking: z.enum(['rank', 'thirds', 'none']),
  /** Of what can be counted "flest" and "färst", of all else that is ranked "högst" and "lägst"; null where nothing is. */
  superlatives: z
    .union([
      z.strictObject({ highest: z.literal('flest'), lowest: z.literal('färst') }),
      z.strictObject({ highest: z.literal('högst'), lowest: z.literal('lägst') }),
    ])
    .nullable(),
  /** What is highest, or rose, as one definite noun: "kostnaden". Left out where "andelen" or "antalet" will do. */
  quantity: z
    .string()
    .regex(/^\p{L}+[nt]$/u, { error: 'a definite noun such as "kostnaden"' })
    .optional(),
  /**
   * How far apart two figures are, where it is not said in the unit of them: "2 fler läkare per 100 000 invånare" has no unit
   * before the comparative and, after it, "läkare per 100 000 invånare".
   */
  difference: z.strictObject({ unit: z.string(), after: z.string() }).optional(),
  /**
   * With {period}; {value} or, of a change, {change}: "ökade med 13 procent"; {in}: "i Skåne", or {whose}: "Region
   * Skånes"; {before}: "året innan", of a part of a year "samma tid året innan"; and after the name of a party {party}.
   */
  sentence: template('value', 'change').nullable(),
  measures: plain,
  numerator: plain,
  denominator: plain.nullable(),
  why: plain,
  shows_not: plain,
  /**
   * With {newest}, the newest period, {read}, the days on which its figures were read, and {copied}, those on which they were
   * read in a copy; without such a day the caveat is not told. What the figures themselves tell is added.
   */
  caveats: z.array(asking(...FACTS)),
  referenceLines: z.array(referenceLineSchema),
  breaks: z.array(breakSchema),
  suspectedBreak: suspectedBreakSchema,
  series: z.record(z.string(), z.strictObject({ label: text })),
  categories: z.array(categorySchema),
  /** An answer in words, where `sentence` is of a number: {category}, or its {verb} and the rest, {answer}, apart. */
  categorySentence: template('category', 'verb', 'answer').nullable(),
  /** Among the few that a region's page tells in full; the others stand there as a row each. */
  keyFigure: z.boolean().default(false),
  /** The profession, where the indicator is the regions' own assessment of it: a row of the shortage grid. */
  assessmentOf: text.nullable().default(null),
  /** Measures that a reader may take for this one, and how they differ. */
  related: z.array(z.strictObject({ indicator: slug, difference: text })).default([]),
  /** A measure whose lines are drawn under this one's, where neither should be read alone. */
  shownWith: slug.optional(),
  /**
   * Where its publisher has given no terms, the measure stands in charts, tables and files of its own alone: those of many
   * measures, of the whole edition or of a region, leave it out, and say that they do, and why.
   */
  bulk: z.strictObject({ allowed: z.literal(false), why: text }).optional(),
  nextPublication: nextPublicationSchema.nullable(),
  /**
   * What to say of a region that has no figure, with its name: "Vi har ingen uppgift för {short}." Of figures that a known
   * publisher hands on, read on a known day, that is said where nothing stands here.
   */
  unknown: template(...FACTS).nullable(),
  imports: z.array(importSchema).optional(),
  waitsFor: waitsForSchema.optional(),
});

export type Indicator = z.infer<typeof indicatorSchema>;
export type Import = z.infer<typeof importSchema>;
export type NextPublication = z.infer<typeof nextPublicationSchema>;
export type Category = z.infer<typeof categorySchema>;
