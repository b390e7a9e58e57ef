import { z } from 'zod';
import { partialDate } from './fields.ts';

const webAddress = z.url({ protocol: /^https?$/, error: 'a web address that begins with https:// or http://' });

/** One publication. What is not known of it is null and reads "ej känt" on the site. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'the name of its folder: a–z, 0–9 and hyphens' }),
  publisher: z.string().min(1, { error: 'the name of the publisher' }),
  title: z.string().min(1, { error: 'the title of the publication' }),
  url: webAddress.nullable(),
  published: partialDate.nullable(),
  retrieved: partialDate.nullable(),
  licence: z.string().min(1).nullable(),
  /** primary: the publisher of the figure itself; press: somebody who cites it. */
  tier: z.enum(['primary', 'press']),
  /** The publisher is a party to the matter (a union, say); its figures are marked so. */
  party: z.boolean(),
  /** The public copy that was read, where it was not the publication itself. */
  copy: z.strictObject({ title: z.string().min(1), url: webAddress }).nullable(),
  definition: z.string().min(1),
  note: z.string().min(1).nullable(),
});

export type Source = z.infer<typeof sourceSchema>;
