import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { MeasureSource, PublishedSource } from '../../model/publishedSource.ts';
import { authorship, readingText } from '../../text/origin.ts';
import { madeByText } from '../../text/parties.ts';
import { oncePer } from '../../common/oncePer.ts';
import { periodsTold } from '../../text/periods.ts';
import { archiveNote } from '../archive.ts';

/** The publications that the figures of these periods come from, in the order of the document. */
export function sourcesOf({ figures, sources }: IndicatorDocument, periods: readonly string[]): MeasureSource[] {
  const ofPeriod = sourcesByPeriod(figures);
  const used = new Set(periods.flatMap((period) => [...(ofPeriod.get(period) ?? [])]));
  return sources.filter((source) => used.has(source.id));
}

const sourcesByPeriod = oncePer((figures: readonly Figure[]) => {
  const byPeriod = Map.groupBy(figures, ({ period }) => period);
  return new Map([...byPeriod].map(([period, own]) => [period, new Set(own.map(({ source }) => source))]));
});

/** Holds all that a link to a publication's own page needs. */
export interface SourceLabel {
  id: string;
  publisherId: string;
  label: string;
  /** Names the maker or publisher alone. */
  byline: string;
}

/** Up to this many sources are named in full under a chart; more are named by publisher and year. */
const NAMED_IN_FULL = 2;

type Source = Pick<
  PublishedSource,
  'id' | 'publisherId' | 'byline' | 'title' | 'published' | 'party' | 'place' | 'reading'
>;

/** "SKR, Hälso- och sjukvårdsrapporten 2018", or "SKR enligt Läkartidningen 2021" where there are many; "SKR via Kolada". */
export function sourceLabels(readings: readonly Source[]): SourceLabel[] {
  const sources = publicationsOf(readings);
  const isBrief = sources.length > NAMED_IN_FULL;
  return sources.map((source) => {
    const { id, publisherId, byline, title, party, place } = source;
    const alike = sources.filter((other) => briefOf(other) === briefOf(source));
    // A database is known by its name; the table stands under "Om siffran".
    const isNamed = place.kind === 'table' && alike.length === 1;
    const inFull = isNamed ? byline : `${byline}, ${title}`;
    const label = isBrief ? `${briefOf(source)}${toldApart(source, alike)}` : inFull;
    return { id, publisherId, label: party ? `${label} (part i frågan)` : label, byline };
  });
}

/** A database that was read on several days is one publication in words: its newest reading, where the first one stood. */
function publicationsOf(readings: readonly Source[]): Source[] {
  const nameOf = ({ publisherId, byline, title, place }: Source) => [publisherId, byline, title, place.kind].join('\n');
  const isNewer = (a: Source, b: Source) => (a.reading.date ?? '') > (b.reading.date ?? '');
  const newest = new Map<string, Source>();
  for (const reading of readings) {
    const name = reading.place.kind === 'table' ? nameOf(reading) : reading.id + reading.byline;
    const known = newest.get(name);
    if (!known || isNewer(reading, known)) newest.set(name, reading);
  }
  return [...newest.values()];
}

const briefOf = ({ byline, published }: Source) => [byline, published?.slice(0, 4)].filter(Boolean).join(' ');

/** The years that a title ends with: "2016", "2011–2024". */
const yearsOf = ({ title }: Source) => /\d{4}(?:–\d{4})?$/.exec(title)?.[0];

/** Tells a publication from others that would read the same: by its years, or else by its title. */
function toldApart(source: Source, alike: readonly Source[]): string {
  if (alike.length === 1) return '';
  const years = new Set(alike.map(yearsOf));
  const isByYears = !years.has(undefined) && years.size === alike.length;
  return isByYears ? ` (för ${yearsOf(source)})` : ` (”${source.title}”)`;
}

/** Tells who made the figures and how they came here, under a chart, in a frame and in a picture. */
export interface Origin {
  /** "Källa:" and the like; the names of `sources` follow. */
  before: string;
  sources: SourceLabel[];
  /** The same, where there is little room: whom the figures are from, without titles. */
  bylines: string[];
  /** Names the makers of figures that are a party to the matter. */
  makers: string[];
  /** Whole sentences, after the names. */
  after: string[];
}

/** Figures of one measure. */
export interface Shown {
  document: Pick<IndicatorDocument, 'madeBy' | 'sources'>;
  figures: readonly Figure[];
}

/** The origin of the figures that a chart shows, of one measure or of several. */
export function originOf(shown: readonly Shown[]): Origin {
  const figures = shown.flatMap((one) => one.figures);
  const sources = new Map(
    shown.flatMap(({ document, figures: own }) =>
      usedBy(own, document.sources).map((source) => [`${source.id} ${source.byline}`, source] as const),
    ),
  );
  const own = [...sources.values()];
  const labels = sourceLabels(own);
  const makers = new Set<string>(
    shown.flatMap(({ document, figures: some }) => (some.length > 0 && document.madeBy) || []),
  );
  const { before, after } = authorship(figures, labels.length);
  return {
    before,
    sources: labels,
    bylines: [
      ...new Set(own.map(({ byline, party }) => (party && makers.size === 0 ? `${byline} (part i frågan)` : byline))),
    ],
    makers: [...makers],
    after: [after, readingText(own)].filter((text) => text !== null),
  };
}

const usedBy = (figures: readonly Figure[], sources: readonly MeasureSource[]) => {
  const used = new Set(figures.map(({ source }) => source));
  return sources.filter(({ id }) => used.has(id));
};

/** All figures of these periods. */
export const shownIn = (document: IndicatorDocument, periods: readonly string[]): Shown => ({
  document,
  figures: document.figures.filter(({ period }) => periods.includes(period)),
});

/** The same on one line, without links: for pictures and cards. */
export function originLine({ before, sources, makers, after }: Origin): string {
  return [...madeText(makers), `${before} ${sources.map(({ label }) => label).join(', ')}.`, ...after].join(' ');
}

/** The same with bylines alone, for where there is little room. */
export function bylineLine({ before, bylines, makers, after }: Origin): string {
  return [...madeText(makers), `${before} ${bylines.join(', ')}.`, ...after].join(' ');
}

/** "Siffrorna kommer från Sylf, Läkarförbundets förening för yngre läkare." */
export const madeText = (makers: readonly string[]): string[] =>
  makers.flatMap((madeBy) => madeByText({ madeBy }) ?? []);

/** When the figures are from, a period, a few of them or a span, and whether there are newer ones. */
export const datesText = (document: IndicatorDocument, periods: readonly string[]): string =>
  [`Uppgifterna gäller ${periodsTold(periods)}.`, archiveNote(document)].filter(Boolean).join(' ');
