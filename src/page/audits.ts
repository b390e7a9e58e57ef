import type { Audit, AuditFigure, Finding } from '../model/audit.ts';
import { RIKET } from '../model/region.ts';
import type { Figure, IndicatorDocument, RegionSummary } from '../publish/documents.ts';

/** Id of a section on the page of its audit. */
export const sectionAnchor = (number: string): string => `avsnitt-${number.replaceAll('.', '-')}`;

/** What a section is called: "3.2 Kompetensförsörjningsplaner och styrning". */
export function sectionName({ sections }: Pick<Audit, 'sections'>, number: string): string {
  return `${number} ${sections.find((section) => section.number === number)?.title ?? ''}`.trim();
}

/** How each sort of finding is told, and what is sorted there. */
export const FINDING_NAMES: Record<Finding, { name: string; means: string }> = {
  strength: { name: 'Positivt', means: 'det som bedöms som positivt, tydligt, rimligt eller tillräckligt' },
  conditional: { name: 'Med förbehåll', means: 'det som bedöms som tillräckligt på ett villkor eller delvis' },
  shortcoming: { name: 'Bristande', means: 'det som bedöms som otillräckligt, bristfälligt eller bekymmersamt' },
  noted: { name: 'Konstaterande', means: 'det som bara konstateras, och råd' },
};

export interface Comparison {
  document: IndicatorDocument;
  difference: string;
  /** The region's own figure and the country's, of the measure's leading period. */
  figures: { name: string; figure: Figure }[];
}

/** The measure that a figure of an audit stands beside: another measure, so only beside, never in one list. */
export function comparisonOf(
  { comparison }: AuditFigure,
  region: Pick<RegionSummary, 'code' | 'short'>,
  loadDocument: (slug: string) => IndicatorDocument,
): Comparison | null {
  if (!comparison) return null;
  const document = loadDocument(comparison.indicator);
  const figures = [
    { name: region.short, code: region.code },
    { name: 'riket', code: RIKET },
  ].flatMap(({ name, code }) => {
    const figure = leading(document, code);
    return figure ? [{ name, figure }] : [];
  });
  return { document, difference: comparison.difference, figures };
}

function leading({ figures, lead }: IndicatorDocument, code: string): Figure | undefined {
  const own = figures.filter(({ region, series, basis }) => region === code && !series && basis !== 'missing');
  return lead === null ? own.at(-1) : own.find(({ period }) => period === lead);
}

/** The recommendations to each of those who were judged, in the audit's order. */
export function recommendationsByReceiver({ audited, recommendations }: Pick<Audit, 'audited' | 'recommendations'>) {
  return audited
    .map((to) => ({ to, recommendations: recommendations.filter((one) => one.to === to) }))
    .filter(({ recommendations: own }) => own.length > 0);
}
