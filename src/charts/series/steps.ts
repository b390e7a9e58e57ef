import { isRegional } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { oncePer } from '../../common/oncePer.ts';
import { seriesModel, type SeriesPoint } from './model.ts';

/** A region's figures of two periods that follow each other. */
export interface Step {
  before: SeriesPoint;
  after: SeriesPoint;
}

/** How far a step goes, in the measure's unit, without what the machine adds to a difference. */
export const sizeOfStep = ({ before, after }: Step): number => Number(Math.abs(after.value - before.value).toFixed(6));

/**
 * The regions' changes between two figures that can be held against each other; none of numbers that follow how many
 * people a region has. A period in which any region has a suspected break is left out, since the others may have changed
 * their recording too.
 */
export const stepsOf = oncePer((document: IndicatorDocument): readonly Step[] => {
  const model = document.country?.kind === 'total' ? null : seriesModel(document, [], []);
  if (!model) return [];
  const doubted = new Set(document.suspectedBreaks.map(({ to }) => to));
  return [...Map.groupBy(model.points.filter(isRegional), ({ run }) => run).values()]
    .flatMap((run) => run.slice(1).map((after, index) => ({ before: run[index] ?? after, after })))
    .filter(({ after }) => !doubted.has(after.period));
});

/** The largest change of a region; null where several are as large. */
export function largestStep(document: IndicatorDocument): Step | null {
  const [first, second] = stepsOf(document).toSorted((a, b) => sizeOfStep(b) - sizeOfStep(a));
  return first && (!second || sizeOfStep(second) !== sizeOfStep(first)) ? first : null;
}
