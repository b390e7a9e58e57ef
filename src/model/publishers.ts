import { z } from 'zod';
import { slug, text } from './fields.ts';

const address = text.regex(/^https:\/\//, { error: 'an address that begins with https://' });

/** On what terms a publisher lets its figures be used, as far as it says so. */
const termsSchema = z.strictObject({
  /** Name of a licence, such as "CC0 1.0"; null where the publisher has terms of its own. */
  licence: text.nullable(),
  says: text,
  /** Where the publisher says it; null where we know it from others. */
  url: address.nullable(),
});

/** Somebody who has given out a publication that is cited here. */
const publisherSchema = z.strictObject({
  /** Its page is /kallor/<id>/. */
  id: slug,
  name: text,
  /** In a byline: "SKR via Kolada". */
  short: text.nullable().default(null),
  /** Null where the publisher states none that we know of. */
  terms: termsSchema.nullable(),
  /**
   * Rules by which the publisher's addresses are built: of a table's page, of all its figures and of one figure. They hold
   * {table} (or {path}: its folders parted by slashes), {measure}, {region} of two digits, and {period}.
   */
  addresses: z
    .strictObject({ page: address.nullable(), all: address.nullable(), one: address.nullable() })
    .nullable()
    .default(null),
});

export const publishersSchema = z.strictObject({ publishers: z.array(publisherSchema).min(1) });

export type SourcePublisher = z.infer<typeof publisherSchema>;
