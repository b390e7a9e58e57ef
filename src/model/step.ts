import type { Indicator } from './indicator.ts';

/** From one figure of a region to its next, new minus old: 75 − 49.9 is 25.1. */
export const changeOf = (before: number, after: number): number => tidy(after - before);

/** Whether a step is larger than the definition holds likely; never where it has only been judged. */
export function isTooLarge(before: number, after: number, rule: Indicator['suspectedBreak']): boolean {
  const change = Math.abs(changeOf(before, after));
  if ('over' in rule) return change > rule.over;
  return 'overPercent' in rule && change > tidy((Math.abs(before) * rule.overPercent) / 100);
}

const tidy = (value: number) => Number(value.toFixed(6));
