import { isArchive, stampedPeriod } from '../charts/archive.ts';
import { alikeTo } from '../charts/compare/compareData.ts';
import type { CompareData, ComparedFigure, ComparedIndicator } from '../charts/compare/compareData.ts';
import type { Names } from '../charts/compare/compareState.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { IndicatorsDocument, RegionSummary } from '../publish/documents.ts';
import { measureOf } from '../model/measure.ts';
import { oncePer } from '../common/oncePer.ts';
import { LONG_IN_COLUMN, softHyphens } from '../text/softHyphens.ts';
import { ownNote } from '../text/notes.ts';
import { byTopic } from './topics.ts';

/** Collects the leading period of every measure that covers the regions, from the published files. */
export function compareData(
  { topics, indicators, alikeBy }: Pick<IndicatorsDocument, 'topics' | 'indicators' | 'alikeBy'>,
  loadDocument: (slug: string) => IndicatorDocument,
  regions: readonly RegionSummary[],
): CompareData {
  const chapters = byTopic({ topics, indicators: indicators.filter(({ coverage }) => coverage !== 'riket') });
  return {
    regions: regions.map(({ code, slug, short, name, preposition }) => ({ code, slug, short, name, preposition })),
    topics: chapters.map(({ id, name }) => ({ id, name })),
    indicators: chapters.flatMap((topic) => topic.indicators.map(({ slug }) => comparedIndicator(loadDocument(slug)))),
    alikeBy,
  };
}

const comparedIndicator = oncePer((document: IndicatorDocument): ComparedIndicator => {
  const { slug, short, topic, kind, coverage, unit, unitShort, decimals, decimalsIn, display } = document;
  const { ranking, superlatives, quantity, difference, categories, madeBy, lead } = document;
  const figuresOfLead = measureOf(document).lead()?.main() ?? [];
  return {
    slug,
    short: softHyphens(short, LONG_IN_COLUMN),
    topic,
    kind,
    coverage,
    unit,
    unitShort,
    decimals,
    decimalsIn,
    display,
    ranking,
    superlatives,
    quantity,
    difference,
    categories,
    madeBy,
    period: lead ?? '',
    told: stampedPeriod(document, lead ?? ''),
    isArchive: isArchive(document),
    hasRiket: measureOf(document).lead()?.comparedCountry() !== undefined,
    figures: Object.fromEntries(figuresOfLead.map((figure) => [figure.region, comparedFigure(figure, document)])),
  };
});

function comparedFigure(figure: IndicatorDocument['figures'][number], document: IndicatorDocument): ComparedFigure {
  const { region: _region, period: _period, series: _series, count: _count, of: _of, note: _note, ...kept } = figure;
  const note = ownNote(figure, document);
  return note === null ? kept : { ...kept, note };
}

/** The three most like a region, the nearest first, by the measures that make regions alike. */
export const alikeRegions = (
  code: string,
  alikeBy: readonly string[],
  loadDocument: (slug: string) => IndicatorDocument,
  regions: readonly RegionSummary[],
): RegionSummary[] =>
  alikeTo(code, { regions, alikeBy, indicators: alikeBy.map((slug) => comparedIndicator(loadDocument(slug))) }).flatMap(
    ({ region }) => regions.find((candidate) => candidate.code === region.code) ?? [],
  );

/** Lists the names by which an address may ask for a region. */
export const regionNames = (regions: readonly RegionSummary[]): Names[] =>
  regions.map(({ slug, code, short, name, lan, aliases }) => ({ slug, names: [code, short, name, lan, ...aliases] }));
