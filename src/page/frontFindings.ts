import { countsOf, countsRows } from '../charts/counts/countsModel.ts';
import { isArchive } from '../charts/archive.ts';
import { nationalFigures, wholeYears } from '../charts/columns/model.ts';
import { REGION_COUNT } from '../model/country.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { byValue, hasValue, measureOf, type Valued } from '../model/measure.ts';
import { comparePeriods } from '../model/period.ts';
import type { ProposalsDocument, RegionSummary } from '../publish/documents.ts';
import { lowestToHighest, rangeShort } from '../text/ends.ts';
import { valueShort, valueText, valueWithUnit } from '../text/figures.ts';
import { inRegion } from '../text/names.ts';
import { capitalise, joinWords, numberWord } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';
import { newsOf, newsSentence, newsWeight } from './news.ts';
import { proposalCounts } from './proposals.ts';

/** Makes the findings of the front page: rules, stated here, derive each heading from the newest figures. */

type Regions = readonly Pick<RegionSummary, 'code' | 'short' | 'preposition'>[];

/** A number to be seen from afar, and what it is of and when. */
export interface BigNumber {
  value: string;
  text: string;
  /** The measure and the period of its figure; null where it is no figure of a measure. */
  figure: { slug: string; period: string } | null;
}

/** The cost of hired staff, as a share of that of all: its newest year beside the highest of the years before. */
export interface HiredShare {
  first: Valued;
  highest: Valued;
  last: Valued;
  document: IndicatorDocument;
}

/** Needs at least two whole years, or returns null. When several years share the highest figure, the newest is used. */
export function hiredShare(document: IndicatorDocument): HiredShare | null {
  const years = nationalFigures(wholeYears(document).document).filter(hasValue);
  const [first, last] = [years[0], years.at(-1)];
  const highest = years.slice(0, -1).toSorted(byValue).at(-1);
  return first && last && highest ? { first, highest, last, document } : null;
}

/** The news in one text: the share of hired staff, and how many regions reached the target. */
export function frontNews(share: HiredShare, target: IndicatorDocument): string {
  return `${shareNews(share)
    .map(({ text }) => text)
    .join('')} ${targetSentence(target, share.last.period)}`;
}

/** A piece of a sentence; `source` is the publication that it names. */
interface Piece {
  text: string;
  source?: string;
}

/**
 * The newest share beside the highest before it: "Hyrpersonal kostade 2,5 procent av personalkostnaden 2025, enligt
 * Upphandling24, mot 5,1 procent 2023 enligt Arbetet. De kan ha räknat olika." Where one publication has both, none is named.
 */
export function shareNews({ highest, last, document }: HiredShare): Piece[] {
  const isOneSource = highest.source === last.source;
  const by = ({ source }: Valued, before: string): Piece[] =>
    isOneSource ? [] : [{ text: before }, { text: publisherOf(source, document), source }];
  const [now, top] = [last, highest].map((figure) => valueWithUnit(figure, document));
  const beside = () => {
    if (last.value > highest.value) return `mer än ${top} ${highest.period}, som var det högsta dittills`;
    return last.value === highest.value ? `lika mycket som ${highest.period}` : `mot ${top} ${highest.period}`;
  };
  return [
    { text: `Hyrpersonal kostade ${now} av personalkostnaden ${last.period}` },
    ...by(last, ', enligt '),
    { text: `, ${beside()}` },
    ...by(highest, ' enligt '),
    { text: isOneSource ? '.' : `. ${OTHERWISE}` },
  ];
}

const OTHERWISE = 'De kan ha räknat olika.';

const publisherOf = (source: string, { sources }: Pick<IndicatorDocument, 'sources'>): string =>
  sources.find(({ id }) => id === source)?.publisher ?? source;

/** "Fem av 21 regioner nådde målet." With its year where that is not the year already told. */
function targetSentence(target: IndicatorDocument, told: string): string {
  const { period, reached, of } = targetReached(target);
  const year = period === told ? '' : ` ${formatPeriod(period)}`;
  return `${capitalise(numberWord(reached))} av ${of} regioner nådde målet${year}.`;
}

/** How many regions reached the target in the newest year, of those that are known. */
export function targetReached(target: IndicatorDocument): { period: string; reached: number; of: number } {
  const period = target.periods.at(-1) ?? '';
  const regions = measureOf(target).at(period).regions();
  return { period, reached: regions.filter(({ category }) => category === 'ja').length, of: regions.length };
}

