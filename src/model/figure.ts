import { z } from 'zod';
import { figureRowSchema } from './observation.ts';

/** One figure as the site shows it and publishes it. What is asked of figures is in measure.ts, which needs no zod. */

export const publishedRegion = z.string().describe('Länskod med två siffror; 00 är riket');
export const publishedPeriod = z
  .string()
  .describe('2016, 2016-H1, 2016-Q3, 2016-09, 2016-09-30 eller ett spann 2016-01..2016-09');

const interval = z.tuple([z.number(), z.number()]).readonly();
const rankSchema = z.strictObject({ from: z.int(), to: z.int(), of: z.int() });

/** Keys without a value are left out. */
export const figureSchema = z.strictObject({
  region: publishedRegion,
  period: publishedPeriod,
  series: z.string().describe('Skiljer siffror som inte får läggas i samma serie').optional(),
  value: z
    .number()
    .nullable()
    .describe('I måttets enhet; null där det bara finns en gräns, ett svar i ord eller ingen uppgift'),
  interval: interval.describe('Vad det oavrundade värdet kan ha varit; den övre gränsen ingår inte').optional(),
  qualifier: z.enum(['<', '<=', '>', '>=', '~']).describe('En gräns, eller ~ för ungefär').optional(),
  lower: z.number().describe('Undre gräns enligt källan').optional(),
  upper: z.number().describe('Övre gräns enligt källan').optional(),
  wording: z.string().describe('Källans eget ord för gränsen, där vi vet det').optional(),
  category: z.string().describe('Svaret, ett id i categories').optional(),
  count: z.int().describe('Så många regioner gav svaret').optional(),
  of: z.int().describe('Så många regioner svarade').optional(),
  // An inverted figure is calculated, whatever the publisher's own is.
  basis: figureRowSchema.shape.basis.describe(
    'published: publicerad; implied: följer av källans text; calculated: beräknad av oss; calculated-in-copy: beräknad av dem som gjort kopian; missing: saknas i källan',
  ),
  printed: z.string().describe('Som källan tryckte siffran, i källans enhet').optional(),
  rank: rankSchema.describe('Plats med det högsta först; from och to skiljer sig vid delad plats').optional(),
  third: z.enum(['highest', 'middle', 'lowest']).optional(),
  suspectedBreak: z
    .literal(true)
    .describe('Siffran skiljer sig ovanligt mycket från regionens förra: jämförs inte')
    .optional(),
  note: z.string().optional(),
  source: z.string().describe('Ett id i sources'),
});

export type Figure = z.infer<typeof figureSchema>;
