import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import { ENOUGH_REGIONS } from '../../stats/leadPeriod.ts';
import { categoryLabel } from '../../text/figures.ts';
import type { Category } from '../../model/indicator.ts';
import type { Figure, IndicatorDocument, RegionSummary } from '../../publish/documents.ts';

export interface GridCell {
  period: string;
  category: Category | null;
  isImplied: boolean;
}

export interface GridModel {
  periods: string[];
  rows: { code: string; slug: string; name: string; cells: GridCell[] }[];
  /** Answers of single regions in periods when most are not known. */
  singles: { period: string; name: string; label: string }[];
  /** Per period and category: how many regions, out of how many; from the publication where it says so. */
  counts: { period: string; text: string }[];
}

/** Regions × periods of a category. Periods in which few or no regions are known are told in words, not as a column. */
export function gridModel(document: IndicatorDocument, regions: readonly RegionSummary[]): GridModel {
  const regional = document.figures.filter((figure) => figure.region !== RIKET);
  const all = [...new Set(regional.map((figure) => figure.period))].toSorted(comparePeriods);
  const periods = all.filter(
    (period) => regional.filter((figure) => figure.period === period).length >= ENOUGH_REGIONS,
  );
  const nameOf = (code: string) => regions.find((region) => region.code === code)?.short ?? code;
  return {
    periods,
    rows: regions.map((region) => ({
      ...{ code: region.code, slug: region.slug, name: region.short },
      cells: periods.map((period) =>
        cellOf(
          period,
          regional.find((figure) => figure.region === region.code && figure.period === period),
          document,
        ),
      ),
    })),
    singles: regional
      .filter((figure) => !periods.includes(figure.period))
      .map(({ period, region, category = '' }) => ({
        period,
        name: nameOf(region),
        label: categoryLabel(category, document),
      })),
    counts: document.periods
      .map((period) => ({ period, text: countsText(countsOf(document, period, regions.length)) }))
      .filter(({ text }) => text !== ''),
  };
}

function cellOf(period: string, figure: Figure | undefined, document: IndicatorDocument): GridCell {
  const category = document.categories.find(({ id }) => id === figure?.category) ?? null;
  return { period, category, isImplied: figure?.basis === 'implied' };
}

/** The publication's own count first; our own only where every region is known. */
function countsOf({ figures, categories }: IndicatorDocument, period: string, regions: number) {
  const own = figures.filter((figure) => figure.period === period);
  const national = own.filter((figure) => figure.region === RIKET);
  const isComplete = own.length - national.length === regions;
  return categories.flatMap((category) => {
    const published = national.find((figure) => figure.category === category.id);
    if (published) return [{ category, count: published.count ?? 0, of: published.of ?? regions }];
    const count = own.filter((figure) => figure.region !== RIKET && figure.category === category.id).length;
    return isComplete && count > 0 ? [{ category, count, of: regions }] : [];
  });
}

/** "19 av 21 regioner angav brist, 2 balans"; of a verdict "5 av 21 regioner nådde målet". */
function countsText(parts: readonly { category: Category; count: number; of: number }[]): string {
  const [first, ...rest] = parts.toSorted((a, b) => b.count - a.count);
  if (!first) return '';
  const { tone, label } = first.category;
  const reached = parts.find(({ category }) => category.tone === 'yes') ?? first;
  if (tone === 'yes' || tone === 'no') return `${reached.count} av ${reached.of} regioner ${reached.category.label}`;
  const others = rest.map(({ category, count }) => `${count} ${category.label}`);
  return [`${first.count} av ${first.of} regioner angav ${label}`, ...others].join(', ');
}
