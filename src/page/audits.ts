import type { Audit, AuditFigure, Finding } from '../model/audit.ts';
import { RIKET } from '../model/country.ts';
import { measureOf } from '../model/measure.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { AuditsDocument, RegionSummary } from '../publish/documents.ts';
import { capitalise, numberWord } from '../text/numbers.ts';

/** Id of a section on the page of its audit. */
export const sectionAnchor = (number: string): string => `avsnitt-${number.replaceAll('.', '-')}`;

/** Names a section: "3.2 Kompetensförsörjningsplaner och styrning". */
export function sectionName({ sections }: Pick<Audit, 'sections'>, number: string): string {
  return `${number} ${sections.find((section) => section.number === number)?.title ?? ''}`.trim();
}

/** The name of each kind of finding, and what counts as one. */
export const FINDING_NAMES: Record<Finding, { name: string; means: string }> = {
  strength: { name: 'Positivt', means: 'det som bedöms som positivt, tydligt, rimligt eller tillräckligt' },
  conditional: { name: 'Med förbehåll', means: 'det som bedöms som tillräckligt på ett villkor eller delvis' },
  shortcoming: { name: 'Brist', means: 'det som bedöms som otillräckligt, bristfälligt eller bekymmersamt' },
  noted: { name: 'Konstaterat', means: 'det som bara konstateras eller rekommenderas' },
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

function leading(document: IndicatorDocument, code: string): Figure | undefined {
  const own = measureOf(document).series(code);
  return document.lead === null ? own.at(-1) : own.find(({ period }) => period === document.lead);
}

const counted = (count: number, one: string, more: string) => `${numberWord(count)} ${count === 1 ? one : more}`;

/** "Granskningen ställde fyra frågor med fyra delfrågor. Sex av de åtta får en uttrycklig bedömning." */
export function questionsSentence({ questions }: Pick<Audit, 'questions'>): string {
  const sub = questions.flatMap((question) => question.sub);
  const all = [...questions, ...sub];
  const assessed = all.filter(({ assessedIn }) => assessedIn.length > 0).length;
  const parts = sub.length > 0 ? ` med ${counted(sub.length, 'delfråga', 'delfrågor')}` : '';
  const asked = `Granskningen ställde ${counted(questions.length, 'fråga', 'frågor')}${parts}.`;
  if (assessed === all.length) return `${asked} ${all.length === 1 ? 'Den' : 'Alla'} får en uttrycklig bedömning.`;
  if (assessed === 0)
    return `${asked} ${all.length === 1 ? 'Den' : 'Ingen av dem'} får ${all.length === 1 ? 'ingen' : 'en'} uttrycklig bedömning.`;
  return `${asked} ${capitalise(numberWord(assessed))} av de ${numberWord(all.length)} får en uttrycklig bedömning.`;
}

/** "8 frågor, varav 6 får en uttrycklig bedömning. 6 rekommendationer." */
export function auditCounts({ questions, assessed, recommendations }: AuditsDocument['audits'][number]): string {
  const asked = `${questions} ${questions === 1 ? 'fråga' : 'frågor'}, varav ${assessed} får en uttrycklig bedömning.`;
  return `${asked} ${recommendations} ${recommendations === 1 ? 'rekommendation' : 'rekommendationer'}.`;
}

/** The recommendations to each of those who were judged, in the audit's order. */
export function recommendationsByReceiver({ audited, recommendations }: Pick<Audit, 'audited' | 'recommendations'>) {
  return audited
    .map((to) => ({ to, recommendations: recommendations.filter((one) => one.to === to) }))
    .filter(({ recommendations: own }) => own.length > 0);
}
