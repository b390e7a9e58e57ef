import { z } from 'zod';
import { publishersSchema } from './publishers.ts';
import { publicationSchema } from './source.ts';

/** Publications as they are published: with who their publisher is, and where in them the figures of a measure stand. */

export const publishedSourceSchema = publicationSchema.extend({
  publisher: publicationSchema.shape.publisher.describe('Den som gett ut källan'),
  relation: publicationSchema.shape.relation.describe(
    'own: utgivarens egna siffror, alltså första hand; relay: utgivaren återger andras siffror; press: en tidning som återger dem',
  ),
  behind: publicationSchema.shape.behind.describe('Den som står bakom siffrorna, när det är en annan än utgivaren'),
  publisherId: z.string().describe('Utgivarens sida är /kallor/<publisherId>/'),
  byline: z.string().describe('Så anges källan: ”SKR via Kolada”'),
  terms: publishersSchema.shape.publishers.element.shape.terms.describe(
    'Utgivarens villkor, så långt de är angivna; null där vi inte känner till några',
  ),
});

const addressSchema = z
  .strictObject({ url: z.string(), kind: z.enum(['opened', 'rule', 'form', 'front', 'none']) })
  .nullable();

/** A publication as one of those that a measure's figures come from. */
export const measureSourceSchema = publishedSourceSchema.extend({
  at: z
    .strictObject({
      says: z.string().nullable(),
      why: z.string().nullable(),
      tables: z
        .record(z.string(), z.string())
        .describe('Tabellerna som {table} och {path} i en adress står för, efter första period'),
      page: addressSchema,
      all: addressSchema,
      one: addressSchema,
      copy: addressSchema,
    })
    .describe(
      'Var i källan måttets siffror står. kind: opened är öppnad; rule är byggd efter utgivarens regel, inte öppnad; form är ett formulär; front är en startsida. {region} och {period} i en adress byts mot siffrans',
    ),
});

export type PublishedSource = z.infer<typeof publishedSourceSchema>;
export type MeasureSource = z.infer<typeof measureSourceSchema>;
