import { ageOf, type Age } from '../model/age.ts';
import { hasValue, isKnown, measureOf } from '../model/measure.ts';
import { IMPLIED_SHORT } from '../text/chartKeys.ts';
import { valueShort } from '../text/figures.ts';
import { capitalise, HARD_SPACE, lowerFirst, numberWord } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';
import { placeParts } from '../text/places.ts';
import { missingSentence, type Named } from '../text/sentences.ts';
import { SUSPECTED, SUSPECTED_SHORT } from '../text/suspectedBreak.ts';
import type { Profile, ProfileEntry } from './profile.ts';

/** A question of a region's card and its answer, in few words. */
export interface CardRow {
  entry: ProfileEntry;
  slug: string;
  /** "Förtroende för vårdcentralen" */
  question: string;
  /** "46,5 %", "Nådde inte målet", "Uppgift saknas" */
  value: string;
  /** "per 100 000": after a number that is no share. */
  unit: string;
  /** Whether the answer is in words, and not a number. */
  isWords: boolean;
  isMissing: boolean;
  /** "2025" */
  period: string;
  age: Age;
  /** Follows the year, in this order: the region's place, the country's figure, a newer figure that does not lead. */
  beside: string[];
}

/** The same questions in the same order in every region; one whose figure is missing keeps its row. */
export const cardRows = ({ card }: Pick<Profile, 'card'>, region: Named): CardRow[] =>
  card.map((entry) => rowOf(entry, region));

function rowOf(entry: ProfileEntry, region: Named): CardRow {
  const { document, figure, riket, newer } = entry;
  const { slug, short, kind, unitShort, lead, edition } = document;
  const known = isKnown(figure) ? figure : undefined;
  const isWords = kind === 'category';
  const age = ageOf(lead ?? '', edition);
  const told = known
    ? [
        isWords ? sharedText(entry, region) : placeParts(known).join(' ').trim(),
        known.basis === 'implied' && IMPLIED_SHORT,
        riket && `riket ${riket}`,
      ]
    : [missingSentence(region, document), riket && `Riket ${riket}`];
  return {
    entry,
    slug,
    question: short,
    value: capitalise(valueShort(known, document)),
    unit: known && kind === 'number' ? unitShort : '',
    isWords,
    isMissing: !known,
    period: formatPeriod(lead ?? ''),
    age,
    beside: [...told, newer ? newerText(newer.figure, document) : age === 'archive' && 'ingen nyare hittad'].filter(
      (one): one is string => typeof one === 'string' && one !== '',
    ),
  };
}

/** "liksom 15 andra regioner": how many share an answer. */
function sharedText({ document, figure }: ProfileEntry, region: Named): string | null {
  const same = measureOf(document)
    .at(figure?.period ?? '')
    .regions()
    .filter((other) => other.category === figure?.category && other.region !== region.code).length;
  if (same === 0) return 'liksom ingen annan region';
  return same === 1 ? 'liksom en annan region' : `liksom ${numberWord(same)} andra regioner`;
}

/**
 * "2025: 43,7 %, ovanligt stor ändring, jämförs inte"; where it is other regions' figures that lack or are not compared
 * "2025: 83,3 %, jämförs inte".
 */
function newerText(figure: NonNullable<ProfileEntry['newer']>['figure'], document: ProfileEntry['document']): string {
  const value = `${formatPeriod(figure.period)}:${HARD_SPACE}${valueShort(figure, document)}`;
  return `${value}, ${figure.suspectedBreak ? lowerFirst(SUSPECTED) : SUSPECTED_SHORT}`;
}

/** True when the figure can be drawn on a scale of all regions. */
export const isOnScale = ({ entry: { figure, document } }: CardRow): boolean =>
  document.kind !== 'category' && hasValue(figure) && measureOf(document).at(figure.period).compared().length > 1;