/** "En region nådde det 2018, en 2021 och fem 2025." */
export function targetHistory(target: IndicatorDocument): string {
  const counts = target.periods.map((period) => {
    const reached = measureOf(target)
      .at(period)
      .regions()
      .filter(({ category }) => category === 'ja').length;
    return { year: formatPeriod(period), count: numberWord(reached), noun: reached === 1 ? 'region' : 'regioner' };
  });
  const told = counts.map(({ year, count, noun }, index) =>
    index === 0 ? `${count} ${noun} nådde det ${year}` : `${count} ${year}`,
  );
  return `${capitalise(joinWords(told))}.`;
}

/** Warns that two figures come from different publications. */
export const countedOtherwise = ({ highest, last }: HiredShare): string =>
  highest.source === last.source ? '' : `Källorna för ${highest.period} och ${last.period} kan ha räknat olika.`;

/** The highest share and the newest: no word of a rise or a fall, which may lie in how two publications counted. */
export function hiredHeading({ first, highest, last, document }: HiredShare): string {
  const [top, now] = [highest, last].map((figure) => valueWithUnit(figure, document));
  if (last.value >= highest.value) {
    const since = last.value > highest.value ? `mest sedan ${first.period}` : `lika mycket som ${highest.period}`;
    return `Hyrpersonal kostade ${now} av personalkostnaden ${last.period}, ${since}`;
  }
  return `Hyrpersonal kostade ${top} av personalkostnaden ${highest.period} och ${now} ${last.period}`;
}

/** "5,1 → 2,5 %"; of two publications, which are no series, "5,1 och 2,5 %". */
export function hiredNumber({ highest, last, document }: HiredShare): BigNumber {
  const isOneSource = highest.source === last.source;
  return {
    value: `${valueText(highest, document)} ${isOneSource ? '→' : 'och'} ${valueShort(last, document)}`,
    text: `hyrpersonalens andel av personalkostnaden ${highest.period} och ${last.period}`,
    figure: { slug: document.slug, period: last.period },
  };
}

/** The newest report in which every region answered that it lacks a profession, and which professions these are. */
interface Unanimous {
  period: string;
  /** "barnmorskor", in the order of the alphabet. */
  professions: string[];
}

function unanimous(documents: readonly IndicatorDocument[]): Unanimous | null {
  const all = documents.flatMap((document) =>
    document.assessmentOf === null
      ? []
      : document.periods.flatMap((period) => {
          const every = countsOf(document, period).find(
            ({ category, count, of }) => category.tone === 'shortage' && count === of && of === REGION_COUNT,
          );
          return every ? [{ period, profession: (document.assessmentOf ?? '').toLocaleLowerCase('sv') }] : [];
        }),
  );
  const newest = all
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  if (newest === undefined) return null;
  const professions = all
    .filter(({ period }) => period === newest)
    .map(({ profession }) => profession)
    .toSorted((a, b) => a.localeCompare(b, 'sv'));
  return { period: newest, professions };
}

/**
 * "I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på barnmorskor och specialistläkare." Of the newest
 * report in which every region answered so of some profession; null where there is none.
 */
export function shortageSentence(documents: readonly IndicatorDocument[]): string | null {
  const found = unanimous(documents);
  if (!found) return null;
  return `I Socialstyrelsens rapport ${found.period} angav alla ${REGION_COUNT} regioner brist på ${joinWords(found.professions)}.`;
}

/** How many regions lacked a profession, in the newest report of which that is known. */
interface Lacking {
  period: string;
  count: number;
  of: number;
  /** "specialistläkare" */
  profession: string;
}

function lacking(document: IndicatorDocument): Lacking | null {
  for (const { period, parts } of countsRows(document)) {
    const part = parts.find(({ category }) => category.tone === 'shortage');
    const profession = (document.assessmentOf ?? document.short).toLocaleLowerCase('sv');
    if (part) return { period, count: part.count, of: part.of, profession };
  }
  return null;
}

/** "I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på specialistläkare" */
export function shortageHeading(document: IndicatorDocument): string {
  const found = lacking(document);
  if (!found) return document.short;
  const { period, count, of, profession } = found;
  const isAll = count === of && of === REGION_COUNT;
  return `I Socialstyrelsens rapport ${period} angav ${isAll ? `alla ${of}` : `${count} av ${of}`} regioner brist på ${profession}`;
}

/** "21 av 21" */
export function shortageNumber(document: IndicatorDocument): BigNumber | null {
  const found = lacking(document);
  return (
    found && {
      value: `${found.count} av ${found.of}`,
      text: `regioner angav brist på ${found.profession}, rapport ${found.period}`,
      figure: { slug: document.slug, period: found.period },
    }
  );
}

