import { z } from 'zod';
import { REGION_CODE } from './country.ts';
import { isDay, isPartialDate, parsePeriod, PERIOD_GRAMMAR } from './period.ts';

/** What the editorial files are made of. */

export const text = z
  .string()
  .min(1, { error: 'a text that is not empty' })
  .refine((words) => !words.includes('FYLL I'), { error: 'words in the place of FYLL I' });

/** An id that stands in an address. */
export const slug = z.string().regex(/^[a-z0-9-]+$/, { error: 'a–z, 0–9 and hyphens' });

export const partialDate = z
  .string()
  .refine(isPartialDate, { error: 'a date such as 2022, 2022-03 or 2022-03-14, or null where it is not known' });

/** A day, where it is always known. */
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'a date such as 2026-11-22' })
  .refine(isDay, { error: 'a date that exists' });

/** Of the data. */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'a version such as 1.0.0' });

export const period = z.string().refine((value) => parsePeriod(value) !== null, { error: PERIOD_GRAMMAR });

export const regionCode = z.string().regex(REGION_CODE, { error: 'a länskod of two digits' });

/** Number of a section in a publication, as it numbers them. */
export const sectionNumber = z
  .string()
  .regex(/^\d+(\.\d+)*$/, { error: 'the number of a section, such as 3 or 3.2.1' });
