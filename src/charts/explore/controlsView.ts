import { draw, type Drawn } from '../../draw/draw.ts';
import { formatPeriod } from '../../text/periods.ts';
import { classChoices } from './exploreClasses.ts';
import { isOverTime, periodsOf, type Shown } from './exploreModel.ts';
import type { ExploreData, ExploreState, View } from './exploreState.ts';

/** The ways to make classes: what the indicator has in the period. */
export const classOptions = ({ document, period }: Shown): Drawn[] =>
  classChoices(document, period).map(({ value, name }) => draw('option', { value }, name));

/** The marked regions, each to be let go of. */
export const marksView = ({ regions }: ExploreState, data: ExploreData): Drawn[] =>
  regions.flatMap((slug) => {
    const region = data.regions.find((one) => one.slug === slug);
    if (!region) return [];
    const letGo = draw('button', {
      type: 'button',
      'data-unmark': region.code,
      'aria-label': `Ta bort ${region.short}`,
    });
    return [draw('li', {}, { ...letGo, children: [region.short, draw('span', { 'aria-hidden': 'true' }, ' ×')] })];
  });

/** The settings of the controls that depend on the figures. */
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

/** A choice that changes nothing of what is seen is not offered. */
export interface Offered {
  period: boolean;
  against: boolean;
  group: boolean;
  order: boolean;
  classes: boolean;
}

export function offered(view: Shown): Offered {
  const seen = view.state.view;
  const isIn = (...views: readonly View[]) => views.includes(seen);
  return {
    period: periodsOf(view.document).length > 1 && !isOverTime(view),
    against: isIn('samband'),
    group: !isIn('tid'),
    order: isIn('rangordning'),
    classes: isIn('karta') && classChoices(view.document, view.period).length > 0,
  };
}
