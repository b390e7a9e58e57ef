import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { isCompared, measureOf } from '../../model/measure.ts';
import { valueShort } from '../../text/figures.ts';
import { isArchive, stampedPeriod } from '../archive.ts';

/** A measure against the country: the country in the middle, the regions as far to each side as the farthest of them. */
export interface SpineRow {
  slug: string;
  /** "Bedömning inom tre dagar" */
  name: string;
  /** "2025", "2016 · arkiv" */
  period: string;
  /** True when the measure belongs to the archive; it is then drawn in outline. */
  isArchive: boolean;
  /** From −1 to 1, with the country at 0: of the lowest and the highest region. */
  range: readonly [number, number];
  /** Where the region stands, or null when its figure is missing or cannot be compared. */
  own: number | null;
  /** "46,5 %", "uppgift saknas" */
  value: string;
  riket: string;
}

/** A region against the country, a row for each measure that has both in its leading period. */
export function spineRows(documents: readonly IndicatorDocument[], region: string): SpineRow[] {
  return documents.flatMap((document): SpineRow[] => {
    const lead = measureOf(document).lead();
    const riket = lead?.comparedCountry();
    const values = lead?.compared().map(({ value }) => value) ?? [];
    if (!lead || !riket || values.length < 2) return [];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const farthest = Math.max(high - riket.value, riket.value - low) || 1;
    const place = (value: number) => (value - riket.value) / farthest;
    const figure = lead.of(region);
    return [
      {
        slug: document.slug,
        name: document.short,
        period: stampedPeriod(document, lead.period),
        isArchive: isArchive(document),
        range: [place(low), place(high)],
        own: isCompared(figure) ? place(figure.value) : null,
        value: valueShort(figure, document),
        riket: valueShort(riket, document),
      },
    ];
  });
}

/** The period that most rows are of: it is said of all, and only of the others beside their names. */
export function usualPeriod(rows: readonly SpineRow[]): string {
  const sizes = [...Map.groupBy(rows, ({ period }) => period)].toSorted(([, a], [, b]) => b.length - a.length);
  return sizes[0]?.[0] ?? '';
}
