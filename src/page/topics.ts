import type { IndicatorSummary } from '../publish/documents.ts';

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
