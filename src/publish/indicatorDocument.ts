import type { Dataset } from '../dataset/readDataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import { comparePeriods } from '../model/period.ts';
import { ENOUGH_REGIONS } from '../model/country.ts';
import { shownInterval, shownValue } from '../stats/interval.ts';
import { hasValue, intervalOf, isCompared, measureOf, type Valued } from '../model/measure.ts';
import { fixedStepLimits } from '../stats/classLimits.ts';
import { incompletePeriods } from '../stats/incomplete.ts';
import { leadPeriod } from '../stats/leadPeriod.ts';
import { classOf, naturalBreaks } from '../stats/naturalBreaks.ts';
import { rankIntervals, thirdOf } from '../stats/rank.ts';
import { suspectedBreaks, type SuspectedBreak } from '../stats/suspectedBreaks.ts';
import type { Figure } from '../model/figure.ts';
import type { Classes, IndicatorDocument } from '../model/indicatorDocument.ts';
import { wordsOfFigures } from '../text/ofFigures.ts';
import { withFullTimeNotes } from './fullTimeNotes.ts';
import { measureSource, publishersByName } from './publishedSource.ts';

const MAP_CLASSES = 5;
/** Far more than are ever shown, so that a figure is rounded where it is written and nowhere before. */
const SIGNIFICANT_DIGITS = 12;

/** A definition without how its figures come in, which is the desk's business and not the reader's. */
export function publishedDefinition(
  indicator: Indicator,
): Omit<Indicator, 'imports' | 'waitsFor' | 'wholeAs' | 'fullTimeOf'> {
  const {
    imports: _imports,
    waitsFor: _waitsFor,
    wholeAs: _wholeAs,
    fullTimeOf: _fullTimeOf,
    ...definition
  } = indicator;
  return definition;
}

/** Everything that the site knows of one indicator: its definition, figures, ranks, map classes and sources. */
export function indicatorDocument(
  dataset: Dataset,
  indicator: Indicator,
  publishers = publishersByName(dataset.publishers),
): IndicatorDocument {
  const observations = dataset.observations.filter((observation) => observation.indicator === indicator.slug);
  const own = observations.map((observation) => figureOf(observation, indicator));
  const shown = withFullTimeNotes(own, indicator, dataset).toSorted(byRegionAndPeriod);
  const periods = [...new Set(shown.map(({ period }) => period))].toSorted(comparePeriods);
  const incomplete = incompleteOf(dataset, indicator).filter((period) => periods.includes(period));
  // A step to or from a period that lacks people is no step of the region's.
  const whole = measureOf({ figures: shown })
    .regions()
    .filter(({ period }) => !incomplete.includes(period));
  const breaks = suspectedBreaks(whole.filter(hasValue), indicator);
  const figures = withRanks(withSuspicions(shown, breaks), indicator, incomplete);
  const lead = leadPeriod({ figures, incomplete });
  const statements = dataset.statements.filter((statement) => statement.indicator === indicator.slug);
  const used = new Set([
    ...observations.map((observation) => observation.source),
    ...statements.map((statement) => statement.source),
    ...indicator.referenceLines.map((line) => line.source),
  ]);
  const sources = dataset.sources.filter((source) => used.has(source.id));
  const ofFigures = new Set(figures.map(({ source }) => source));
  const about = {
    regions: dataset.regions,
    sources: sources
      .filter(({ id }) => ofFigures.has(id))
      .map((source) => ({ ...source, publisher: publishers.get(source.publisher)?.short ?? source.publisher })),
  };
  const definition = publishedDefinition(indicator);
  return {
    edition: dataset.edition,
    ...definition,
    ...wordsOfFigures(indicator, { ...definition, edition: dataset.edition, figures: [...figures], periods }, about),
    lead,
    periods,
    incomplete,
    figures,
    classes: lead === null ? null : classesOf(figures, lead, indicator),
    suspectedBreaks: breaks,
    statements,
    sources: sources.map((source) => measureSource(source, publishers, indicator)),
  };
}

/** Told by the measure itself, or by the total that is of the same table. */
function incompleteOf({ indicators, observations }: Dataset, indicator: Indicator): string[] {
  const { slug, coverage, wholeAs = slug } = indicator;
  const total = wholeAs === slug ? indicator : indicators.find((one) => one.slug === wholeAs);
  if (total?.country?.kind !== 'total' || coverage !== 'regions') return [];
  const figures = observations
    .filter(({ indicator }) => indicator === total.slug)
    .map(({ region, period, value, basis, series, source }) => ({ region, period, value, basis, series, source }));
  return incompletePeriods({ figures, country: total.country });
}

