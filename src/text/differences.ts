import { isKnown } from '../model/measure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { rankIntervals } from '../stats/rank.ts';
import { answersDifference, thirdsDifference } from './answersDifference.ts';
import type { Shown } from './figures.ts';
import { inRegion } from './names.ts';
import { suspectedIn } from './suspectedBreak.ts';
import { capitalise, formatNumber, HARD_SPACE, joinWords, roundTo } from './numbers.ts';
import type { Named } from './sentences.ts';

export interface Compared {
  region: Named;
  figure: Figure | undefined;
}

/** A region with a figure that is not missing. */
export interface Known {
  region: Named;
  figure: Figure;
}

type Told = Shown & Pick<Indicator, 'ranking' | 'superlatives' | 'coverage'>;

/** How a superlative is said of two. */
const COMPARATIVES: Readonly<Record<string, string>> = {
  högst: 'högre',
  lägst: 'lägre',
  flest: 'fler',
  färst: 'färre',
};

/**
 * How regions differ in one measure, in words: "1,7 procentenheter högre i Blekinge än i Skåne." Of two the first is
 * held against the second, of more the highest against the lowest. What rounding hides, what a survey cannot tell and
 * what is not ranked is said to be so; what is missing is named.
 */
export function differenceSentence(compared: readonly Compared[], indicator: Told): string {
  const suspected = compared.filter(({ figure }) => figure?.suspectedBreak);
  const known = compared.flatMap(({ region, figure }) =>
    isKnown(figure) && !figure.suspectedBreak ? [{ region, figure }] : [],
  );
  const missing = compared.filter(({ figure }) => !isKnown(figure));
  const told = known.length > 1 ? [differenceOf(known, indicator)] : [];
  if (suspected.length > 0) told.push(suspectedIn(suspected.map(({ region }) => region)));
  if (told.length === 0) return tooFew(known, compared.length);
  return [...told, ...(missing.length > 0 ? [missingText(missing)] : [])].join(' ');
}

function tooFew([only]: readonly Known[], of: number): string {
  if (only) return `Går inte att jämföra: bara ${only.region.short} har uppgift.`;
  return of === 2 ? 'Uppgift saknas för båda.' : 'Uppgift saknas för alla.';
}

const missingText = (missing: readonly Compared[]) =>
  `Uppgift saknas för ${joinWords(missing.map(({ region }) => region.short))}.`;

function differenceOf(known: readonly Known[], indicator: Told): string {
  if (indicator.kind === 'category') return answersDifference(known, indicator);
  if (indicator.coverage === 'partial') return 'Jämförs inte: bara några regioner har uppgift.';
  if (indicator.ranking === 'none') return 'Jämförs inte i ord. Skälet står på måttets sida.';
  if (known.every(({ figure }) => figure.third)) return thirdsDifference(known);
  if (known.some(({ figure }) => figure.value === null)) return 'Går inte att jämföra: källan anger bara en gräns.';
  return numbersDifference(known, indicator);
}

function numbersDifference(known: readonly Known[], indicator: Told): string {
  const ranks = rankIntervals(known.map(({ figure }) => intervalOf(figure)));
  const highest = known.filter((_, index) => ranks[index]?.from === 1);
  const lowest = known.filter((_, index) => ranks[index]?.to === known.length);
  const ordered = known.toSorted((a, b) => valueOf(b) - valueOf(a));
  const [first, second, most, least] = [known[0], known[1], ordered[0], ordered.at(-1)];
  if (!first || !second || !most || !least || highest.length === known.length) return notApart(known);
  const size = sizeOf(most, least, indicator);
  if (known.length === 2) return `${capitalise(phrase(size, first === most, indicator))} ${than(first, second)}.`;
  const { highest: top, lowest: bottom } = indicator.superlatives ?? { highest: 'högst', lowest: 'lägst' };
  return `${capitalise(top)} ${either(highest)}, ${bottom} ${either(lowest)}. Skillnad: ${withUnit(size, indicator)}.`;
}

const valueOf = ({ figure }: Known) => figure.value ?? 0;

function intervalOf({ interval, value }: Figure) {
  const [lower, upper] = interval ?? [value ?? 0, value ?? 0];
  return { lower, upper };
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

/** Subtracted first, then rounded: "1,7", "omkring 360", "mindre än 1". */
function sizeOf(most: Known, least: Known, { display, decimalsIn = {} }: Told): string {
  const { period, qualifier } = most.figure;
  const decimals = Math.min(display.decimals, decimalsIn[period] ?? display.decimals);
  const size = roundTo(valueOf(most) - valueOf(least), display.roundTo);
  const step = display.roundTo ?? 10 ** -decimals;
  if (Number(size.toFixed(decimals)) === 0) return `mindre än ${formatNumber(step, decimals)}`;
  const isAbout = display.approximate || qualifier === '~' || least.figure.qualifier === '~';
  return `${isAbout ? 'omkring ' : ''}${formatNumber(size, decimals)}`;
}

/** "1,7 procentenheter högre", "360 fler invånare per läkare", "5,1 högre per 100 000 invånare", "867 kronor lägre per invånare". */
function phrase(size: string, isMore: boolean, indicator: Told): string {
  const { highest, lowest } = indicator.superlatives ?? { highest: 'högst', lowest: 'lägst' };
  const more = COMPARATIVES[isMore ? highest : lowest] ?? (isMore ? 'högre' : 'lägre');
  const unit = unitOf(size, indicator);
  if (unit === '') return `${size} ${more}`;
  const isCount = indicator.kind === 'number' && (highest === 'flest' || unit.startsWith('per '));
  if (isCount) return `${size} ${more} ${unit}`;
  const [counted = '', ...per] = unit.split(/(?= per )/);
  return `${size}${HARD_SPACE}${counted} ${more}${per.join('')}`;
}

const withUnit = (size: string, indicator: Told) => [size, unitOf(size, indicator)].filter(Boolean).join(HARD_SPACE);

function unitOf(size: string, { kind, unit }: Told): string {
  if (kind === 'percent') return size === '1' ? 'procentenhet' : 'procentenheter';
  // "0,3 gånger männens" is a value; a difference of 0,3 is not.
  return unit.startsWith('gånger ') ? '' : unit;
}
