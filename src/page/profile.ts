import { comparePeriods } from '../model/period.ts';
import { RIKET } from '../model/region.ts';
import type { Topic } from '../model/topic.ts';
import type {
  Figure,
  IndicatorDocument,
  RegionDocument,
  RegionSummary,
  RegionsDocument,
} from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { storyOrder } from './topics.ts';
import { figureSentence } from '../text/sentences.ts';

/** An indicator as a region's page tells it. */
export interface ProfileEntry {
  document: IndicatorDocument;
  /** The region's figure in the leading period; for answers the newest known. */
  figure: Figure | undefined;
  sentence: string;
  riket: string | null;
  source: string | null;
  /** Newer than the leading period, but not led with: too few regions or a suspected jump. */
  newer: { figure: Figure; text: string } | null;
}

/** The indicators that have, or should have, a figure for the region; partial ones only where there is one. */
export function profileEntries(
  region: RegionDocument,
  document: (slug: string) => IndicatorDocument,
  topics: readonly Topic[],
): ProfileEntry[] {
  const entries = region.indicators.flatMap((own) => {
    const indicator = document(own.slug);
    const figure = own.figures.find(({ period }) => period === indicator.lead);
    if (indicator.coverage === 'partial' && !figure) return [];
    const riket = indicator.figures.find(({ region: code, period }) => code === RIKET && period === indicator.lead);
    const last = own.figures.at(-1);
    const isNewer = last?.value != null && indicator.lead !== null && comparePeriods(last.period, indicator.lead) > 0;
    return {
      document: indicator,
      figure,
      sentence: figureSentence(figure, region, indicator),
      riket: riket && riket.value !== null ? valueShort(riket, indicator) : null,
      source: figure?.source ?? null,
      newer: isNewer ? { figure: last, text: newerText(last, indicator) } : null,
    };
  });
  const order = storyOrder(topics);
  return entries.toSorted((a, b) => order(a.document, b.document));
}

function newerText(figure: Figure, indicator: IndicatorDocument): string {
  const jump = indicator.jumps.find(({ region, to }) => region === figure.region && to === figure.period);
  const value = `År ${figure.period} var siffran ${valueShort(figure, indicator)}`;
  return jump
    ? `${value}. Så stora hopp på ett år beror troligare på hur uppgifterna registreras än på vården, så vi drar ingen slutsats av det.`
    : `${value}. Det året är uppgifterna från några andra regioner osäkra, så vi rangordnar inte regionerna.`;
}

/** The sjukvårdsregioner that a region belongs to, each with its members in alphabetical order. */
export function sjukvardsregionerOf(
  region: Pick<RegionSummary, 'sjukvardsregioner'>,
  { sjukvardsregioner, regions }: RegionsDocument,
): { id: string; name: string; members: RegionSummary[] }[] {
  return sjukvardsregioner
    .filter(({ id }) => region.sjukvardsregioner.includes(id))
    .map(({ id, name, regions: codes }) => ({
      ...{ id, name },
      members: regions
        .filter(({ code }) => codes.includes(code))
        .toSorted((a, b) => a.short.localeCompare(b.short, 'sv')),
    }));
}
