import type { Indicator } from '../model/indicator.ts';
import { inRegion } from './names.ts';
import { formatRound, joinWords } from './numbers.ts';

/** Where the place of a figure would have stood, which a suspected break keeps from being compared. */
export const SUSPECTED = 'Troligen ändrad registrering: kan inte jämföras';
/** In a narrow column, with the whole beside it. */
export const SUSPECTED_SHORT = 'kan inte jämföras';

/** "Troligen ändrad registrering i Gävleborg och i Norrbotten: kan inte jämföras." */
export const suspectedIn = (regions: readonly { preposition: string; short: string }[]): string =>
  `Troligen ändrad registrering ${joinWords(regions.map(inRegion))}: kan inte jämföras.`;

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
  return `Så märks en siffra vars steg från regionens förra är ${tooLargeStep(indicator) ?? ''}. Den jämförs inte. ${suspectedBreak.why}`;
}
