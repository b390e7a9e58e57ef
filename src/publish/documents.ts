import { z } from 'zod';
import { auditSchema } from '../model/audit.ts';
import { doctorCountsSchema } from '../model/doctorCounts.ts';
import { editionSchema } from '../model/edition.ts';
import { termSchema } from '../model/glossary.ts';
import { indicatorSchema } from '../model/indicator.ts';
import { figureSchema, publishedPeriod as period, publishedRegion as regionCode } from '../model/figure.ts';
import { statementSchema } from '../model/indicatorDocument.ts';
import { plansSchema } from '../model/plan.ts';
import { proposalsSchema } from '../model/proposal.ts';
import { regionSchema, sjukvardsregionSchema } from '../model/region.ts';
import { plannersSchema } from '../model/planners.ts';
import { eventSchema, timelineSchema } from '../model/timeline.ts';
import { storySchema } from '../model/topic.ts';
import { correctionsSchema, releaseSchema } from '../model/release.ts';
import { publishersSchema } from '../model/publishers.ts';
import { publishedSourceSchema } from '../model/publishedSource.ts';

/**
 * The shapes of the files under /data/v1/. Pages are drawn from these, so that a download is what was drawn. Each
 * schema is the type, what the tests hold the built files against, and the JSON Schema that is published with them;
 * what is said of a field in it is read by those who use the files, so it is in Swedish.
 */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const indicatorSummarySchema = indicatorSchema
  .pick({
    slug: true,
    name: true,
    short: true,
    question: true,
    topic: true,
    kind: true,
    coverage: true,
    unit: true,
    assessmentOf: true,
    keyFigure: true,
  })
  .extend({
    lead: period.nullable(),
    periods: list(period),
    regions: z.int().describe('Regioner med en siffra i perioden lead'),
    figures: z.int(),
    sources: list(z.string()),
  });

export const indicatorsDocumentSchema = z.strictObject({
  edition: editionSchema,
  topics: storySchema.shape.topics.readonly(),
  card: storySchema.shape.card.readonly(),
  frontMap: storySchema.shape.frontMap.readonly(),
  alikeBy: storySchema.shape.alikeBy.readonly(),
  roles: storySchema.shape.roles,
  noNews: storySchema.shape.noNews,
  indicators: list(indicatorSummarySchema),
});

const regionSummarySchema = regionSchema.extend({
  // As files they are one text each, parted by bars; that is not what is published.
  sjukvardsregioner: z.array(z.string()),
  aliases: z.array(z.string()),
  population: figureSchema.nullable().describe('Den senaste kända folkmängden'),
});

export const regionsDocumentSchema = z.strictObject({
  edition: editionSchema,
  regions: list(regionSummarySchema),
  sjukvardsregioner: list(sjukvardsregionSchema.extend({ regions: list(regionCode) })),
});

export const regionDocumentSchema = regionSummarySchema.extend({
  edition: editionSchema,
  indicators: list(
    z.strictObject({
      slug: z.string(),
      name: z.string(),
      lead: period.nullable(),
      unit: z.string(),
      figures: list(figureSchema),
    }),
  ),
  leftOut: list(z.strictObject({ slug: z.string(), name: z.string(), why: z.string() })).describe(
    'Mått som bara står i filer för sig, och varför',
  ),
  statements: list(statementSchema),
});

const mapShapesSchema = z.strictObject({
  width: z.number(),
  height: z.number(),
  paths: z.record(z.string(), z.string()).readonly().describe('SVG-bana för varje region, efter länskod'),
});

export const mapDocumentSchema = z.strictObject({
  edition: editionSchema,
  credit: z.string(),
  source: z.string(),
  large: mapShapesSchema,
  small: mapShapesSchema,
});

export const placesDocumentSchema = z.strictObject({
  regions: list(z.strictObject({ slug: z.string(), name: z.string(), aliases: list(z.string()) })),
  municipalities: list(z.tuple([z.string(), z.int()]).readonly()).describe('Namn, och plats i regions'),
});

