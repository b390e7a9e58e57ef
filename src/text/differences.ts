import { isKnown, byValue, hasValue, intervalOf, type Valued } from '../model/measure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { rankIntervals } from '../stats/rank.ts';
import { answersDifference, thirdsDifference } from './answersDifference.ts';
import { inRegion } from './names.ts';
import { capitalise, joinWords, rounded, roundTo, withoutNoise } from './numbers.ts';
import { suspectedIn } from './suspectedBreak.ts';
import type { Named } from './sentences.ts';
import { valueOf, written, type Shown, type Value } from './value.ts';

export interface Compared {
  region: Named;
  figure: Figure | undefined;
}

/** A region with a figure that is not missing. */
export interface Known {
  region: Named;
  figure: Figure;
}

/** One whose figure is a number. */
interface Counted {
  region: Named;
  figure: Valued;
}

type Told = Shown & Pick<Indicator, 'ranking' | 'superlatives' | 'quantity' | 'coverage' | 'difference'>;

/** What says the unit of a difference. */
type Units = Pick<Indicator, 'difference' | 'kind' | 'unit' | 'superlatives'>;

/** How a superlative is said of two. */
const COMPARATIVES = { högst: 'högre', lägst: 'lägre', flest: 'fler', färst: 'färre' } as const;
const HIGHEST_LOWEST = { highest: 'högst', lowest: 'lägst' } as const;

/**
 * How regions differ in one measure, in words: "1,7 procentenheter högre i Blekinge än i Skåne." Of two the first is
 * held against the second, of more the highest against the lowest. What rounding hides, what a survey cannot tell and
 * what is not ranked is said to be so; what is missing is named.
 */
export const differenceSentence = (compared: readonly Compared[], indicator: Told): string =>
  differenceIn(compared, indicator).text;

/** alike: nothing sets them apart that the figures can tell; uncompared: the figures cannot be held against each other. */
export interface Difference {
  kind: 'apart' | 'alike' | 'uncompared';
  text: string;
}

/** How regions differ in one measure, and whether they do. */
export function differenceIn(compared: readonly Compared[], indicator: Told): Difference {
  const suspected = compared.filter(({ figure }) => figure?.suspectedBreak);
  const known = compared.flatMap(({ region, figure }) =>
    isKnown(figure) && !figure.suspectedBreak ? [{ region, figure }] : [],
  );
  const missing = compared.filter(({ figure }) => !isKnown(figure));
  const { kind, text } = known.length > 1 ? toldDifference(known, indicator) : uncompared('');
  const told = [text, suspected.length > 0 && suspectedIn(suspected.map(({ region }) => region))].filter(Boolean);
  if (told.length === 0) return uncompared(tooFew(known, compared.length));
  return { kind, text: [...told, ...(missing.length > 0 ? [missingText(missing)] : [])].join(' ') };
}

const uncompared = (text: string): Difference => ({ kind: 'uncompared', text });

function tooFew([only]: readonly Known[], of: number): string {
  if (only) return `Går inte att jämföra: bara ${only.region.short} har uppgift.`;
  return of === 2 ? 'Uppgift saknas för båda.' : 'Uppgift saknas för alla.';
}

const missingText = (missing: readonly Compared[]) =>
  `Uppgift saknas för ${joinWords(missing.map(({ region }) => region.short))}.`;

function toldDifference(known: readonly Known[], indicator: Told): Difference {
  if (indicator.kind === 'category') return answersDifference(known, indicator);
  if (indicator.coverage === 'partial') return uncompared('Jämförs inte: bara några regioner har uppgift.');
  if (indicator.ranking === 'none') return uncompared('Jämförs inte. Skälet står på måttets sida.');
  if (known.every(({ figure }) => figure.third)) return thirdsDifference(known);
  const numbers = known.flatMap(({ region, figure }) => (hasValue(figure) ? [{ region, figure }] : []));
  return numbers.length < known.length
    ? uncompared('Går inte att jämföra: källan anger bara en gräns.')
    : numbersDifference(numbers, indicator);
}

