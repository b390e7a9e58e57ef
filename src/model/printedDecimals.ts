import type { Indicator } from './indicator.ts';

/** How many decimals the publisher prints in a period; null for what is no number. Apart from the schema, so that scripts need no zod. */
export const printedDecimals = (
  { decimals, decimalsIn }: Pick<Indicator, 'decimals' | 'decimalsIn'>,
  inPeriod: string,
): number | null => decimalsIn[inPeriod] ?? decimals;

/** How many decimals a number was printed with: 0.70 has two. */
export const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;
