import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { capitalise } from './numbers.ts';

type Labelled = Pick<IndicatorDocument, 'series'>;
type Remarked = Pick<Figure, 'note' | 'series'>;

/** What sets a figure apart from others of its measure, in a table: its own note, or that of its series: "plan, inte ett utfall". */
export const remarkOf = ({ note, series = '' }: Remarked, { series: labels }: Labelled): string | null =>
  note ?? labels[series]?.label ?? null;

/** The same after a sentence: "Plan, inte ett utfall." */
export function remarkSentence(figure: Remarked, document: Labelled): string | null {
  const remark = remarkOf(figure, document);
  return remark && (figure.note ? remark : `${capitalise(remark)}.`);
}