export const sourcesDocumentSchema = z.strictObject({
  edition: editionSchema,
  publishers: list(publishersSchema.shape.publishers.element.pick({ id: true, name: true, terms: true })),
  sources: list(
    publishedSourceSchema.extend({
      figures: z.int().describe('Så många siffror i tabellerna'),
      quoted: z.int().describe('Så många uppgifter i ord och linjer i diagram'),
      indicators: list(z.string()),
      pages: list(z.string()).describe('Sidor som återger källan, utöver måttens'),
    }),
  ),
});

export const glossaryDocumentSchema = z.strictObject({ edition: editionSchema, terms: list(termSchema) });

export const timelineDocumentSchema = timelineSchema.extend({
  edition: editionSchema,
  events: list(
    eventSchema.extend({
      date: eventSchema.shape.date.describe(
        'År, månad eller dag, så noga som källan anger; null när årtalet inte framgår',
      ),
      dateText: eventSchema.shape.dateText.describe('Tiden med ord, när ett datum inte räcker'),
      kind: eventSchema.shape.kind.describe('Ett id i kinds; decided där säger om något är beslutat'),
      tags: eventSchema.shape.tags.describe('Id:n i tags'),
      sources: eventSchema.shape.sources.describe('Id:n i sources.json'),
    }),
  ).describe('Äldst först; det som saknar årtal sist'),
});

export const plannersDocumentSchema = plannersSchema.extend({ edition: editionSchema });
export const proposalsDocumentSchema = proposalsSchema.extend({ edition: editionSchema });

export const auditDocumentSchema = auditSchema.extend({
  edition: editionSchema,
  path: z.string().describe('Sidan på webbplatsen'),
});

export const auditsDocumentSchema = z.strictObject({
  edition: editionSchema,
  audits: list(
    auditDocumentSchema
      .pick({ id: true, region: true, name: true, year: true, source: true, overall: true, path: true })
      .extend({
        questions: z.int().describe('Så många frågor och delfrågor'),
        assessed: z.int().describe('Så många av dem som granskningen uttryckligen bedömer'),
        recommendations: z.int(),
      }),
  ),
});

export const doctorCountsDocumentSchema = doctorCountsSchema.extend({ edition: editionSchema });

export const plansDocumentSchema = plansSchema.extend({ edition: editionSchema });

export const releasesDocumentSchema = z.strictObject({ edition: editionSchema, releases: list(releaseSchema) });

export const correctionsDocumentSchema = correctionsSchema.extend({ edition: editionSchema });

export type IndicatorSummary = z.infer<typeof indicatorSummarySchema>;
export type IndicatorsDocument = z.infer<typeof indicatorsDocumentSchema>;
export type RegionSummary = z.infer<typeof regionSummarySchema>;
export type RegionsDocument = z.infer<typeof regionsDocumentSchema>;
export type RegionDocument = z.infer<typeof regionDocumentSchema>;
export type MapShapes = z.infer<typeof mapShapesSchema>;
export type MapDocument = z.infer<typeof mapDocumentSchema>;
export type PlacesDocument = z.infer<typeof placesDocumentSchema>;
export type SourcesDocument = z.infer<typeof sourcesDocumentSchema>;
export type ReleasesDocument = z.infer<typeof releasesDocumentSchema>;
export type GlossaryDocument = z.infer<typeof glossaryDocumentSchema>;
export type TimelineDocument = z.infer<typeof timelineDocumentSchema>;
export type PlannersDocument = z.infer<typeof plannersDocumentSchema>;
export type ProposalsDocument = z.infer<typeof proposalsDocumentSchema>;
export type AuditDocument = z.infer<typeof auditDocumentSchema>;
export type AuditsDocument = z.infer<typeof auditsDocumentSchema>;
export type DoctorCountsDocument = z.infer<typeof doctorCountsDocumentSchema>;
export type PlansDocument = z.infer<typeof plansDocumentSchema>;
export type CorrectionsDocument = z.infer<typeof correctionsDocumentSchema>;
