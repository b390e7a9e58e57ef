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

/**
 * The measures that the site's own pages speak of, each by what it is there for: another measure takes a role over with a
 * line of data/topics.json.
 */
const rolesSchema = z.strictObject({
  /** The number that the site leads with: inhabitants per doctor. */
  doctors: slug,
  /** The cost of hired staff as a share of that of all: by region, and of the country year by year. */
  hiredStaff: slug,
  hiredStaffOfCountry: slug,
  /** Whether a region has reached the target for it. */
  hiredStaffTarget: slug,
  hiredStaffCost: slug,
  /** How many are assessed at a health centre within three days. */
  assessedInTime: slug,
  /** In the health centre, of the population. */
  trust: slug,
  /** A survey of waiting, for the method page. */
  reasonableWait: slug,
  /** What the regions themselves say of specialists, and of several professions together. */
  lackOfSpecialists: slug,
  lackOfProfessions: slug,
  internshipWait: slug,
  internshipWaitOfCountry: slug,
  internshipPostsOfCountry: slug,
  /** What other figures are counted against. */
  population: slug,
  /** Läkarförbundet's own count, and the growth that it asked for. */
  unionDoctors: slug,
  unionGrowth: slug,
  /** The regions' own caps on patients per doctor, and their decisions on the guideline. */
  ownCaps: slug,
  guidelineDecisions: slug,
  /** A count and what is made of it per inhabitants, for the method page. */
  countedProfession: slug,
  countedProfessionRate: slug,
});

/** How the story is told: its chapters, the questions that every region's card answers, and which measures do what. */
export const storySchema = z.strictObject({
  topics: z.array(topicSchema).min(1).describe('Ämnena, i den ordning som webbplatsen berättar'),
  card: z.array(slug).min(1).describe('Måtten på regionernas kort, i samma ordning för alla'),
  frontMap: z.array(slug).min(1).describe('Måtten på startsidans karta'),
  alikeBy: z.array(slug).min(1).describe('Måtten som avgör vilka regioner som liknar varandra'),
  roles: rolesSchema.describe('Måtten som webbplatsens egna sidor handlar om, efter vad de är där för'),
  noNews: noNewsSchema.describe('Det som aldrig blir en nyhet om en region'),
});

export type Topic = z.infer<typeof topicSchema>;
export type Story = z.infer<typeof storySchema>;
/** What a measure is there for on the site's own pages. */
export type Role = keyof Story['roles'];
export type NoNews = z.infer<typeof noNewsSchema>;
