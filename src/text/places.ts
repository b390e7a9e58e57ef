import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { Third } from '../stats/rank.ts';
import { capitalise, HARD_SPACE, numberWord } from './numbers.ts';

type Ranked = Pick<Indicator, 'superlatives' | 'quantity' | 'kind'>;

type RankedFigure = Pick<Figure, 'rank' | 'interval'>;

/** Words for a rank. Always "högst" and "lägst", even for counts: it is the numbers that are ranked. */
const [HIGHEST, LOWEST] = ['högst', 'lägst'];

const THIRDS = { highest: 'högsta', middle: 'mellersta', lowest: 'lägsta' } as const;

/** Of as many as there are regions. */
const ORDINALS = `
  första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde
  sextonde sjuttonde artonde nittonde tjugonde tjugoförsta
`
  .trim()
  .split(/\s+/);
const ordinal = (place: number): string => ORDINALS[place - 1] ?? `${place}:e`;

/** What is highest or lowest: "andelen", "antalet", or as the definition says. */
export function quantityOf({ quantity, kind, superlatives }: Ranked): string {
  if (quantity !== undefined) return quantity;
  if (kind === 'percent') return 'andelen';
  return superlatives?.highest === 'flest' ? 'antalet' : 'värdet';
}

/**
 * Where a number stands in the order, counted from the nearer end: "högst", "näst högst", "tredje lägst", "fjärde eller femte
 * lägst", "sjunde till elfte högst", "bland de tre högsta". Never a bare number, which would make the highest the winner.
 * Exact figures share a place only where they are the same: "delat fjärde lägst". Null where there is no order to tell of.
 */
export function orderText(figure: RankedFigure): string | null {
  const order = orderOf(figure);
  if (!order) return null;
  const { first, last, end } = order;
  if (first === last) return single(first, end);
  if (!figure.interval) return `delat ${single(first, end)}`;
  if (last - first > 1) return first === 1 ? amongEnd(last, end) : `${ordinal(first)} till ${ordinal(last)} ${end}`;
  return first === 1 ? `${end} eller näst ${end}` : `${ordinal(first)} eller ${ordinal(last)} ${end}`;
}

/** The same where there is little room for words: "högst", "näst högst", "3:e lägst", "7–11:e högst". */
export function orderShort(figure: RankedFigure): string | null {
  const order = orderOf(figure);
  if (!order) return null;
  const { first, last, end } = order;
  if (first === last && last <= 2) return single(last, end);
  return `${first === last ? '' : `${first}–`}${last}:${/(^|[^1])[12]$/.test(String(last)) ? 'a' : 'e'} ${end}`;
}

/** The places, counted from the nearer end, and its word. */
function orderOf({ rank }: RankedFigure) {
  if (!rank) return null;
  const { from, to, of } = rank;
  return from <= of - to + 1
    ? { first: from, last: to, end: HIGHEST }
    : { first: of - to + 1, last: of - from + 1, end: LOWEST };
}

/** "högst", "näst högst", "tredje högst" */
const single = (place: number, end: string): string => ['', end, `näst ${end}`][place] ?? `${ordinal(place)} ${end}`;

/** "bland de tre högsta" */
const amongEnd = (count: number, end: string): string => `bland de ${numberWord(count)} ${end}a`;

/** "den tredjedel av regionerna där andelen är högst", "den mellersta tredjedelen av regionerna" */
function amongThirds(third: Third, indicator: Ranked): string {
  if (third === 'middle') return 'den mellersta tredjedelen av regionerna';
  return `den tredjedel av regionerna där ${quantityOf(indicator)} är ${third === 'highest' ? 'högst' : 'lägst'}`;
}

/** A region's place in few words, for a label: "högst av 20", "tredje lägst av 21". Null where the indicator is not ranked. */
export function placeText(figure: Figure, indicator: Ranked): string | null {
  if (figure.third) return `i ${amongThirds(figure.third, indicator)}`;
  return placeParts(figure).join(' ').trim() || null;
}

/** The same as a sentence of its own: "Antalet är högst bland 20 jämförda regioner.", "Andelen är sjunde till elfte högst bland de 21 regionerna." */
export function placeSentence(figure: Figure, { short }: { short: string }, indicator: Ranked): string | null {
  if (figure.third) return `${short} hör till ${amongThirds(figure.third, indicator)}.`;
  const order = orderText(figure);
  const of = figure.rank?.of;
  const among = of === REGION_COUNT ? `de ${of} regionerna` : `${of} jämförda regioner`;
  // One is highest among many, and one of the three highest.
  return (
    order && `${capitalise(quantityOf(indicator))} är ${order} ${order.startsWith('bland') ? 'av' : 'bland'} ${among}.`
  );
}

/** For a cell or a label, in two parts: "tredje lägst" and "av 20", "högsta" and "tredjedelen"; empty of what has no place. */
export function placeParts(
  figure: Pick<Figure, 'rank' | 'interval' | 'third'> | undefined,
): [place: string, among: string] {
  if (figure?.third) return [thirdText(figure.third), 'tredjedelen'];
  const order = figure && orderText(figure);
  return order ? [order, `av${HARD_SPACE}${figure.rank?.of ?? ''}`] : ['', ''];
}

/** "högsta" */
export const thirdText = (third: Third): string => THIRDS[third];

/** What heads a column of places: of a survey they are thirds. */
export const placeHead = ({ ranking }: Pick<Indicator, 'ranking'>): string =>
  ranking === 'thirds' ? 'Tredjedel' : 'Ordning';

/** For a narrow column under that head, counted from the highest: "7", "7–11", "högsta". */
export function placeShort({ rank, third }: Figure): string {
  if (third) return thirdText(third);
  if (!rank) return '';
  return rank.from === rank.to ? String(rank.from) : `${rank.from}–${rank.to}`;
}
