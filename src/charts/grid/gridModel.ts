import { measureOf } from '../../model/measure.ts';
import { countsOf } from '../counts/countsModel.ts';
import { answersText } from '../../text/answers.ts';
import type { Category } from '../../model/indicator.ts';
import { isColumn, loneAnswers, type LoneAnswers } from './loneAnswers.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';

interface GridCell {
  period: string;
  category: Category | null;
  isImplied: boolean;
}

export interface GridModel {
  periods: string[];
  rows: { code: string; slug: string; name: string; cells: GridCell[] }[];
  /** Answers of single regions in periods when most are not known. */
  lone: LoneAnswers[];
  /** Per period and category: how many regions, out of how many; from the publication where it says so. */
  counts: { period: string; text: string }[];
}

/** Regions × periods of a category. Periods in which few or no regions are known are told in words, not as a column. */
export function gridModel(document: IndicatorDocument, regions: readonly RegionSummary[]): GridModel {
  const measure = measureOf(document);
  const periods = measure.periods().filter((period) => isColumn(measure.at(period)));
  return {
    periods,
    rows: regions.map((region) => ({
      code: region.code,
      slug: region.slug,
      name: region.short,
      cells: periods.map((period) => cellOf(period, measure.at(period).of(region.code), document)),
    })),
    lone: loneAnswers(document, regions),
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
