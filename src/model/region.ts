import { z } from 'zod';
import { regionCode, text } from './fields.ts';

const list = z.string().transform((joined) => (joined === '' ? [] : joined.split('|')));

/** A row of data/regions.csv. */
export const regionSchema = z.strictObject({
  code: regionCode,
  slug: z.string().regex(/^[a-z-]+$/, { error: 'a–z and hyphens' }),
  name: text,
  short: text,
  preposition: z.enum(['i', 'på'], { error: 'i or på' }),
  lan: text,
  letter: z.string().regex(/^[A-Z]{1,2}$/, { error: 'one or two capital letters' }),
  iso: z.string().regex(/^SE-[A-Z]{1,2}$/, { error: 'a code such as SE-AB' }),
  nuts3: z.string().regex(/^SE\d{3}$/, { error: 'a code such as SE110' }),
  seat: text,
  sjukvardsregioner: list,
  domain: z.string().regex(/^[a-z0-9.-]+$/, { error: 'a domain such as skane.se' }),
  aliases: list,
  note: z.string(),
});

/** A row of data/municipalities.csv. */
export const municipalitySchema = z.strictObject({
  code: z.string().regex(/^\d{4}$/, { error: 'a four-digit kommunkod' }),
  name: text,
  region: regionCode,
});

/** A row of data/sjukvardsregioner.csv. */
export const sjukvardsregionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, { error: 'a–z' }),
  name: text,
});

export type Region = z.infer<typeof regionSchema>;
export type Municipality = z.infer<typeof municipalitySchema>;
export type Sjukvardsregion = z.infer<typeof sjukvardsregionSchema>;
