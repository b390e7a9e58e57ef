import type { Category } from '../../model/indicator.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { measureOf } from '../../model/measure.ts';
import { professionOf } from '../../text/answers.ts';
import { isColumn, loneAnswers, type LoneAnswers } from '../grid/loneAnswers.ts';

export interface ShortageColumn {
  slug: string;
  profession: string;
  /** Year of the report; the regions are asked the year before. */
  period: string;
}

/** The columns of a profession, the oldest report first. */
interface ShortageGroup {
  slug: string;
  profession: string;
  columns: ShortageColumn[];
  /** Share of shortage among its known answers, to order the professions by. */
  share: number;
}

interface ShortageCell {
  column: ShortageColumn;
  category: Category | null;
  isImplied: boolean;
  /** The publication itself says that the region did not answer. */
  isNotReported: boolean;
  source: string | null;
}

interface ShortageRow {
  code: string;
  slug: string;
  name: string;
  cells: ShortageCell[];
  /** Answers of shortage, out of the answers that are known. */
  shortages: number;
  known: number;
}

export interface ShortageModel {
  /** Sorted by the name of the profession. */
  groups: ShortageGroup[];
  rows: ShortageRow[];
  /** The answers that some cell has, in the order of the definitions. */
  categories: Category[];
  hasImplied: boolean;
  hasNotReported: boolean;
  hasUnknown: boolean;
  /** Holds the answers of reports in which few regions' answers are known. */
  lone: (LoneAnswers & { profession: string })[];
}

/** Profession × region × report year, of the reports in which nearly all regions' own answers are known. */
export function shortageModel(
  documents: readonly IndicatorDocument[],
  regions: readonly RegionSummary[],
): ShortageModel {
  const groups = documents
    .map((document) => groupOf(document))
    .filter(({ columns }) => columns.length > 0)
    .toSorted((a, b) => a.profession.localeCompare(b.profession, 'sv'));
  const columns = groups.flatMap((group) => group.columns);
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const rows = regions.map(({ code, slug, short }) => {
    const cells = columns.map((column) => cellOf(bySlug.get(column.slug), column, code));
    const answers = cells.flatMap(({ category }) => category ?? []);
    return { code, slug, name: short, cells, shortages: shortagesIn(answers), known: answers.length };
  });
  const cells = rows.flatMap((row) => row.cells);
  const met = new Map(cells.flatMap(({ category }) => (category ? [[category.id, category]] : [])));
  const order = documents.flatMap(({ categories }) => categories.map(({ id }) => id));
  return {
    groups,
    rows,
    categories: [...met.values()].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    hasImplied: cells.some(({ isImplied }) => isImplied),
    hasNotReported: cells.some(({ isNotReported }) => isNotReported),
    hasUnknown: cells.some(({ category, isNotReported }) => !category && !isNotReported),
    lone: documents.flatMap((document) =>
      loneAnswers(document, regions).map((lone) => ({ ...lone, profession: professionOf(document) })),
    ),
  };
}

const shortagesIn = (answers: readonly Category[]) => answers.filter(({ tone }) => tone === 'shortage').length;

function groupOf(document: IndicatorDocument): ShortageGroup {
  const { slug, categories } = document;
  const measure = measureOf(document);
  const full = measure.periods().filter((period) => isColumn(measure.at(period)));
  const answers = full
    .flatMap((period) => measure.at(period).regions())
    .flatMap(({ category }) => categories.find(({ id }) => id === category) ?? []);
  const profession = professionOf(document);
  return {
    slug,
    profession,
    columns: full.map((period) => ({ slug, profession, period })),
    share: answers.length ? shortagesIn(answers) / answers.length : 0,
  };
}

function cellOf(document: IndicatorDocument | undefined, column: ShortageColumn, region: string): ShortageCell {
  const figure = document && measureOf(document).at(column.period).of(region);
  return {
    column,
    category: document?.categories.find(({ id }) => id === figure?.category) ?? null,
    isImplied: figure?.basis === 'implied',
    isNotReported: figure?.basis === 'missing',
    source: figure?.source ?? null,
  };
}
