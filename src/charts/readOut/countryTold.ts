import { comparePeriods } from '../../model/period.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { basisText, valueShort } from '../../text/figures.ts';
import { capitalise, MISSING } from '../../text/numbers.ts';
import { formatPeriod } from '../../text/periods.ts';
import { remarkSentence } from '../../text/remarks.ts';

/** The read-out's answer for a period of the country. */
export interface Told {
  period: string;
  name: string;
  /** "under 4,8 mdr kr", "5,4 %", "uppgift saknas". */
  value: string;
  /** "2023. Median, inte medelvärde." */
  words: string;
}

/** Every figure of the country and every gap between them, oldest first. */
export function countryTold(
  document: IndicatorDocument,
  figures: readonly Figure[],
  missing: readonly { period: string; reason: string | null }[],
): Told[] {
  const unit = document.kind === 'number' ? ` ${document.unitShort}` : '';
  const known = figures.map((figure) => ({
    period: figure.period,
    value: valueShort(figure, document) + unit,
    remarks: [
      remarkSentence(figure, document),
      figure.basis === 'published' ? null : `${capitalise(basisText(figure))}.`,
    ],
  }));
  return [...known, ...missing.map(({ period, reason }) => ({ period, value: MISSING, remarks: [reason] }))]
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .map(({ period, value, remarks }) => ({
      period,
      name: formatPeriod(period),
      value,
      words: [formatPeriod(period), ...remarks].filter((part) => part !== null && part !== '').join('. '),
    }));
}
