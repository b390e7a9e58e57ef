import { z } from 'zod';
import { editionSchema } from './edition.ts';
import { figureSchema, publishedPeriod, publishedRegion } from './figure.ts';
import { indicatorSchema } from './indicator.ts';
import { measureSourceSchema } from './publishedSource.ts';

/** A measure as it is published, and as the pages are drawn from it: its definition, figures, map classes and sources. */

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const classesSchema = z.strictObject({
  period: publishedPeriod,
  method: z
    .enum(['natural-breaks', 'fixed-steps', 'categories'])
    .describe(
      'natural-breaks: gränser mellan fem klasser; fixed-steps: gränser med lika stora steg, samma alla perioder (enkäter); categories: en klass för varje svar',
    ),
  limits: list(z.number()),
  of: z.record(z.string(), z.int()).readonly().describe('Varje regions klass, 0 är den lägsta'),
});

const suspectedBreakSchema = z.strictObject({
  region: publishedRegion,
  from: publishedPeriod,
  to: publishedPeriod,
  change: z.number(),
});

export const statementSchema = z.strictObject({
  indicator: z.string(),
  region: publishedRegion,
  period: publishedPeriod,
  text: z.string(),
  source: z.string(),
});

// How figures come in is the desk's business, not the reader's.
export const indicatorDocumentSchema = indicatorSchema
  .omit({ imports: true, waitsFor: true, wholeAs: true, fullTimeOf: true })
  .extend({
    edition: editionSchema,
    caveats: z.array(z.string()),
    unknown: z
      .string()
      .nullable()
      .describe('Med {short} för regionens namn, eller vad annat i dess meningar som står i klamrar'),
    nextPublication: z.string().nullable().describe('När utgivaren säger att nästa siffror kommer'),
    lead: publishedPeriod.nullable().describe('Den period som webbplatsen visar först; null utan siffror för regioner'),
    periods: list(publishedPeriod),
    incomplete: list(publishedPeriod).describe(
      'Perioder då regionerna tillsammans är mindre än 99 procent av landets eget tal: de visas men jämförs inte',
    ),
    figures: list(figureSchema),
    classes: classesSchema.nullable(),
    suspectedBreaks: list(suspectedBreakSchema).describe('Ovanligt stora ändringar i en regions serie'),
    statements: list(statementSchema).describe('Vad en källa säger i ord'),
    sources: list(measureSourceSchema),
  });

export type Classes = z.infer<typeof classesSchema>;
export type IndicatorDocument = z.infer<typeof indicatorDocumentSchema>;