/** From the lowest region to the highest in the leading year, each named where its place is its own. */
export function assessedHeading(document: IndicatorDocument, regions: Regions): string {
  const ends = endsOf(document, regions);
  const year = formatPeriod(document.lead ?? '');
  return ends ? `${document.short} ${year}: ${ends}` : `${document.short} ${year}`;
}

/** "70,0–95,7 %" */
export function assessedNumber(document: IndicatorDocument): BigNumber {
  return {
    value: rangeShort(measureOf(document).lead()?.compared() ?? [], document),
    text: `av bedömningarna gjordes inom tre dagar ${formatPeriod(document.lead ?? '')}, lägst till högst`,
    figure: { slug: document.slug, period: document.lead ?? '' },
  };
}

/** The largest change of any region in a measure, where it is the newest year's: only that is news. */
export interface LargestChange {
  /** "Förtroende för vårdcentralerna i Blekinge: från 61,7 till 46,5 procent av de svarande mellan 2024 och 2025" */
  title: string;
  text: string;
}

export function largestChange(
  document: IndicatorDocument,
  regions: Regions,
  rules: Parameters<typeof newsOf>[2],
): LargestChange | null {
  const found = regions.flatMap((region) => newsOf(region.code, [document], rules).map((news) => ({ region, news })));
  const largest = found.find(({ news }) => news.isLargest);
  if (!largest) return null;
  const { region, news } = largest;
  const { before, after } = news.step;
  return {
    title: newsSentence(news, region).replace(/\.$/, ''),
    text: `${newsWeight(news)} Vad ${after.value < before.value ? 'fallet' : 'ökningen'} beror på säger inte siffran.`,
  };
}

const one = (count: number): string => (count === 1 ? 'ett' : numberWord(count));

/** Tells how many of the followed proposals are decided, and how many are on their way. */
export function proposalsHeading(document: ProposalsDocument): string {
  const { decided, underWay, word, all, sender } = proposalsFound(document);
  const of = `av ${sender}s ${all} förslag`;
  const first =
    decided === 0
      ? `Inget ${of} är beslutat`
      : `För ${one(decided)} ${of} finns ${word.isPart ? 'ett delvis beslut' : 'ett beslut'}`;
  return underWay === 0 ? first : `${first}, ${one(underWay)} utreds eller har fått pengar`;
}

/** "1 av 18" */
export function proposalsNumber(document: ProposalsDocument): BigNumber {
  const { decided, word, all, sender } = proposalsFound(document);
  return {
    value: `${decided} av ${all}`,
    text: `kända förslag från ${sender} är ${word.told}`,
    figure: null,
  };
}

/** Decided in part, or as a whole for some of them. */
function decidedWord(own: readonly ProposalsDocument['proposals'][number][]): { isPart: boolean; told: string } {
  const isPart = own.length > 0 && own.every(({ extent }) => extent === 'part');
  return { isPart, told: isPart ? 'delvis beslutat' : 'helt eller delvis beslutat' };
}

function proposalsFound(document: ProposalsDocument) {
  const count = (id: string) => proposalCounts(document).statuses.find((status) => status.id === id)?.count ?? 0;
  const own = document.proposals.filter(({ status }) => status === 'beslutat');
  return {
    decided: own.length,
    underWay: count('pa-gang'),
    word: decidedWord(own),
    all: document.proposals.length,
    sender: joinWords([...new Set(document.senders.map(({ by }) => by))]),
  };
}

/** Heads the older picture; it is called an archive only while there is nothing newer. */
export function doctorsHeading(document: IndicatorDocument): string {
  const year = formatPeriod(document.lead ?? '');
  return isArchive(document)
    ? `Äldre bild: invånare per läkare i primärvården ${year}`
    : `Invånare per läkare i primärvården ${year}`;
}

/** "Alla anställda läkare, också på sjukhus: 353–584 per 100 000 invånare 2023." The newest that is known of all doctors. */
export function allDoctors(document: IndicatorDocument): string {
  const { lead, unit } = document;
  const range = rangeShort(measureOf(document).lead()?.compared() ?? [], document);
  return `Alla anställda läkare, också på sjukhus: ${range} ${unit} ${formatPeriod(lead ?? '')}.`;
}

function endsOf(document: IndicatorDocument, regions: Regions): string | null {
  const named = (code: string) => {
    const region = regions.find((place) => place.code === code);
    return region ? ` ${inRegion(region)}` : '';
  };
  return lowestToHighest(measureOf(document).lead()?.compared() ?? [], document, named);
}
