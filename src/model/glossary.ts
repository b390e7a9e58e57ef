import { z } from 'zod';
import { slug, text } from './fields.ts';

const TERM_GROUPS = ['varden', 'utbildning', 'statistik', 'aktorer'] as const;

/** A word that a reader may not know, explained in plain words. */
export const termSchema = z.strictObject({
  id: slug,
  term: text,
  group: z.enum(TERM_GROUPS, { error: `one of ${TERM_GROUPS.join(', ')}` }),
  text,
  /** As the term stands in running text; each is linked the first time that a page uses it. */
  forms: z.array(text),
  /** A page of this site that tells more. */
  see: z
    .string()
    .regex(/^\/[a-z0-9/-]*\/(#[a-z0-9-]+)?$/, { error: 'a path on this site such as /metod/#brott' })
    .nullable(),
});

export const glossarySchema = z.strictObject({ terms: z.array(termSchema).min(1) });

export type Term = z.infer<typeof termSchema>;
