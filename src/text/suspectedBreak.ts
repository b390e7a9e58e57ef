import type { Indicator } from '../model/indicator.ts';
import { inRegion } from './names.ts';
import { formatRound, joinWords } from './numbers.ts';

/** Where the place of a figure would have stood, which a suspected break keeps from being compared. */
export const SUSPECTED = 'Ovanligt stor ändring, jämförs inte';
/** In a narrow column, with the whole beside it. */
export const SUSPECTED_SHORT = 'jämförs inte';

/** "Ovanligt stor ändring i Gävleborg och i Norrbotten, jämförs inte." */
export const suspectedIn = (regions: readonly { preposition: string; short: string }[]): string =>
  `Ovanligt stor ändring ${joinWords(regions.map(inRegion))}, jämförs inte.`;

/** "mer än 25 procentenheter", "mer än 6 per 100 vårdplatser", "mer än 30 procent"; null where no step is too large. */
export function tooLargeStep({
  suspectedBreak,
  kind,
  unit,
}: Pick<Indicator, 'suspectedBreak' | 'kind' | 'unit'>): string | null {
  if ('judged' in suspectedBreak) return null;
  if ('overPercent' in suspectedBreak) return `mer än ${formatRound(suspectedBreak.overPercent)} procent`;
  return `mer än ${formatRound(suspectedBreak.over)} ${kind === 'percent' ? 'procentenheter' : unit}`.trim();
}

/** What is held too large a step in a measure, and why: for its page. */
export function suspicionRule(indicator: Pick<Indicator, 'suspectedBreak' | 'kind' | 'unit'>): string {
  const { suspectedBreak } = indicator;
  if ('judged' in suspectedBreak) return `Ingen siffra märks så. ${suspectedBreak.judged}`;
  return `Så märker vi en siffra som skiljer sig ${tooLargeStep(indicator) ?? ''} från regionens förra. Den jämförs inte. Om registreringen har ändrats vet vi inte. ${suspectedBreak.why}`;
}
