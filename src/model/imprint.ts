import { z } from 'zod';
import { text } from './fields.ts';

/** Who answers for the site; null is what nobody has decided or told yet. Texts are shown as they stand. */
export const imprintSchema = z.strictObject({
  owner: text.nullable(),
  /** A person. */
  responsible: text.nullable(),
  paidBy: text.nullable(),
  mail: z.email({ error: 'a mail address, or null' }).nullable(),
  /** Where the site is, without https://. */
  domain: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'a domain such as example.se, or null' })
    .nullable(),
  /** Whether there is one: "nej" is an answer. */
  utgivningsbevis: text.nullable(),
  /** What the host keeps of who visits, and for how long. */
  hostLogs: text.nullable(),
});

export type Imprint = z.infer<typeof imprintSchema>;

/** As a reader knows them, in the order in which they are told. */
export const IMPRINT_NAMES: Readonly<Record<keyof Imprint, string>> = {
  owner: 'Ägare',
  responsible: 'Ansvarig',
  paidBy: 'Betalas av',
  mail: 'E-post',
  domain: 'Webbadress',
  utgivningsbevis: 'Utgivningsbevis',
  hostLogs: 'Vad webbhotellet sparar om besök',
};

/** What must be known before the site may be put where readers find it. */
export const missingIn = (imprint: Imprint): (keyof Imprint)[] =>
  (Object.keys(IMPRINT_NAMES) as (keyof Imprint)[]).filter((key) => imprint[key] === null);
