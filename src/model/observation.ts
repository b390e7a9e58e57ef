import { z } from 'zod';
import { parsePeriod, PERIOD_GRAMMAR } from './period.ts';

export const OBLIGATORY_COLUMNS = ['indicator', 'region', 'period', 'value', 'basis'] as const;
export const OPTIONAL_COLUMNS = ['series', 'qualifier', 'lower', 'upper', 'count', 'of', 'note'] as const;

/** Plain decimal notation only: what a spreadsheet may turn into something else is refused. */
export const NUMBER = /^-?\d+(\.\d+)?$/;

/** What should have stood in place of text that is not a number of this grammar. */
export function expectedNumber(written: string): string {
  if (!/^-?[\d\s]+,\d+$/.test(written)) return 'a number such as 13.8';
  return `a decimal point, not a comma (${written.replace(',', '.').replace(/\s/g, '')})`;
}

/** A bound in the words of a publication, and the sign that it stands for. */
const WORDINGS: Readonly<Record<string, '<' | '>'>> = {
  knappt: '<',
  nästan: '<',
  'strax under': '<',
  drygt: '>',
  'mer än': '>',
};
const SIGNS = ['', '<', '<=', '>', '>=', '~'] as const;

const periodText = z.string().refine((value) => parsePeriod(value) !== null, { error: PERIOD_GRAMMAR });
const number = z.string().transform((written, context) => {
  if (written === '') return null;
  if (NUMBER.test(written)) return Number(written);
  context.addIssue({ code: 'custom', message: expectedNumber(written) });
  return z.NEVER;
});

const whole = z.string().transform((written, context) => {
  if (written === '') return null;
  if (/^\d+$/.test(written)) return Number(written);
  context.addIssue({ code: 'custom', message: 'a whole number such as 19' });
  return z.NEVER;
});

/**
 * How we have a figure: published: printed for the region, or for all; implied: it follows from a text that names the
 * exceptions; calculated: by us, from what is published; calculated-in-copy: by those who made the copy that was read;
 * missing: the publication says that it is.
 */
export const BASES = ['published', 'implied', 'calculated', 'calculated-in-copy', 'missing'] as const;

/** A row of a figures.csv, before it is held against its indicator. */
export const figureRowSchema = z.strictObject({
  indicator: z.string(),
  region: z.string(),
  period: periodText,
  series: z.string().default(''),
  qualifier: z
    .enum([...SIGNS, ...Object.keys(WORDINGS)], {
      error: `one of < <= > >= ~, the publication’s own word (${Object.keys(WORDINGS).join(', ')}), or nothing`,
    })
    .default(''),
  value: z.string(),
  lower: number.default(null),
  upper: number.default(null),
  count: whole.default(null),
  of: whole.default(null),
  basis: z.enum(BASES, { error: `one of ${BASES.join(', ')}` }),
  note: z.string().default(''),
});

/** "knappt" is less than, said in a word. */
export function signOf(qualifier: string): { qualifier: Qualifier; wording: string } {
  const sign = WORDINGS[qualifier];
  return sign ? { qualifier: sign, wording: qualifier } : { qualifier: qualifier as Qualifier, wording: '' };
}

/** A row of a statements.csv: what a publication says besides its figures. */
export const statementRowSchema = z.strictObject({
  indicator: z.string(),
  region: z.string(),
  period: periodText,
  text: z.string().min(1, { error: 'a sentence' }),
});

type Basis = z.infer<typeof figureRowSchema>['basis'];
type Qualifier = (typeof SIGNS)[number];

/** One figure as its publisher printed it. */
export interface Observation {
  indicator: string;
  /** Länskod, or `00` for the country. */
  region: string;
  period: string;
  /** Empty for the main series; figures of different series are never joined. */
  series: string;
  qualifier: Qualifier;
  /** As printed, in the publisher's unit; null where there is only a bound, a category or nothing. */
  value: number | null;
  /** The digits as printed, so that 0.70 stays 0.70. */
  printed: string;
  lower: number | null;
  upper: number | null;
  /** The publication's own word for the bound; empty where it is the plain one, or where we have not read it. */
  wording: string;
  category: string | null;
  /** For the country and a category: so many regions, out of so many. */
  count: number | null;
  of: number | null;
  basis: Basis;
  note: string;
  source: string;
}

export interface Statement {
  indicator: string;
  region: string;
  period: string;
  text: string;
  source: string;
}
