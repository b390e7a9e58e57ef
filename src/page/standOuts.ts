import { comparePeriods } from '../model/period.ts';
import { isKnown, measureOf } from '../model/measure.ts';
import type { Topic } from '../model/topic.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { ENOUGH_REGIONS } from '../model/country.ts';
import { EDGE, edgeOf, isRare } from '../stats/standOut.ts';
import { isAssessment } from '../text/answers.ts';
import { numberWord } from '../text/numbers.ts';

/** At most so many are told. */
const MOST = 5;

/** The rule in short, beside what it gives. */
export const STAND_OUT_BRIEF = `Vi visar mått där regionen är bland de ${numberWord(EDGE)} högsta eller ${numberWord(EDGE)} lägsta, eller har ett svar som högst ${numberWord(EDGE)} regioner har: ett per ämne, högst ${numberWord(MOST)}.`;

/** The rule in full; the order of the topics is that of data/topics.json. */
export function standOutRule(topics: readonly Topic[]): string {
  const told = topics.filter(({ background }) => !background).map(({ name }) => name.toLocaleLowerCase('sv'));
  return `Här står mått där regionen är bland de ${numberWord(EDGE)} högsta eller ${numberWord(EDGE)} lägsta, eller en av högst ${numberWord(EDGE)} med samma svar eller riktning. Vi tar ett mått per ämne: ett av webbplatsens viktigaste om det finns, annars det nyaste, och bland lika nya det där regionen ligger längst ut. Ämnena står i webbplatsens ordning, med ${told[0] ?? ''} först och ${told.at(-1) ?? ''} sist. Därför kan en äldre siffra stå före en nyare. Högst ${numberWord(MOST)} ämnen är med. Mått som är gjorda av en part i frågan är inte med.`;
}

export interface StandOut {
  document: IndicatorDocument;
  slug: string;
  name: string;
  period: string;
  sentence: string;
  figure: Figure;
}

interface Told {
  document: IndicatorDocument;
  figure: Figure | undefined;
  sentence: string;
}

/**
 * Finds what sets a region apart, by rule and not by taste: the region is among the three highest or lowest, or one of at
 * most three with the same answer. Each topic gives one: key figures come first, then the newest, then the outermost, so that
 * a newer neighbour never replaces a figure that the site asks for. Topics keep the order of `entries`, which is the story's.
 */
export function standOuts(entries: readonly Told[]): StandOut[] {
  const candidates = entries.flatMap((entry) => candidateOf(entry) ?? []);
  const byTopic = Map.groupBy(candidates, ({ topic }) => topic);
  return [...byTopic.values()]
    .flatMap((own) => own.toSorted(foremost)[0] ?? [])
    .slice(0, MOST)
    .map(({ place: _place, topic: _topic, keyFigure: _keyFigure, ...told }) => told);
}

interface Candidate extends StandOut {
  topic: string;
  keyFigure: boolean;
  place: number;
}

const foremost = (a: Candidate, b: Candidate): number =>
  Number(b.keyFigure) - Number(a.keyFigure) || comparePeriods(b.period, a.period) || a.place - b.place;

function candidateOf({ document, figure, sentence }: Told): Candidate | null {
  // Figures made by a party to the matter stand further down, with their maker's name; they do not open a page.
  if (!isKnown(figure) || document.madeBy !== null) return null;
  const { slug, name, topic, keyFigure } = document;
  const told = { document, slug, name, topic, keyFigure, period: figure.period, figure };
  const edge = figure.rank && edgeOf(figure.rank);
  if (edge) return { ...told, sentence, place: edge.place };
  if (figure.category === undefined) return null;
  const known = measureOf(document).at(figure.period).regions();
  const same = known.filter(({ category }) => category === figure.category).length;
  if (known.length < ENOUGH_REGIONS || !isRare(same)) return null;
  const category = document.categories.find(({ id }) => id === figure.category);
  const said = category && isAssessment(category) ? 'Det svaret har' : 'Så var det i';
  const shared = `${said} ${numberWord(same)} av ${known.length} regioner.`;
  return { ...told, sentence: `${sentence} ${shared}`, place: same };
}
