import { REGION_COUNT } from '../model/country.ts';
import { isKnown, isNational, isRegional, measureOf } from '../model/measure.ts';
import type { Topic } from '../model/topic.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { IndicatorsDocument, IndicatorSummary } from '../publish/documents.ts';
import { formatPeriod, periodSpan } from '../text/periods.ts';

/** The topics that have indicators, each with its own in the order of the story. */
export function byTopic({ topics, indicators }: Pick<IndicatorsDocument, 'topics' | 'indicators'>) {
  const inOrder = indicators.toSorted(storyOrder(topics));
  return topics
    .map((topic) => ({ ...topic, indicators: inOrder.filter((indicator) => indicator.topic === topic.id) }))
    .filter((topic) => topic.indicators.length > 0);
}

const COVERAGE_ORDER = ['regions', 'riket', 'partial'];

type Placed = Pick<IndicatorSummary, 'topic' | 'coverage' | 'kind' | 'keyFigure'>;

/**
 * The order of the story, and within a topic: key figures first, all regions before riket before a few regions, figures
 * before answers.
 */
export function storyOrder(topics: readonly Topic[]): (a: Placed, b: Placed) => number {
  const place = new Map(topics.map(({ id }, index) => [id, index]));
  return (a, b) =>
    (place.get(a.topic) ?? 0) - (place.get(b.topic) ?? 0) ||
    Number(b.keyFigure) - Number(a.keyFigure) ||
    COVERAGE_ORDER.indexOf(a.coverage) - COVERAGE_ORDER.indexOf(b.coverage) ||
    Number(a.kind === 'category') - Number(b.kind === 'category');
}

/**
 * "20 av 21 regioner, 2016", "21 av 21 regioner 2024, uppgifter från 2019–2025", "Riket, 2017–2025", "1 region, 2022",
 * "Riket och 2 regioner, 2018–2025"
 */
export function coverageText(document: IndicatorDocument): string {
  const { coverage, lead, periods } = document;
  const span = periodSpan(periods);
  if (coverage === 'riket') return `Riket, ${span}`;
  if (coverage === 'partial') {
    const present = document.figures.filter(isKnown);
    const some = new Set(present.filter(isRegional).map(({ region }) => region)).size;
    const riket = present.some(isNational) ? 'Riket och ' : '';
    return `${riket}${some} ${some === 1 ? 'region' : 'regioner'}, ${span}`;
  }
  const known = measureOf(document).lead()?.regions().length ?? 0;
  const regions = `${known} av ${REGION_COUNT} regioner`;
  return periods.length > 1 ? `${regions} ${formatPeriod(lead ?? '')}, uppgifter från ${span}` : `${regions}, ${span}`;
}
