import type { Dataset } from '../dataset/readDataset.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Observation } from '../model/observation.ts';
import { comparePeriods } from '../model/period.ts';
import { ENOUGH_REGIONS } from '../model/country.ts';
import { crossesBreak } from '../stats/breaks.ts';
import { shownInterval, shownValue } from '../stats/interval.ts';
import { hasValue, intervalOf, measureOf } from '../model/measure.ts';
import { findJumps, leadPeriod } from '../stats/leadPeriod.ts';
import { classOf, naturalBreaks } from '../stats/naturalBreaks.ts';
import { rankIntervals, thirdOf } from '../stats/rank.ts';
import type { Figure } from '../model/figure.ts';
import type { Classes, IndicatorDocument } from '../model/indicatorDocument.ts';

const MAP_CLASSES = 5;
const DIGITS = 6;
const THIRDS = ['lowest', 'middle', 'highest'] as const;

/** A definition without how its figures come in, which is the desk's business and not the reader's. */
export function publishedDefinition(indicator: Indicator): Omit<Indicator, 'imports' | 'waitsFor'> {
  const { imports: _imports, waitsFor: _waitsFor, ...definition } = indicator;
  return definition;
}

/** Everything that the site knows of one indicator: its definition, figures, ranks, map classes and sources. */
export function indicatorDocument(dataset: Dataset, indicator: Indicator): IndicatorDocument {
  const observations = dataset.observations.filter((observation) => observation.indicator === indicator.slug);
  const figures = withRanks(
    observations.map((observation) => figureOf(observation, indicator)).toSorted(byRegionAndPeriod),
    indicator,
  );
  const known = measureOf({ figures }).regions();
  const points = known.filter(hasValue);
  // A jump where the definition changed is explained, and so no suspicion.
  const jumps = findJumps(points, indicator.suspectedJump).filter((jump) => !crossesBreak(indicator.breaks, jump));
  // Where nothing is ranked no finding is made, and a jump takes no year away.
  const lead = leadPeriod(known, indicator.ranking === 'none' ? [] : jumps);
  const statements = dataset.statements.filter((statement) => statement.indicator === indicator.slug);
  const used = new Set([
    ...observations.map((observation) => observation.source),
    ...statements.map((statement) => statement.source),
    ...indicator.referenceLines.map((line) => line.source),
  ]);
  return {
    edition: dataset.edition,
    ...publishedDefinition(indicator),
    lead,
    periods: [...new Set(figures.map((figure) => figure.period))].toSorted(comparePeriods),
    figures,
    classes:
      lead === null
        ? null
        : classesOf(
            known.filter((figure) => figure.period === lead),
            indicator,
            lead,
          ),
    jumps,
    statements,
    sources: dataset.sources.filter((source) => used.has(source.id)),
  };
}

function figureOf(observation: Observation, indicator: Indicator): Figure {
  const { region, period, series, qualifier, lower, upper, category, count, of, printed, note, source } = observation;
  const value = shownValue(observation, indicator);
  const interval = shownInterval(observation, indicator);
  // One digit more than a converted figure is shown with: rounding twice would make 1 204,8 into 1 210.
  const digits = indicator.published ? 1 : DIGITS;
  const kept = {
    series: series || undefined,
    interval: interval && ([tidy(interval.lower, digits), tidy(interval.upper, digits)] as const),
    qualifier: qualifier || undefined,
    lower,
    upper,
    category,
    count,
    of,
    printed: printed || undefined,
    note: note || undefined,
  };
  return {
    region,
    period,
    value: value === null ? null : tidy(value, digits),
    basis: indicator.published && value !== null ? 'calculated' : observation.basis,
    source,
    ...(Object.fromEntries(Object.entries(kept).filter(([, own]) => own != null)) as Partial<Figure>),
  };
}

/** The same bytes on every machine, and no digits that the source does not carry. */
const tidy = (value: number, digits: number) => Number(value.toFixed(digits));

function byRegionAndPeriod(a: Figure, b: Figure): number {
  return Number(a.region) - Number(b.region) || comparePeriods(a.period, b.period);
}

/** Places among the regions, in every period with figures for enough of them. */
function withRanks(figures: readonly Figure[], { ranking, coverage }: Indicator): Figure[] {
  const ranked = new Map<Figure, Pick<Figure, 'rank' | 'third'>>();
  if (ranking !== 'none' && coverage === 'regions') {
    const measure = measureOf({ figures });
    for (const period of measure.periods()) {
      const own = measure.at(period).valued();
      if (own.length < ENOUGH_REGIONS) continue;
      rankIntervals(own.map(intervalOf)).forEach((rank, index) => {
        ranked.set(own[index]!, ranking === 'thirds' ? { third: thirdOf(rank) } : { rank });
      });
    }
  }
  return figures.map((figure) => ({ ...figure, ...ranked.get(figure) }));
}

function classesOf(
  figures: readonly Figure[],
  { kind, categories, ranking, coverage }: Indicator,
  period: string,
): Classes | null {
  if (coverage !== 'regions') return null;
  const group = <Own extends Figure>(
    own: readonly Own[],
    method: Classes['method'],
    limits: number[],
    classify: (figure: Own) => number,
  ): Classes => ({
    period,
    method,
    limits,
    of: Object.fromEntries(own.map((figure) => [figure.region, classify(figure)])),
  });
  if (kind === 'category') {
    return group(figures, 'categories', [], ({ category }) => categories.findIndex(({ id }) => id === category));
  }
  if (ranking === 'thirds') return group(figures, 'thirds', [], ({ third = 'middle' }) => THIRDS.indexOf(third));
  const valued = figures.filter(hasValue);
  const known = new Map(valued.map((figure) => [figure.value, intervalOf(figure)]));
  const values = valued.map(({ value }) => value);
  const limits = naturalBreaks(values, MAP_CLASSES, (value) => known.get(value) ?? { lower: value, upper: value });
  return group(valued, 'natural-breaks', limits, ({ value }) => classOf(value, limits));
}
