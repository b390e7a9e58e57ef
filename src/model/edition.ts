import { z } from 'zod';
import { version } from './fields.ts';
import { isDay } from './period.ts';

/** What version of the data this is; the only date on the site that is not a publication's. */
export const editionSchema = z.strictObject({
  version,
  updated: z.string().refine(isDay, { error: 'a date such as 2026-11-22' }),
});

export type Edition = z.infer<typeof editionSchema>;
