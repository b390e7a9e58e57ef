import { REGION_COUNT, RIKET } from '../model/region.ts';
import type { IndicatorDocument, IndicatorSummary } from '../publish/documents.ts';
import { formatPeriod } from '../text/periods.ts';

/** The order in which the site tells its story. */
const TOPICS: readonly { id: IndicatorSummary['topic']; name: string; text: string }[] = [
  { id: 'lakare', name: 'Läkare', text: 'Hur många läkarna är, och om regionerna själva tycker att de räcker.' },
  { id: 'hyrpersonal', name: 'Hyrpersonal', text: 'Vad inhyrd personal kostar regionerna.' },
  { id: 'tillgang', name: 'Vägen till vård', text: 'Hur invånarna når primärvården under tiden.' },
  { id: 'bakgrund', name: 'Bakgrund', text: 'Det som de andra måtten räknas mot.' },
];

export function byTopic(indicators: readonly IndicatorSummary[]) {
  return TOPICS.map((topic) => ({
    ...topic,
    indicators: indicators.filter((indicator) => indicator.topic === topic.id).toSorted(inStoryOrder),
  })).filter((topic) => topic.indicators.length > 0);
}

const COVERAGE_ORDER = ['regions', 'riket', 'partial'];

type Placed = Pick<IndicatorSummary, 'topic' | 'coverage' | 'kind'>;

/** The order of the story, and within a topic: all regions before riket before a few regions, figures before answers. */
export function inStoryOrder(a: Placed, b: Placed): number {
  const topic = (id: string) => TOPICS.findIndex((known) => known.id === id);
  return (
    topic(a.topic) - topic(b.topic) ||
    COVERAGE_ORDER.indexOf(a.coverage) - COVERAGE_ORDER.indexOf(b.coverage) ||
    Number(a.kind === 'category') - Number(b.kind === 'category')
  );
}

/** "20 av 21 regioner, 2016", "21 av 21 regioner 2024, serie 2019–2025", "Riket, 2017–2025", "1 region, 2022" */
export function coverageText({ coverage, lead, periods, figures }: IndicatorDocument): string {
  const span = periods.length > 1 ? `${periods[0] ?? ''}–${periods.at(-1) ?? ''}` : formatPeriod(periods[0] ?? '');
  if (coverage === 'riket') return `Riket, ${span}`;
  const own = figures.filter((figure) => figure.period === lead && figure.region !== RIKET);
  const known = own.filter((figure) => figure.basis !== 'missing').length;
  if (coverage === 'partial') return `${known} ${known === 1 ? 'region' : 'regioner'}, ${span}`;
  const regions = `${known} av ${REGION_COUNT} regioner`;
  return periods.length > 1 ? `${regions} ${formatPeriod(lead ?? '')}, uppgifter från ${span}` : `${regions}, ${span}`;
}
