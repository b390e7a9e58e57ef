import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { hasValue, isCompared, measureOf } from '../../model/measure.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { valueShort } from '../../text/figures.ts';
import { isArchive, stampedPeriod } from '../archive.ts';
import { LETTERS } from '../tiles/letters.ts';

/** A region, or the country, on one measure. */
export interface DumbbellDot {
  region: string;
  name: string;
  /** The letter of the region's county; R means the country. */
  letters: string;
  /** From 0, the lowest of all regions, to 1, the highest. */
  place: number;
  text: string;
}

export interface DumbbellRow {
  slug: string;
  name: string;
  /** "2025", "2016 · arkiv" */
  period: string;
  /** True when the measure belongs to the archive; it is then drawn in outline. */
  isArchive: boolean;
  dots: DumbbellDot[];
  /** The lowest and highest figure of all regions, as text: "30 %". */
  lowest: string;
  highest: string;
  /** Names the shown regions whose figure cannot be compared with the others. */
  absent: string[];
}

type Place = Pick<RegionSummary, 'code' | 'short'>;

/** Some regions and the country on several measures, each on the scale of all regions, from its lowest to its highest. */
export function dumbbellRows(documents: readonly IndicatorDocument[], members: readonly Place[]): DumbbellRow[] {
  return documents.flatMap((document): DumbbellRow[] => {
    const lead = measureOf(document).lead();
    const compared = lead?.compared().toSorted((a, b) => a.value - b.value) ?? [];
    const [lowest, highest] = [compared[0], compared.at(-1)];
    if (!lead || !lowest || !highest || lowest.value === highest.value) return [];
    const country = lead.comparedCountry();
    const dotOf = (region: string, name: string, letters: string): DumbbellDot[] => {
      const figure = region === RIKET ? country : lead.of(region);
      if (!hasValue(figure) || !isCompared(figure)) return [];
      const place = (figure.value - lowest.value) / (highest.value - lowest.value);
      return [{ region, name, letters, place, text: valueShort(figure, document) }];
    };
    const dots = members.map(({ code, short }) => ({ short, dot: dotOf(code, short, LETTERS[code] ?? short) }));
    return [
      {
        slug: document.slug,
        name: document.short,
        period: stampedPeriod(document, lead.period),
        isArchive: isArchive(document),
        dots: [...dotOf(RIKET, 'Riket', 'R'), ...dots.flatMap(({ dot }) => dot)],
        lowest: valueShort(lowest, document),
        highest: valueShort(highest, document),
        absent: dots.filter(({ dot }) => dot.length === 0).map(({ short }) => short),
      },
    ];
  });
}
