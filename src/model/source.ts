import { z } from 'zod';
import { partialDate, period, text } from './fields.ts';

const webAddress = z.url({ protocol: /^https?$/, error: 'a web address that begins with https:// or http://' });

/**
 * Where in a publication its figures stand. What a place says may hold {measure}, the publisher's own name of the measure:
 * the one that the definition's `imports` has for `format`.
 */
const placeSchema = z.discriminatedUnion('kind', [
  /** The publication is one page, and its address is the place. */
  z.strictObject({ kind: z.literal('page') }),
  /**
   * A table of a database; the publisher's rules make addresses of {table}, {measure}, {region} and {period}. Where a
   * publisher has moved on to another table, each stands under the first period that it has.
   */
  z.strictObject({
    kind: z.literal('table'),
    format: text.nullable(),
    table: z.union([text, z.record(period, text)]).nullable(),
    says: text,
  }),
  /** A form without lasting addresses: what to choose in it. The publication's address is the form's. */
  z.strictObject({ kind: z.literal('form'), format: text.nullable(), says: text }),
  /** Rows and columns of a workbook or a file. */
  z.strictObject({ kind: z.literal('workbook'), format: text.nullable(), says: text }),
  /** Nobody wrote it down; the publication's address, where there is one, is a front page or a list. */
  z.strictObject({ kind: z.literal('unknown'), why: text }),
]);

/** A public copy that was read in the publication's stead. */
const copySchema = z.strictObject({
  /** The repository, or the site that keeps the copy. */
  name: text,
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/, { error: 'a commit of 40 hex digits, or null where it is not known' })
    .nullable(),
  /** Path in the repository; null where it is not known. */
  file: text.nullable(),
  url: webAddress,
});

const RELATIONS = ['own', 'relay', 'press'] as const;
const READ_AT = ['publisher', 'page', 'copy'] as const;

/** How a publication's figures came here. */
const readingSchema = z
  .strictObject({
    /**
     * publisher: fetched or saved at the publisher, on a known day; page: the text at the publication's address was read,
     * when and how is not written down; copy: a public copy was read.
     */
    at: z.enum(READ_AT, { error: `one of ${READ_AT.join(', ')}` }),
    /** The day when the publisher's figures were as they stand here: when they were fetched, or when the copy was made. */
    date: partialDate.nullable(),
    copy: copySchema.nullable(),
  })
  .refine(({ at, copy }) => (at === 'copy') === (copy !== null), {
    error: 'the copy that was read, and only where one was',
    path: ['copy'],
  });

/** What is said of a publication; `sourceSchema` holds its parts against each other too. */
export const publicationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'the name of its folder: a–z, 0–9 and hyphens' }),
  /** A name of data/publishers.json. */
  publisher: text,
  /** own: the publisher's own figures, first hand; relay: it hands on others' figures; press: a newspaper that cites them. */
  relation: z.enum(RELATIONS, { error: `one of ${RELATIONS.join(', ')}` }),
  /** Who stands behind figures that are not the publisher's own, where the publication says it. */
  behind: text.nullable(),
  title: text,
  url: webAddress.nullable(),
  published: partialDate.nullable(),
  /** The publisher is a party to the matter (a union, say); its figures are marked so. */
  party: z.boolean(),
  place: placeSchema,
  reading: readingSchema,
  definition: text,
  note: text.nullable(),
});

/** One publication. What is not known of it is null. */
export const sourceSchema = publicationSchema
  .refine(({ relation, behind }) => relation !== 'own' || behind === null, {
    error: 'null, since the figures are the publisher’s own',
    path: ['behind'],
  })
  .refine(({ place, url }) => (place.kind !== 'page' && place.kind !== 'form') || url !== null, {
    error: 'the address of the page or the form that is the place',
    path: ['url'],
  });

export type Source = z.infer<typeof sourceSchema>;
