import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import type { Category } from '../../model/indicator.ts';
import type { IndicatorDocument, RegionSummary } from '../../publish/documents.ts';

export interface ShortageColumn {
  slug: string;
  profession: string;
  /** Year of the report; the regions are asked the year before. */
  period: string;
}

export interface ShortageCell {
  category: Category | null;
  isImplied: boolean;
  /** The publication itself says that the region did not answer. */
  isNotReported: boolean;
  source: string | null;
}

export interface ShortageRow {
  code: string;
  slug: string;
  name: string;
  cells: ShortageCell[];
  /** Answers of shortage, out of the answers that are known. */
  shortages: number;
  known: number;
}

export interface ShortageModel {
  /** The columns of a profession stand together, the oldest first. */
  columns: ShortageColumn[];
  rows: ShortageRow[];
}

/** Profession × region × report year, of the reports in which some region's own answer is known. */
export function shortageModel(
  documents: readonly IndicatorDocument[],
  regions: readonly RegionSummary[],
): ShortageModel {
  const columns = documents.flatMap((document) => {
    const periods = new Set(document.figures.filter(({ region }) => region !== RIKET).map(({ period }) => period));
    const { slug, assessmentOf } = document;
    return [...periods]
      .toSorted(comparePeriods)
      .map((period) => ({ slug, profession: assessmentOf ?? document.short, period }));
  });
  const rows = regions.map(({ code, slug, short }) => {
    const cells = columns.map((column) => cellOf(documents, column, code));
    const answers = cells.flatMap(({ category }) => category ?? []);
    return {
      ...{ code, slug, name: short, cells },
      shortages: answers.filter(({ tone }) => tone === 'shortage').length,
      known: answers.length,
    };
  });
  return { columns, rows };
}

function cellOf(
  documents: readonly IndicatorDocument[],
  { slug, period }: ShortageColumn,
  region: string,
): ShortageCell {
  const document = documents.find((candidate) => candidate.slug === slug);
  const figure = document?.figures.find((candidate) => candidate.region === region && candidate.period === period);
  return {
    category: document?.categories.find(({ id }) => id === figure?.category) ?? null,
    isImplied: figure?.basis === 'implied',
    isNotReported: figure?.basis === 'missing',
    source: figure?.source ?? null,
  };
}
