import type { IndicatorDocument, RegionSummary } from '../publish/documents.ts';
import { formatNumber } from '../text/numbers.ts';
import { intervalText, valueText } from '../text/figures.ts';
import { rankText } from '../text/places.ts';

/** A published figure turned round, with its interval, told with the figures of one region. */
export interface ConversionExample {
  region: string;
  printed: string;
  printedLower: string;
  printedUpper: string;
  result: string;
  interval: string;
}

/** @returns null where the indicator is not a converted one, or the region has no figure */
export function conversionExample(
  document: IndicatorDocument,
  regions: readonly RegionSummary[],
  slug: string,
): ConversionExample | null {
  const region = regions.find((candidate) => candidate.slug === slug);
  const figure = document.figures.find(({ region: code, period }) => code === region?.code && period === document.lead);
  const { published, decimals } = document;
  if (!region || !figure?.interval || !published || decimals === null || !figure.printed) return null;
  const [lower, upper] = figure.interval;
  const back = (value: number) => formatNumber(published.reciprocal / value, decimals + 1);
  return {
    region: region.short,
    printed: formatNumber(Number(figure.printed), decimals),
    printedLower: back(upper),
    printedUpper: back(lower),
    result: valueText(figure, document),
    interval: intervalText(figure, document) ?? '',
  };
}

/** Regions that share a range of places, as an example; null where no two do. */
export function tieExample(document: IndicatorDocument, regions: readonly RegionSummary[]) {
  const own = document.figures.filter(({ period, rank }) => period === document.lead && rank && rank.from < rank.to);
  const first = own.toSorted((a, b) => (a.rank?.from ?? 0) - (b.rank?.from ?? 0))[0];
  if (!first?.rank) return null;
  const { from } = first.rank;
  const tied = own.filter(({ rank }) => rank?.from === from);
  return {
    names: tied
      .flatMap(({ region }) => regions.find(({ code }) => code === region)?.short ?? [])
      .toSorted((a, b) => a.localeCompare(b, 'sv')),
    place: rankText(first.rank),
    value: valueText(first, document),
  };
}
