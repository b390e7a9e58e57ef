import { z } from 'zod';
import { slug, text } from './fields.ts';

/**
 * A chapter of the site. The order in data/topics.json is the order in which the story is told, also of what sets a region
 * apart: a region's page opens with the first of them in which it stands out.
 */
export const topicSchema = z.strictObject({
  id: slug,
  name: text,
  text,
  /** In the data catalogue. */
  keyword: text,
  /** What other measures are counted against; never told as a finding. */
  background: z.boolean(),
});

export const topicsSchema = z.strictObject({ topics: z.array(topicSchema).min(1) });

export type Topic = z.infer<typeof topicSchema>;
