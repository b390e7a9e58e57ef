import { scaleLinear } from 'd3-scale';
import { RIKET } from '../../model/country.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { oncePer } from '../../common/oncePer.ts';
import { isNationalTotal } from '../../stats/nationalTotal.ts';
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
  const figures = document.figures.filter(
    (figure) => figure.period === period && figure.value !== null && !figure.series,
  );
  const own = figures.filter((figure) => figure.region !== RIKET).toSorted(byValue);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || document.coverage !== 'regions') return null;
  const riket = isNationalTotal(figures) ? undefined : figures.find((figure) => figure.region === RIKET);
  // From the lowest to the highest, which are told under the ends: an axis with round numbers would put them elsewhere.
  const values = [...own, ...(riket ? [riket] : [])].map(({ value }) => value ?? 0);
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [0, 100]);
  const at = ({ value }: Figure) => percent(scale(value ?? 0));
  return {
    dots: own.map((figure) => ({ at: at(figure), region: figure.region })),
    riket: riket ? at(riket) : null,
    lowest: valueShort(first, document),
    highest: valueShort(last, document),
  };
}

const byValue = (a: Figure, b: Figure) => (a.value ?? 0) - (b.value ?? 0);
