import { z } from 'zod';
import { REGION_CODE } from './country.ts';
import { isPartialDate, parsePeriod, PERIOD_GRAMMAR } from './period.ts';

/** What the editorial files are made of. */

export const text = z.string().min(1, { error: 'a text that is not empty' });

/** An id that stands in an address. */
export const slug = z.string().regex(/^[a-z0-9-]+$/, { error: 'a–z, 0–9 and hyphens' });

export const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'a date such as 2022, 2022-03 or 2022-03-14, or null where it is not known' });

export const period = z.string().refine((value) => parsePeriod(value) !== null, { error: PERIOD_GRAMMAR });

export const regionCode = z.string().regex(REGION_CODE, { error: 'a länskod of two digits' });

/** Number of a section in a publication, as it numbers them. */
export const sectionNumber = z
  .string()
  .regex(/^\d+(\.\d+)*$/, { error: 'the number of a section, such as 3 or 3.2.1' });
