import { REGION_COUNT, RIKET } from '../../model/country.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { hasValue, isRegional, measureOf } from '../../model/measure.ts';
import { valueShort } from '../../text/figures.ts';
import { parsePeriod } from '../../model/period.ts';
import { inRegion } from '../../text/names.ts';
import { formatPeriod, periodSpan } from '../../text/periods.ts';
import { findingTitle, measureWithUnit, subtitle } from '../../text/titles.ts';
import { largestStep } from '../series/largestStep.ts';
import { nationalFigures } from '../columns/columnsModel.ts';

/** What the frame around a chart says; the document holds what the chart shows, so that its sources are named. */
export interface ChartFrame {
  document: IndicatorDocument;
  title: string;
  subtitle: string;
  periods: readonly string[];
}

/** The period that an indicator leads with; the last where none is led with. */
export const leadPeriod = ({ lead, periods }: IndicatorDocument): string => lead ?? periods.at(-1) ?? '';

/** The periods that the chart shows: all where it has them side by side. */
export const shownPeriods = (document: IndicatorDocument): readonly string[] =>
  document.kind === 'category' || document.coverage !== 'regions' ? document.periods : [leadPeriod(document)];

/** Whether the figures of the country are the chart: of a partial indicator one alone stands with those of the regions. */
export function isNationalChart(document: IndicatorDocument): boolean {
  const { coverage, kind } = document;
  return (
    coverage === 'riket' || (coverage === 'partial' && kind !== 'category' && nationalFigures(document).length > 1)
  );
}

/** The frame of the chart that an indicator leads with. */
export function leadChart(document: IndicatorDocument, regions: readonly RegionSummary[]): ChartFrame {
  const isSome = document.coverage === 'partial' && isNationalChart(document);
  const country = isSome ? of(document, nationalFigures(document)) : null;
  return {
    document: country?.document ?? document,
    title: findingTitle(document, regions),
    subtitle: subtitle(country?.document ?? document, leadPeriod(document)),
    periods: country?.periods ?? shownPeriods(document),
  };
}

/** The frame of the few regions that stand beside a national series; null where there are none. */
export function singleRegionsChart(document: IndicatorDocument): ChartFrame | null {
  const some = document.figures.filter(isRegional);
  if (document.coverage !== 'partial' || !isNationalChart(document) || some.length === 0) return null;
  const isMost = new Set(some.map(({ region }) => region)).size > REGION_COUNT / 2;
  return {
    ...of(document, some),
    title: `${document.short}: ${isMost ? 'region för region' : 'enstaka regioner'}, ${periodSpan(some.map(({ period }) => period))}`,
    subtitle: `${measureWithUnit(document)}. De regioner som vi har uppgifter om.`,
  };
}

/** A frame names the sources of what it frames. */
function of(document: IndicatorDocument, figures: readonly Figure[]) {
  const periods = [...new Set(figures.map(({ period }) => period))];
  return { document: { ...document, figures, periods }, periods };
}

/** Whether an indicator has years enough for a line for each region. */
export const hasSeries = ({ coverage, kind, periods }: IndicatorDocument): boolean =>
  coverage === 'regions' && kind !== 'category' && periods.length > 2;

/** The frame of all regions over time: its title is the largest change between two periods, where there is one. */
export const seriesChart = (document: IndicatorDocument, regions: readonly RegionSummary[]): ChartFrame => ({
  document,
  title: seriesTitle(document, regions),
  subtitle: `${measureWithUnit(document)}, ${periodSpan(document.periods)}.`,
  periods: document.periods,
});

/** "Förtroende för vårdcentralen: störst ändring från ett år till nästa i Blekinge, 61,7 % 2024 till 46,5 % 2025" */
function seriesTitle(document: IndicatorDocument, regions: readonly RegionSummary[]): string {
  const step = largestStep(document);
  const region = regions.find(({ code }) => code === step?.after.region);
  if (!step || !region) return `${document.short}, ${periodSpan(document.periods)}`;
  const [from, to] = [step.before, step.after].map(({ period }) => {
    return `${valueShort(measureOf(document).at(period).of(region.code), document)} ${formatPeriod(period)}`;
  });
  const isYears = [step.before, step.after].every(({ period }) => parsePeriod(period)?.form === 'year');
  const apart = isYears ? 'från ett år till nästa' : 'från en uppgift till nästa';
  return `${document.short}: störst ändring ${apart} ${inRegion(region)}, ${from} till ${to}`;
}

type Place = Pick<RegionSummary, 'code' | 'short'>;

/** "Hyrpersonal 2025: Blekinge 13,8 %, riket 5,4 %"; without the country where that has no figure. */
export function regionTitle(document: IndicatorDocument, { code, short }: Place): string {
  const [own, riket] = [code, RIKET].map((place) => measureOf(document).lead()?.of(place));
  const country = hasValue(riket) ? `, riket ${valueShort(riket, document)}` : '';
  return `${document.short} ${formatPeriod(leadPeriod(document))}: ${short} ${valueShort(own, document)}${country}`;
}

/** The frame of a region's line among those of the others. */
export const regionSeriesChart = (document: IndicatorDocument, region: Place): ChartFrame => ({
  document,
  title: regionTitle(document, region),
  subtitle: `${measureWithUnit(document)}, ${periodSpan(document.periods)}. Grå linjer är de andra regionerna.`,
  periods: document.periods,
});