function figureOf(observation: Observation, indicator: Indicator): Figure {
  const { region, period, series, qualifier, lower, upper, wording, category, count, of, printed, note, source } =
    observation;
  const value = shownValue(observation, indicator);
  const interval = shownInterval(observation, indicator);
  const kept = {
    series: series || undefined,
    interval: interval && ([tidy(interval.lower), tidy(interval.upper)] as const),
    qualifier: qualifier || undefined,
    lower,
    upper,
    wording: wording || undefined,
    category,
    count,
    of,
    printed: printed || undefined,
    note: note || undefined,
  };
  return {
    region,
    period,
    value: value === null ? null : tidy(value),
    basis: indicator.published && value !== null ? 'calculated' : observation.basis,
    source,
    ...(Object.fromEntries(Object.entries(kept).filter(([, own]) => own != null)) as Partial<Figure>),
  };
}

/** The same bytes on every machine. */
const tidy = (value: number) => Number(value.toPrecision(SIGNIFICANT_DIGITS));

function byRegionAndPeriod(a: Figure, b: Figure): number {
  return Number(a.region) - Number(b.region) || comparePeriods(a.period, b.period);
}

/** A figure that a suspected break leads to says so, and is compared with none. */
function withSuspicions(figures: readonly Figure[], breaks: readonly SuspectedBreak[]): readonly Figure[] {
  const keyOf = (region: string, period: string) => `${region} ${period}`;
  const suspected = new Set(breaks.map(({ region, to }) => keyOf(region, to)));
  return figures.map((figure) =>
    !figure.series && suspected.has(keyOf(figure.region, figure.period)) ? { ...figure, suspectedBreak: true } : figure,
  );
}

/** Places among the regions, in every period with figures for enough of them, and of nearly the whole country. */
function withRanks(
  figures: readonly Figure[],
  { ranking, coverage }: Indicator,
  incomplete: readonly string[],
): Figure[] {
  const ranked = new Map<Figure, Pick<Figure, 'rank' | 'third'>>();
  if (ranking !== 'none' && coverage === 'regions') {
    const measure = measureOf({ figures });
    for (const period of measure.periods().filter((period) => !incomplete.includes(period))) {
      if (measure.at(period).valued().length < ENOUGH_REGIONS) continue;
      const own = measure.at(period).compared();
      rankIntervals(own.map(intervalOf)).forEach((rank, index) => {
        ranked.set(own[index]!, ranking === 'thirds' ? { third: thirdOf(rank) } : { rank });
      });
    }
  }
  return figures.map((figure) => ({ ...figure, ...ranked.get(figure) }));
}

const valuesOf = (figures: readonly Valued[]) => figures.map(({ value }) => value);

/**
 * The map's classes in the leading period, of the regions that may be held against each other. A survey's limits are laid
 * for all its periods: a colour is a level, and a third would only say who is where in the order.
 */
function classesOf(
  figures: readonly Figure[],
  lead: string,
  { kind, categories, ranking, coverage }: Indicator,
): Classes | null {
  if (coverage !== 'regions') return null;
  const measure = measureOf({ figures });
  const at = measure.at(lead);
  const group = <Own extends Figure>(
    own: readonly Own[],
    method: Classes['method'],
    limits: number[],
    classify: (figure: Own) => number,
  ): Classes => ({
    period: at.period,
    method,
    limits,
    of: Object.fromEntries(own.map((figure) => [figure.region, classify(figure)])),
  });
  if (kind === 'category') {
    return group(at.regions(), 'categories', [], ({ category }) => categories.findIndex(({ id }) => id === category));
  }
  const valued = at.compared();
  if (ranking === 'thirds') {
    const all = measure.regions().filter(isCompared);
    const limits = fixedStepLimits(valuesOf(all), MAP_CLASSES);
    return group(valued, 'fixed-steps', limits, ({ value }) => classOf(value, limits));
  }
  const known = new Map(valued.map((figure) => [figure.value, intervalOf(figure)]));
  const limits = naturalBreaks(
    valuesOf(valued),
    MAP_CLASSES,
    (value) => known.get(value) ?? { lower: value, upper: value },
  );
  return group(valued, 'natural-breaks', limits, ({ value }) => classOf(value, limits));
}
