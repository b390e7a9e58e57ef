import { ageOf, firstYearOf } from '../model/age.ts';
import type { Edition } from '../model/edition.ts';
import { isKnown } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { Category } from '../model/indicator.ts';
import type { Source } from '../model/source.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { professionOf, toneOf } from '../text/answers.ts';
import { categoryLabel, impliedMark, valueShort } from '../text/figures.ts';
import { capitalise, HARD_SPACE, joinWords } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';
import { orderShort } from '../text/places.ts';
import type { Profile, ProfileEntry } from './profile.ts';

/** Number of figures told in a sentence, besides the opening one. */
const MOST_CARDS = 6;
/** Number of places that fit on the sheet; the newest figures come first. */
const MOST_ROWS = 6;
/** Number of missing measures that are named; the rest are counted. */
const MOST_MISSING = 4;

/** A figure on paper cannot be clicked: `source` is the number of its source in the list at the foot. */
interface SheetCard {
  document: IndicatorDocument;
  /** Undefined where it is missing: then it has no source either. */
  figure: Figure | undefined;
  /** "46,5 %", "Uppgift saknas" */
  value: string;
  /** "62,7 %" of the same year; null of what the country has no figure for, or none that can be put beside it. */
  riket: string | null;
  sentence: string;
  source: number | null;
}

interface SheetRow {
  slug: string;
  name: string;
  period: string;
  value: string;
  riket: string | null;
  /** "3:e högst" of all regions, "3:e högst av 20" of fewer. */
  place: string;
  source: number;
}

interface SheetAnswer {
  profession: string;
  answer: string;
  tone: Category['tone'] | null;
  period: string;
  isImplied: boolean;
  source: number;
}

/** The contents of a region's page on one sheet of paper. */
export interface PrintSheet {
  /** The number of the source of what has changed unusually much; null where nothing has. */
  opening: number | null;
  cards: SheetCard[];
  answers: SheetAnswer[];
  topics: { name: string; rows: SheetRow[] }[];
  /** The oldest year that a row may be of. */
  since: number;
  missing: string | null;
  /** Sorted by their numbers. */
  sources: Source[];
}

interface Printed {
  published: ReadonlyMap<string, Source>;
  edition: Edition;
  /** Id of the publication behind the news that the page opens with; null where there is none. */
  newsSource: string | null;
}

/**
 * The answers of its card, then what sets the region apart, each once; the newest assessment of each profession; and the place
 * on the newest of the measures that rank the regions, but for those of the archive and those that have a sentence.
 */
export function printSheet(profile: Profile, { published, edition, newsSource }: Printed): PrintSheet {
  const used: string[] = [];
  const numberOf = (source: string): number => {
    if (!used.includes(source)) used.push(source);
    return used.indexOf(source) + 1;
  };
  const opening = newsSource === null ? null : numberOf(newsSource);
  const all = [...profile.measures.flatMap(({ entries }) => entries), ...profile.assessments, ...profile.answers];
  const told = [
    ...profile.card,
    // With its own sentence, which says of an answer how many share it.
    ...profile.standOuts.flatMap(({ slug, sentence }) =>
      all.flatMap((entry) => (entry.document.slug === slug ? [{ ...entry, sentence }] : [])),
    ),
  ];
  const cards = told
    .filter(({ document }, index) => told.findIndex((other) => other.document.slug === document.slug) === index)
    .slice(0, MOST_CARDS)
    // Only what is told has a number: the list at the foot holds no other source.
    .map(({ document, figure, riket, sentence, newer }): SheetCard => {
      const known = isKnown(figure) ? figure : undefined;
      return {
        document,
        figure: known,
        value: capitalise(valueShort(known, document)) + impliedMark(known),
        riket,
        // A missing figure has no sentence that names the period, so name it here.
        sentence: [!known && `${formatPeriod(document.lead ?? '')}:`, sentence, newer?.text].filter(Boolean).join(' '),
        source: known ? numberOf(known.source) : null,
      };
    });
  const isTold = new Set(cards.map(({ document }) => document.slug));
  const placed = profile.measures
    .flatMap(({ entries }) => entries)
    .filter(
      ({ document, figure }) =>
        !isTold.has(document.slug) && figure?.rank && ageOf(figure.period, edition) !== 'archive',
    )
    .toSorted((a, b) => comparePeriods(b.figure?.period ?? '', a.figure?.period ?? ''))
    .slice(0, MOST_ROWS);
  return {
    opening,
    cards,
    answers: profile.assessments.flatMap((entry) => answerOf(entry, numberOf) ?? []),
    topics: profile.measures
      .map(({ topic, entries }) => ({
        name: topic.name,
        rows: entries.filter((entry) => placed.includes(entry)).flatMap((entry) => rowOf(entry, numberOf) ?? []),
      }))
      .filter(({ rows }) => rows.length > 0),
    since: firstYearOf('older', edition),
    missing: missingText(profile.missing),
    sources: used.flatMap((id) => published.get(id) ?? []),
  };
}

function rowOf({ document, figure, riket }: ProfileEntry, numberOf: (source: string) => number): SheetRow | null {
  if (!figure?.rank) return null;
  const { slug, short, unit, unitShort, kind } = document;
  const isUnitTold =
    kind !== 'number' || [unit, unitShort].some((word) => short.toLowerCase().includes(word.toLowerCase()));
  return {
    slug,
    name: short,
    period: formatPeriod(figure.period),
    value: valueShort(figure, document) + (isUnitTold ? '' : `${HARD_SPACE}${unitShort}`),
    riket,
    place: (orderShort(figure) ?? '') + (figure.rank.of === REGION_COUNT ? '' : ` av ${figure.rank.of}`),
    source: numberOf(figure.source),
  };
}

function answerOf({ document, figures }: ProfileEntry, numberOf: (source: string) => number): SheetAnswer | null {
  const newest = figures
    .filter(({ category }) => category !== undefined)
    .toSorted((a, b) => comparePeriods(b.period, a.period))[0];
  if (!newest) return null;
  return {
    profession: professionOf(document),
    answer: categoryLabel(newest.category ?? '', document),
    tone: toneOf(newest.category, document),
    period: formatPeriod(newest.period),
    isImplied: newest.basis === 'implied',
    source: numberOf(newest.source),
  };
}

/** "Kostnad för hyrpersonal som andel (2017), … och fyra mått till" */
function missingText(entries: readonly ProfileEntry[]): string | null {
  if (entries.length === 0) return null;
  const names = entries.map(({ document }) => `${document.short} (${formatPeriod(document.lead ?? '')})`);
  const rest = names.length - MOST_MISSING;
  return rest > 1 ? joinWords([...names.slice(0, MOST_MISSING), `${rest} mått till`]) : joinWords(names);
}
