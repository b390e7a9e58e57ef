import { z } from 'zod';
import { partialDate, slug, text } from './fields.ts';

/** What has become of a proposal, as far as we know. Each stands in the address of the filtered page. */
const STATUSES = ['beslutat', 'pa-gang', 'avslaget', 'inget-hittat'] as const;

/** Something dated that a status rests on, or that tells what was before. */
const proposalFactSchema = z
  .strictObject({
    date: partialDate.nullable(),
    /** What is known of the date where it is not a whole one: the day but not the year, say. */
    dateNote: text.nullable(),
    text,
    sources: z.array(slug).min(1, { error: 'at least one source' }),
    /** rests: the status rests on it; background: it does not, but a reader should know of it. */
    role: z.enum(['rests', 'background']),
  })
  .refine(({ date, dateNote }) => date !== null || dateNote !== null, {
    error: 'a text, since there is no date',
    path: ['dateNote'],
  });

const proposalSchema = z.strictObject({
  id: slug,
  /** An id of `senders`. */
  sender: slug,
  /** An id of `areas`. */
  area: slug,
  /** list: a bullet of the document's own list; text: said in its running text. */
  stands: z.enum(['list', 'text']),
  title: text,
  /** What is asked for, in words of our own: a bullet may hold several demands. */
  parts: z.array(text).min(1, { error: 'at least one part' }),
  /** Ids of `deciders`: who can do today what is proposed. */
  decides: z.array(slug).min(1, { error: 'at least one who decides' }),
  status: z.enum(STATUSES, { error: `one of ${STATUSES.join(', ')}` }),
  /** Of what has been decided: the whole of the proposal, or a part. Null for every other status. */
  extent: z.enum(['whole', 'part']).nullable(),
  /** Why the status is this one; it is our judgement. */
  basis: text,
  /** The first that the status rests on is the one that dates it. */
  facts: z.array(proposalFactSchema),
  /** Ids of the proposals that ask for the same thing. */
  sameQuestion: z.array(slug),
});

const named = z.strictObject({ id: slug, name: text });

export const proposalsSchema = z.strictObject({
  statuses: z.array(named.extend({ id: z.enum(STATUSES), means: text })).length(STATUSES.length),
  senders: z.array(
    named.extend({
      /** Who says it; a party to the matter is told as such. */
      by: text,
      party: z.boolean(),
      /** Where the proposals were read. */
      source: slug,
      /** The document itself, where they were read in somebody else's account of it. */
      document: slug.nullable(),
      /** How many proposals the document says that there are; null where it does not say. */
      total: z.int().positive().nullable(),
      /** How its proposals became the entries here. */
      counted: text,
    }),
  ),
  areas: z.array(named),
  deciders: z.array(named),
  proposals: z.array(proposalSchema).min(1),
});

export type Proposals = z.infer<typeof proposalsSchema>;
export type Proposal = z.infer<typeof proposalSchema>;
export type ProposalStatus = (typeof STATUSES)[number];
