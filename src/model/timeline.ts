import { z } from 'zod';
import { partialDate, slug as id, text } from './fields.ts';

/** What kind of event it is; only some kinds mean that somebody has decided something. */
const eventKindSchema = z.strictObject({ id, name: text, decided: z.boolean(), text });

const eventTagSchema = z.strictObject({ id, name: text });

/** Something that was decided, proposed or demanded, and when. */
export const eventSchema = z.strictObject({
  id,
  /** As closely as the source tells: year, month or day; null where it does not tell the year. */
  date: partialDate.nullable(),
  /** The source's own words for the time, where a date cannot say it: "hösten 2020". */
  dateText: text.nullable(),
  kind: id,
  /** Who decided, proposed or demanded it. */
  who: text,
  title: text,
  text,
  tags: z.array(id).min(1),
  sources: z.array(id).min(1),
});

export const timelineSchema = z.strictObject({
  kinds: z.array(eventKindSchema).min(1),
  tags: z.array(eventTagSchema).min(1),
  /** The oldest first; those without a year last. */
  events: z.array(eventSchema).min(1),
});

export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineEvent = z.infer<typeof eventSchema>;
