import { isRegional } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { seriesModel, type SeriesPoint } from './model.ts';

/** A region's figures of two periods that follow each other. */
export interface Step {
  before: SeriesPoint;
  after: SeriesPoint;
}

/**
 * The largest change of a region between two figures that can be held against each other; null where several are as
 * large, and of numbers that follow how many people a region has. A period in which any region has a suspected break is
 * left out, since the others may have changed their recording too.
 */
export function largestStep(document: IndicatorDocument): Step | null {
  const model = document.country?.kind === 'total' ? null : seriesModel(document, null, []);
  if (!model) return null;
  const doubted = new Set(document.suspectedBreaks.map(({ to }) => to));
  const steps = [...Map.groupBy(model.points.filter(isRegional), ({ run }) => run).values()]
    .flatMap((run) => run.slice(1).map((after, index) => ({ before: run[index] ?? after, after })))
    .filter(({ after }) => !doubted.has(after.period));
  const size = ({ before, after }: Step) => Math.abs(after.value - before.value).toFixed(6);
  const largest = steps.toSorted((a, b) => Number(size(b)) - Number(size(a)));
  const [first, second] = largest;
  return first && (!second || size(second) !== size(first)) ? first : null;
}
