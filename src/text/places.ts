import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { Rank, Third } from '../stats/rank.ts';
import { edgeOf } from '../stats/standOut.ts';
import { HARD_SPACE } from './numbers.ts';

type Ranked = Pick<Indicator, 'superlatives' | 'quantity' | 'kind'>;

const THIRDS = { highest: 'högsta', middle: 'mellersta', lowest: 'lägsta' } as const;

/** Before a superlative: "flest", "näst flest", "tredje flest". */
const ORDINALS = ['', 'näst ', 'tredje '];

/** What is highest or lowest: "andelen", "antalet", or as the definition says. */
function quantityOf({ quantity, kind, superlatives }: Ranked): string {
  if (quantity !== undefined) return quantity;
  if (kind === 'percent') return 'andelen';
  return superlatives?.highest === 'flest' ? 'antalet' : 'värdet';
}

/** "den högsta andelen", "det högsta antalet": a definite noun tells its gender by its last letter. */
function highestOf(indicator: Ranked): string {
  const quantity = quantityOf(indicator);
  return `${quantity.endsWith('t') ? 'det' : 'den'} högsta ${quantity}`;
}

/** "flest", "näst lägst"; null where a region is not among the three at an end, or where that may not be its own place. */
function edgeText(rank: Rank, { superlatives }: Ranked): string | null {
  const edge = rank.from === rank.to ? edgeOf(rank) : null;
  return edge && superlatives && `${ORDINALS[edge.place - 1] ?? ''}${superlatives[edge.end]}`;
}

/** "den tredjedel av regionerna där andelen är högst", "den mellersta tredjedelen av regionerna" */
function amongThirds(third: Third, indicator: Ranked): string {
  if (third === 'middle') return 'den mellersta tredjedelen av regionerna';
  return `den tredjedel av regionerna där ${quantityOf(indicator)} är ${third === 'highest' ? 'högst' : 'lägst'}`;
}

/**
 * A region's place in few words, for a label: "flest av 20", "plats 13 av 21", "delad plats 7–11 av 20". Null
 * where the indicator is not ranked.
 */
export function placeText({ rank, third }: Figure, indicator: Ranked): string | null {
  if (third) return `i ${amongThirds(third, indicator)}`;
  if (!rank || !indicator.superlatives) return null;
  return `${edgeText(rank, indicator) ?? rankText(rank)} av ${rank.of}`;
}

/**
 * The same as a sentence of its own: "Det är flest av de 20 regioner som jämförs.", "Det är plats 13 av 20, räknat
 * från den högsta andelen.", "Blekinge delar plats 2–3 av de 21 regionerna, räknat från det högsta antalet."
 */
export function placeSentence({ rank, third }: Figure, { short }: { short: string }, indicator: Ranked): string | null {
  if (third) return `${short} hör till ${amongThirds(third, indicator)}.`;
  if (!rank || !indicator.superlatives) return null;
  const { of } = rank;
  const among = of === REGION_COUNT ? `de ${of} regionerna` : `de ${of} regioner som jämförs`;
  const edge = edgeText(rank, indicator);
  if (edge) return `Det är ${edge} av ${among}.`;
  const counted = `räknat från ${highestOf(indicator)}`;
  if (rank.from === rank.to) return `Det är ${rankText(rank)} av ${of}, ${counted}.`;
  return `${short} delar plats${HARD_SPACE}${rank.from}–${rank.to} av ${among}, ${counted}.`;
}

/** "plats 7", "delad plats 7–11" */
export function rankText({ from, to }: Rank): string {
  return from === to ? `plats${HARD_SPACE}${from}` : `delad plats${HARD_SPACE}${from}–${to}`;
}

/** "högsta" */
export const thirdText = (third: Third): string => THIRDS[third];

/** For a narrow column: "7", "7–11", "högsta". */
export function placeShort({ rank, third }: Figure): string {
  if (third) return thirdText(third);
  if (!rank) return '';
  return rank.from === rank.to ? String(rank.from) : `${rank.from}–${rank.to}`;
}
