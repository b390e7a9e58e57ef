import { z } from 'zod';
import { slug, text } from './fields.ts';

/**
 * A chapter of the site. The order in data/topics.json is the order in which the story is told, also of what sets a region
 * apart: a region's page opens with the first of them in which it stands out.
 */
const topicSchema = z.strictObject({
  id: slug,
  name: text,
  text,
  /** In the data catalogue. */
  keyword: text,
  /** What other measures are counted against; never told as a finding. */
  background: z.boolean(),
});

/** What never makes news of a region, and why not. */
const noNewsSchema = z.strictObject({
  topics: z.array(slug).describe('Id:n i topics'),
  indicators: z.array(slug).describe('Mått, utöver ämnenas'),
  why: text,
});

/** How the story is told: its chapters, the questions that every region's card answers, and what makes no news. */
export const storySchema = z.strictObject({
  topics: z.array(topicSchema).min(1).describe('Ämnena, i den ordning som webbplatsen berättar'),
  card: z.array(slug).min(1).describe('Måtten på regionernas kort, i samma ordning för alla'),
  noNews: noNewsSchema.describe('Det som aldrig blir en nyhet om en region'),
});

export type Topic = z.infer<typeof topicSchema>;
export type Story = z.infer<typeof storySchema>;
export type NoNews = z.infer<typeof noNewsSchema>;
