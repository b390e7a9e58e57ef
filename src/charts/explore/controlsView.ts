import { draw, type Drawn } from '../../draw/draw.ts';
import { formatPeriod } from '../../text/periods.ts';
import { classChoices } from './exploreClasses.ts';
import { periodsOf, type Shown } from './exploreModel.ts';

/** The ways to make classes: what the indicator has in the period. */
export const classOptions = ({ document, period }: Shown): Drawn[] =>
  classChoices(document, period).map(({ value, name }) => draw('option', { value }, name));

/** What the controls that depend on the figures are set to. */
export interface PeriodControl {
  periods: readonly string[];
  /** Place of the period shown among them. */
  at: number;
  text: string;
}

export function periodControl({ document, period }: Shown): PeriodControl {
  const periods = periodsOf(document);
  return { periods, at: periods.indexOf(period), text: formatPeriod(period) };
}
