import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/figure.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { Rank } from '../stats/rank.ts';
import { edgeOf } from '../stats/standOut.ts';
import { HARD_SPACE } from './numbers.ts';

const THIRD_WORDS = {
  highest: 'den högsta tredjedelen',
  middle: 'den mellersta tredjedelen',
  lowest: 'den lägsta tredjedelen',
} as const;

/** Before a superlative: "flest", "näst flest", "tredje flest". */
const ORDINALS = ['', 'näst ', 'tredje '];

/** "de 20 regioner som jämförs", or "de 21 regionerna" when all of them are. */
function regionsWithFigures(count: number): string {
  return count === REGION_COUNT ? `de ${count} regionerna` : `de ${count} regioner som jämförs`;
}

/**
 * A region's place among the others, to stand after a comma in a sentence:
 * "flest av de 20 regioner som jämförs", "delat näst färst av de 21 regionerna (plats 19–20)", "på delad plats 7–11 av 20
 * regioner som jämförs, räknat uppifrån", "i den högsta tredjedelen av …".
 * Null where the indicator is not ranked.
 */
export function placeText(figure: Figure, { superlatives }: Pick<Indicator, 'superlatives'>): string | null {
  if (figure.third) return `i ${THIRD_WORDS[figure.third]} av regionerna`;
  if (!figure.rank || !superlatives) return null;
  const { from, to, of } = figure.rank;
  const { highest, lowest } = superlatives;
  const among = `av ${regionsWithFigures(of)}`;
  const edge = edgeOf(figure.rank);
  if (edge) {
    const place = `${ORDINALS[edge.place - 1] ?? ''}${edge.end === 'highest' ? highest : lowest} ${among}`;
    return from === to ? place : `delat ${place} (plats${HARD_SPACE}${from}–${to})`;
  }
  const counted = of === REGION_COUNT ? `${of} regioner` : `${of} regioner som jämförs`;
  return `på ${rankText(figure.rank)} av ${counted}, räknat uppifrån`;
}

/** "plats 7", "delad plats 7–11" */
export function rankText({ from, to }: Rank): string {
  return from === to ? `plats${HARD_SPACE}${from}` : `delad plats${HARD_SPACE}${from}–${to}`;
}

/** "högsta" */
export const thirdText = (third: NonNullable<Figure['third']>): string => THIRD_WORDS[third].split(' ')[1] ?? '';

/** For a narrow column: "7", "7–11", "högsta". */
export function placeShort({ rank, third }: Figure): string {
  if (third) return thirdText(third);
  if (!rank) return '';
  return rank.from === rank.to ? String(rank.from) : `${rank.from}–${rank.to}`;
}
