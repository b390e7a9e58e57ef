import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import { countsOf, type Count } from '../counts/countsModel.ts';
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
          .map(({ region, category = '' }) => `${nameOf(region)} angav ${categoryLabel(category, document)}`),
      })),
    counts: document.periods
      .map((period) => ({ period, text: countsText(countsOf(document, period)) }))
      .filter(({ text }) => text !== ''),
  };
}

function cellOf(period: string, figure: Figure | undefined, document: IndicatorDocument): GridCell {
  const category = document.categories.find(({ id }) => id === figure?.category) ?? null;
  return { period, category, isImplied: figure?.basis === 'implied' };
}

/** Of answers that are nobody's own assessment: they follow from figures. */
const DIRECTIONS = new Set(['more', 'not-fewer', 'same', 'fewer']);

/** "19 av 21 regioner angav brist, 2 balans"; of a verdict "5 av 21 regioner nådde målet"; "15 av 21 ökade, 6 minskade". */
function countsText(parts: readonly Count[]): string {
  const [first, ...rest] = parts.toSorted((a, b) => b.count - a.count);
  if (!first) return '';
  const { tone, label } = first.category;
  const reached = parts.find(({ category }) => category.tone === 'yes') ?? first;
  if (tone === 'yes' || tone === 'no') return `${reached.count} av ${reached.of} regioner ${reached.category.label}`;
  const said = DIRECTIONS.has(tone) ? '' : 'regioner angav ';
  const others = rest.map(({ category, count }) => `${count} ${category.label}`);
  return [`${first.count} av ${first.of} ${said}${label}`, ...others].join(', ');
}
