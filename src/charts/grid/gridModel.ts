import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import { countsOf } from '../counts/countsModel.ts';
import { ENOUGH_REGIONS } from '../../stats/leadPeriod.ts';
import { answersText, verbOf } from '../../text/answers.ts';
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
  singles: { period: string; answers: string[] }[];
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
    singles: all
      .filter((period) => !periods.includes(period))
      .map((period) => ({
        period,
        answers: regional
          .filter((figure) => figure.period === period)
          .flatMap(({ region, category: id }) => {
            const category = document.categories.find((candidate) => candidate.id === id);
            return category ? `${nameOf(region)} ${verbOf(category)}${category.label}` : [];
          }),
      })),
    counts: document.periods
      .map((period) => ({ period, text: countsText(document, period) ?? '' }))
      .filter(({ text }) => text !== ''),
  };
}

function cellOf(period: string, figure: Figure | undefined, document: IndicatorDocument): GridCell {
  const category = document.categories.find(({ id }) => id === figure?.category) ?? null;
  return { period, category, isImplied: figure?.basis === 'implied' };
}

function countsText(document: IndicatorDocument, period: string): string | null {
  const counts = countsOf(document, period);
  return answersText(counts, counts[0]?.of ?? 0);
}
