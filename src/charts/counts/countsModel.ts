import { comparePeriods } from '../../model/period.ts';
import { REGION_COUNT, RIKET } from '../../model/country.ts';
import { measureOf } from '../../model/measure.ts';
import type { Category } from '../../model/indicator.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { verbOf } from '../../text/answers.ts';
import { numberWord } from '../../text/numbers.ts';
import { isArchive } from '../archive.ts';

export interface Count {
  category: Category;
  count: number;
  /** Number of regions that answered. */
  of: number;
  source: string;
  /** The source's own remark on the count. */
  note: string | null;
}

export interface CountsRow {
  period: string;
  /** True when the measure belongs to the archive; its bars then have ink rims. */
  isArchive: boolean;
  parts: Count[];
  of: number;
  /** Regions that answered, but of which the source does not say what. */
  rest: number;
}

/** How many regions gave each answer: the publication's own count first; ours only where every region is known. */
export function countsOf(document: IndicatorDocument, period: string): Count[] {
  const own = measureOf(document).at(period);
  const [national, regional] = [own.all(RIKET), own.regions()];
  return document.categories.flatMap((category) => {
    const published = national.find((figure) => figure.category === category.id);
    // An answer of the country as a whole is no count of its regions.
    if (published?.count !== undefined) {
      const { count, of = REGION_COUNT, source, note = null } = published;
      return [{ category, count, of, source, note }];
    }
    const same = regional.filter((figure) => figure.category === category.id);
    const [first] = same;
    return regional.length === REGION_COUNT && first
      ? [{ category, count: same.length, of: REGION_COUNT, source: first.source, note: null }]
      : [];
  });
}

/** A row for each year in which the count of an answer is known, the newest first. */
export function countsRows(document: IndicatorDocument): CountsRow[] {
  return document.periods
    .toSorted((a, b) => comparePeriods(b, a))
    .flatMap((period) => {
      const parts = countsOf(document, period).filter(({ count }) => count > 0);
      const of = Math.max(0, ...parts.map((part) => part.of));
      const rest = of - parts.reduce((sum, { count }) => sum + count, 0);
      return parts.length ? [{ period, isArchive: isArchive(document), parts, of, rest }] : [];
    });
}

/** "19 av 21 angav brist", and after it "2 balans". */
export const partWords = ({ count, of, category }: Count, index: number): string =>
  index === 0 ? `${count} av ${of} ${verbOf(category)}${category.label}` : `${count} ${category.label}`;

/** "två regioners svar framgår inte": of those that answered. */
export const restWords = (rest: number): string =>
  `${numberWord(rest)} ${rest === 1 ? 'regions' : 'regioners'} svar framgår inte`;
