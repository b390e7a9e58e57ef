import { INCOMPLETE } from '../text/incomplete.ts';
import { SUSPECTED } from '../text/suspectedBreak.ts';
import { comparePeriods } from '../model/period.ts';
import { RIKET } from '../model/country.ts';
import type { Topic } from '../model/topic.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionDocument, RegionSummary, RegionsDocument } from '../publish/documents.ts';
import { hasValue, isKnown, measureOf } from '../model/measure.ts';
import { valueShort, valueWithUnit } from '../text/figures.ts';
import { formatPeriod } from '../text/periods.ts';
import { figureSentence, missingSentence, type Named } from '../text/sentences.ts';
import { standOuts, type StandOut } from './standOuts.ts';
import { storyOrder } from './topics.ts';

/** An indicator as a region's page tells it. */
export interface ProfileEntry {
  document: IndicatorDocument;
  /** The region's figures, the oldest first. */
  figures: readonly Figure[];
  /** The one of the leading period. */
  figure: Figure | undefined;
  sentence: string;
  riket: string | null;
  /** Newer than the leading period, but not led with: too few regions or a suspected break. */
  newer: { figure: Figure; text: string } | null;
}

export interface Profile {
  /** The answers to the questions that every region's card has, in their order; those that are missing too. */
  card: ProfileEntry[];
  standOuts: StandOut[];
  /** How many indicators rank the region. */
  ranked: number;
  /** Told in full, each with a sentence. */
  key: ProfileEntry[];
  /** All numbers that cover the regions, topic by topic. */
  measures: { topic: Topic; entries: ProfileEntry[] }[];
  /** The region's own assessments of professions. */
  assessments: ProfileEntry[];
  /** Other answers: decisions, goals, directions. */
  answers: ProfileEntry[];
  /** Figures of this region that there are not for most others. */
  singles: ProfileEntry[];
  /** Numbers that should be there and are not, also those of a few regions that the publisher says are missing. */
  missing: ProfileEntry[];
}

/** The topics and the card that a region's page follows. */
interface Told {
  readonly topics: readonly Topic[];
  readonly card: readonly string[];
}

/** Collects the contents of a region's page from the published files. */
export function regionProfile(
  region: RegionDocument,
  loadDocument: (slug: string) => IndicatorDocument,
  { topics, card }: Told,
): Profile {
  const background = new Set(topics.filter((topic) => topic.background).map(({ id }) => id));
  const order = storyOrder(topics);
  const entries = region.indicators
    .map((own) => entryOf(loadDocument(own.slug), own.figures, region))
    .filter(({ document }) => !background.has(document.topic) && document.coverage !== 'riket')
    .toSorted((a, b) => order(a.document, b.document));
  const complete = entries.filter(({ document }) => document.coverage === 'regions');
  const numbers = complete.filter(({ document }) => document.kind !== 'category');
  const questions = complete.filter(({ document }) => document.kind === 'category');
  const partial = entries.filter(({ document }) => document.coverage === 'partial');
  const key = numbers.filter(({ document }) => document.keyFigure);
  return {
    card: card.flatMap((slug) => complete.find(({ document }) => document.slug === slug) ?? []),
    standOuts: standOuts(complete),
    ranked: numbers.filter(({ figure }) => figure?.rank).length,
    key,
    measures: topics
      .map((topic) => ({ topic, entries: numbers.filter(({ document }) => document.topic === topic.id) }))
      .filter((group) => group.entries.length > 0),
    assessments: questions.filter(({ document }) => document.assessmentOf !== null),
    answers: questions.filter(({ document }) => document.assessmentOf === null),
    singles: partial.filter(({ figures }) => figures.some(isKnown)),
    missing: [
      ...numbers.filter(({ figure }) => !isKnown(figure)),
      ...partial.filter(({ figures }) => figures.length > 0 && !figures.some(isKnown)),
    ],
  };
}

function entryOf(document: IndicatorDocument, figures: readonly Figure[], region: RegionDocument): ProfileEntry {
  const lead = measureOf(document).lead();
  const figure = lead?.of(region.code);
  const riket = lead?.of(RIKET);
  const last = figures.at(-1);
  const isNewer = hasValue(last) && document.lead !== null && comparePeriods(last.period, document.lead) > 0;
  return {
    document,
    figures,
    figure,
    sentence: figureSentence(figure, region, document),
    riket: hasValue(riket) ? valueShort(riket, document) : null,
    newer: isNewer ? { figure: last, text: newerText(last, document) } : null,
  };
}

/** Groups missing figures by the reason that we know, so that a shared reason is told once. */
export function missingByReason(
  entries: readonly ProfileEntry[],
  region: Named,
): { reason: string; names: string[] }[] {
  const reasonOf = ({ document, figures }: ProfileEntry) =>
    (document.unknown === null ? figures.find(({ note }) => note)?.note : undefined) ??
    missingSentence(region, document);
  return [...Map.groupBy(entries, reasonOf)].map(([reason, own]) => ({
    reason,
    names: own.map(({ document }) => `${document.name}, ${formatPeriod(document.lead ?? '')}`),
  }));
}

function newerText(figure: Figure, document: IndicatorDocument): string {
  const value = `År ${formatPeriod(figure.period)} var siffran ${valueWithUnit(figure, document)}.`;
  if (figure.suspectedBreak) return `${value} ${SUSPECTED}.`;
  return document.incomplete.includes(figure.period)
    ? `${value} ${INCOMPLETE}`
    : `${value} Det året kan inte alla regioner jämföras. Därför står ${formatPeriod(document.lead ?? '')} först.`;
}

/** Ids of the publications behind a region's figures and statements, those with most of them first. */
export function sourcesOfRegion({ indicators, statements }: RegionDocument): string[] {
  const all = [...indicators.flatMap(({ figures }) => figures), ...statements].map(({ source }) => source);
  return [...Map.groupBy(all, (id) => id)].toSorted(([, a], [, b]) => b.length - a.length).map(([id]) => id);
}

/** Selects the measures that a region has charts of: those on its card, and the key figures. */
export const toldAlone = ({ card, key }: Pick<Profile, 'card' | 'key'>): ProfileEntry[] => [
  ...new Set([...card, ...key]),
];

/** The figure of an entry, for those who tell where figures come from. */
export const shownEntry = ({
  document,
  figure,
}: Pick<ProfileEntry, 'document' | 'figure'>): { document: IndicatorDocument; figures: Figure[] } => ({
  document,
  figures: figure ? [figure] : [],
});

/** The sjukvårdsregioner that a region belongs to, each with its members in alphabetical order. */
export function sjukvardsregionerOf(
  region: Pick<RegionSummary, 'sjukvardsregioner'>,
  { sjukvardsregioner, regions }: RegionsDocument,
): { id: string; name: string; members: RegionSummary[] }[] {
  return sjukvardsregioner
    .filter(({ id }) => region.sjukvardsregioner.includes(id))
    .map(({ id, name, regions: codes }) => ({
      id,
      name,
      members: regions
        .filter(({ code }) => codes.includes(code))
        .toSorted((a, b) => a.short.localeCompare(b.short, 'sv')),
    }));
}
