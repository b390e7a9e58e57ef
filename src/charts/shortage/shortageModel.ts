import { comparePeriods } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import type { Category } from '../../model/indicator.ts';
import type { Figure, IndicatorDocument, RegionSummary } from '../../publish/documents.ts';
import { ENOUGH_REGIONS } from '../../stats/leadPeriod.ts';
import { categoryLabel } from '../../text/figures.ts';
import { joinWords } from '../../text/numbers.ts';

export interface ShortageColumn {
  slug: string;
  profession: string;
  /** Year of the report; the regions are asked the year before. */
  period: string;
}

/** The columns of a profession, the oldest report first. */
export interface ShortageGroup {
  slug: string;
  profession: string;
  columns: ShortageColumn[];
  /** Share of shortage among its known answers, to order the professions by. */
  share: number;
}

export interface ShortageCell {
  column: ShortageColumn;
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

/** Answers of a few regions in a report in which the others' are not known: told in words, not as an empty column. */
export interface LoneAnswers {
  profession: string;
  period: string;
  /** "Halland och Jämtland Härjedalen angav inte brist" */
  text: string;
  source: string;
}

export interface ShortageModel {
  /** By name of the profession. */
  groups: ShortageGroup[];
  rows: ShortageRow[];
  /** The answers that some cell has, in the order of the definitions. */
  categories: Category[];
  hasImplied: boolean;
  hasNotReported: boolean;
  hasUnknown: boolean;
  lone: LoneAnswers[];
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
  const rows = regions.map(({ code, slug, short }) => {
    const cells = columns.map((column) => cellOf(documents, column, code));
    const answers = cells.flatMap(({ category }) => category ?? []);
    return { ...{ code, slug, name: short, cells }, shortages: shortagesIn(answers), known: answers.length };
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
    lone: documents.flatMap((document) => loneAnswers(document, regions)),
  };
}

const regionalBy = ({ figures }: IndicatorDocument) =>
  Map.groupBy(
    figures.filter(({ region }) => region !== RIKET),
    ({ period }) => period,
  );

const shortagesIn = (answers: readonly Category[]) => answers.filter(({ tone }) => tone === 'shortage').length;

function groupOf(document: IndicatorDocument): ShortageGroup {
  const { slug, short, assessmentOf, categories } = document;
  const full = [...regionalBy(document)].filter(([, own]) => own.length >= ENOUGH_REGIONS);
  const answers = full.flatMap(([, own]) =>
    own.flatMap(({ category }) => categories.find(({ id }) => id === category) ?? []),
  );
  const profession = assessmentOf ?? short;
  return {
    ...{ slug, profession },
    columns: full
      .map(([period]) => ({ slug, profession, period }))
      .toSorted((a, b) => comparePeriods(a.period, b.period)),
    share: answers.length ? shortagesIn(answers) / answers.length : 0,
  };
}

function cellOf(documents: readonly IndicatorDocument[], column: ShortageColumn, region: string): ShortageCell {
  const document = documents.find(({ slug }) => slug === column.slug);
  const figure = document?.figures.find((own) => own.region === region && own.period === column.period);
  return {
    column,
    category: document?.categories.find(({ id }) => id === figure?.category) ?? null,
    isImplied: figure?.basis === 'implied',
    isNotReported: figure?.basis === 'missing',
    source: figure?.source ?? null,
  };
}

function loneAnswers(document: IndicatorDocument, regions: readonly RegionSummary[]): LoneAnswers[] {
  const few = [...regionalBy(document)].filter(([, own]) => own.length < ENOUGH_REGIONS);
  return few.flatMap(([period, own]) =>
    [...Map.groupBy(own, (figure: Figure) => figure.category)].flatMap(([category, same]) => {
      const [first] = same;
      if (!first || category === undefined) return [];
      const names = same.map(({ region }) => regions.find(({ code }) => code === region)?.short ?? region);
      const text = `${joinWords(names)} angav ${categoryLabel(category, document)}`;
      return [{ profession: document.assessmentOf ?? document.short, period, text, source: first.source }];
    }),
  );
}