function numbersDifference(known: readonly Counted[], indicator: Told): Difference {
  const ranks = rankIntervals(known.map(({ figure }) => intervalOf(figure)));
  const highest = known.filter((_, index) => ranks[index]?.from === 1);
  const lowest = known.filter((_, index) => ranks[index]?.to === known.length);
  const ordered = known.toSorted((a, b) => byValue(b.figure, a.figure));
  const [first, second, most, least] = [known[0], known[1], ordered[0], ordered.at(-1)];
  if (!first || !second || !most || !least || highest.length === known.length) {
    return { kind: 'alike', text: notApart(known) };
  }
  const size = differenceOf(most, least, indicator);
  if (known.length === 2) {
    return { kind: 'apart', text: `${capitalise(phrase(size, first === most, indicator))} ${than(first, second)}.` };
  }
  const { highest: top, lowest: bottom } = indicator.superlatives ?? HIGHEST_LOWEST;
  const ends = `${capitalise(top)} ${either(highest)}, ${bottom} ${either(lowest)}`;
  return { kind: 'apart', text: `${ends}. Skillnad: ${differenceText(size, indicator)}.` };
}

function notApart(known: readonly Known[]): string {
  return known.every(({ figure }) => !figure.interval)
    ? 'Ingen skillnad.'
    : 'Går inte att skilja åt: skillnaden ryms i avrundningen.';
}

const than = ({ region: first }: Known, { region: second }: Known) => `${inRegion(first)} än ${inRegion(second)}`;

/** "i Skåne eller på Gotland", where one cannot tell which. */
const either = (regions: readonly Known[]) =>
  joinWords(
    regions.map(({ region }) => inRegion(region)),
    'eller',
  );

/** Subtracted first, then rounded; what is rounded away is "mindre än" the last digit. */
function differenceOf(most: Known, least: Known, indicator: Told): Value {
  const [high, low] = [valueOf(most.figure, indicator), valueOf(least.figure, indicator)];
  const { decimals = 0, step = null } = high ?? {};
  const value: Value = {
    number: withoutNoise((high?.number ?? 0) - (low?.number ?? 0)),
    bound: null,
    about: high?.about ?? low?.about ?? null,
    decimals,
    step,
    unit: '',
    cellUnit: '',
  };
  const isHidden = rounded(roundTo(value.number, step), decimals) === 0;
  return isHidden ? { ...value, number: step ?? 10 ** -decimals, bound: 'mindre än' } : value;
}

/** "1,7 procentenheter högre", "360 fler invånare per läkare", "867 kronor per invånare lägre". */
function phrase(size: Value, isMore: boolean, indicator: Told): string {
  const { highest, lowest } = indicator.superlatives ?? HIGHEST_LOWEST;
  const { unit, after } = differenceUnit(size, indicator);
  // What can be counted is more or fewer, also where its measure is called high or low.
  const [high, low] = after ? (['flest', 'färst'] as const) : [highest, lowest];
  const more = COMPARATIVES[isMore ? high : low];
  return [written({ ...size, unit }, 'unit'), more, after].filter(Boolean).join(' ');
}

/** "1,7 procentenheter", "360 invånare per läkare", "867 kronor per invånare". */
export function differenceText(size: Value, indicator: Units): string {
  const { unit, after } = differenceUnit(size, indicator);
  return written({ ...size, unit: [unit, after].filter(Boolean).join(' ') }, 'unit');
}

/** What a difference is counted in: what the comparative counts comes after it, "fler läkare", and all else before it. */
function differenceUnit({ number, decimals }: Value, indicator: Units): { unit: string; after: string } {
  const { difference, kind, unit, superlatives } = indicator;
  if (difference) return difference;
  if (kind === 'percent') {
    return { unit: decimals === 0 && rounded(number, 0) === 1 ? 'procentenhet' : 'procentenheter', after: '' };
  }
  return superlatives?.highest === 'flest' ? { unit: '', after: unit } : { unit, after: '' };
}
