import { RIKET } from '../../model/country.ts';
import type { Figure, IndicatorDocument } from '../../publish/documents.ts';
import { isNationalTotal } from '../../stats/nationalTotal.ts';
import { valueShort } from '../../text/figures.ts';
import { percentScale } from '../scale.ts';

export interface StripModel {
  dots: { at: number; isMarked: boolean }[];
  riket: number | null;
  lowest: string;
  highest: string;
}

/** The regions of a period as dots on one line, one of them marked; null where nothing can be compared. */
export function stripModel(document: IndicatorDocument, period: string, marked: string): StripModel | null {
  const figures = document.figures.filter(
    (figure) => figure.period === period && figure.value !== null && !figure.series,
  );
  const own = figures.filter((figure) => figure.region !== RIKET).toSorted(byValue);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || document.coverage !== 'regions') return null;
  const riket = isNationalTotal(figures) ? undefined : figures.find((figure) => figure.region === RIKET);
  const scale = percentScale([...own, ...(riket ? [riket] : [])].map((figure) => figure.value ?? 0));
  return {
    // The marked dot last, so that it lies on top.
    dots: own
      .map((figure) => ({ at: scale.at(figure.value ?? 0), isMarked: figure.region === marked }))
      .toSorted((a, b) => Number(a.isMarked) - Number(b.isMarked)),
    riket: riket ? scale.at(riket.value ?? 0) : null,
    lowest: valueShort(first, document),
    highest: valueShort(last, document),
  };
}

const byValue = (a: Figure, b: Figure) => (a.value ?? 0) - (b.value ?? 0);
