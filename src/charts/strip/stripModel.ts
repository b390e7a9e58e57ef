import { scaleLinear } from 'd3-scale';
import { byValue, measureOf, type Valued } from '../../model/measure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { oncePer } from '../../common/oncePer.ts';
import { valueShort } from '../../text/figures.ts';
import { percent } from '../scale.ts';

export interface StripModel {
  dots: { at: number; isMarked: boolean }[];
  riket: number | null;
  lowest: string;
  highest: string;
}

/** Where everybody stands in a period, whoever is marked. */
interface Positions extends Omit<StripModel, 'dots'> {
  dots: { at: number; region: string }[];
}

/** The regions of a period as dots on one line, one of them marked; null where nothing can be compared. */
export function stripModel(document: IndicatorDocument, period: string, marked: string): StripModel | null {
  const positions = positionsIn(document)(period);
  if (!positions) return null;
  const dots = positions.dots.map(({ at, region }) => ({ at, isMarked: region === marked }));
  // The marked dot last, so that it lies on top.
  return {
    ...positions,
    dots: [...dots.filter(({ isMarked }) => !isMarked), ...dots.filter(({ isMarked }) => isMarked)],
  };
}

/** Every region has this strip on its page, so it is worked out once for all of them. */
const positionsIn = oncePer((document: IndicatorDocument) => {
  const known = new Map<string, Positions | null>();
  return (period: string): Positions | null => {
    const kept = known.get(period);
    const positions = kept === undefined ? positionsOf(document, period) : kept;
    known.set(period, positions);
    return positions;
  };
});

function positionsOf(document: IndicatorDocument, period: string): Positions | null {
  const at = measureOf(document).at(period);
  const own = at.compared().toSorted(byValue);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || document.coverage !== 'regions') return null;
  const riket = at.comparedCountry();
  // From the lowest to the highest, which are told under the ends: an axis with round numbers would put them elsewhere.
  const values = [...own, ...(riket ? [riket] : [])].map(({ value }) => value);
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [0, 100]);
  const place = ({ value }: Valued) => percent(scale(value));
  return {
    dots: own.map((figure) => ({ at: place(figure), region: figure.region })),
    riket: riket ? place(riket) : null,
    lowest: valueShort(first, document),
    highest: valueShort(last, document),
  };
}
