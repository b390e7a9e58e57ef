import { countsOf } from '../charts/counts/countsModel.ts';
import { comparePeriods } from '../model/period.ts';
import { REGION_COUNT, RIKET } from '../model/country.ts';
import { byValue, measureOf } from '../model/measure.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { lowestToHighest } from '../text/ends.ts';
import { valueShort } from '../text/figures.ts';
import { inRegion } from '../text/names.ts';
import { capitalise, joinWords, numberWord } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';

export interface KeyFinding {
  slug: string;
  value: string;
  /** What the number means and when. */
  text: string;
  /** The period that the number is of, in words. */
  period: string;
  /** Id of the source, and who published it. */
  source: string;
  publisher: string;
}

type Documents = (slug: string) => IndicatorDocument;

/** The numbers that the front page opens with, in the order of the story; at least one is of now. */
export function keyFindings(document: Documents, regions: readonly RegionSummary[]): KeyFinding[] {
  return [
    shortageOfSpecialists(document('bedomning-specialistlakare')),
    hiredShare(document('hyrpersonal-andel-riket')),
    assessedInTime(document('bedomd-inom-tre-dagar'), regions),
    inhabitantsPerDoctor(document('invanare-per-lakare'), regions),
  ];
}

function finding(document: IndicatorDocument, figure: Figure | undefined, text: string): KeyFinding {
  const value = valueShort(figure, document);
  return { slug: document.slug, value, text, ...originOf(document, figure, formatPeriod(figure?.period ?? '')) };
}

/** The year of the figure is not the year of the publication, so both are named as what they are. */
function originOf({ sources }: IndicatorDocument, figure: Figure | undefined, period: string) {
  const { id = '', publisher = '' } = sources.find((source) => source.id === figure?.source) ?? {};
  return { period, source: id, publisher };
}

function hiredShare(document: IndicatorDocument): KeyFinding {
  const national = measureOf(document).series(RIKET);
  const last = national.at(-1);
  const first = national[0];
  const peak = national.toSorted(byValue).at(-1);
  const before =
    peak && peak !== last
      ? ` År ${peak.period} var den ${valueShort(peak, document)}, det högsta av de år vi har från ${first?.period ?? ''} och framåt.`
      : '';
  return finding(
    document,
    last,
    `av regionernas personalkostnad: så mycket motsvarade kostnaden för inhyrd personal i riket ${last?.period ?? ''}.${before}`,
  );
}

function assessedInTime(document: IndicatorDocument, regions: readonly RegionSummary[]): KeyFinding {
  const ends = spread(document, regions);
  return finding(
    document,
    measureOf(document).lead()?.country(),
    `av de medicinska bedömningarna i primärvården gjordes inom tre dagar ${document.lead ?? ''}${ends}.`,
  );
}

function inhabitantsPerDoctor(document: IndicatorDocument, regions: readonly RegionSummary[]): KeyFinding {
  const ends = spread(document, regions);
  return finding(
    document,
    measureOf(document).lead()?.country(),
    `invånare, avrundat, gick det på varje läkare i primärvården i riket ${document.lead ?? ''}${ends}.`,
  );
}

/** ": från 70,0 % i Örebro län till 95,7 % i Stockholm"; empty where the ends read the same. */
function spread(document: IndicatorDocument, regions: readonly RegionSummary[]): string {
  const own = measureOf(document).lead()?.regions() ?? [];
  const named = (code: string) => {
    const region = regions.find((one) => one.code === code);
    return region ? ` ${inRegion(region)}` : '';
  };
  const ends = lowestToHighest(own, document, named);
  return ends ? `: ${ends}` : '';
}

function shortageOfSpecialists(document: IndicatorDocument): KeyFinding {
  const counts = measureOf(document)
    .all(RIKET)
    .filter(({ category }) => category === 'brist');
  const last = counts.at(-1);
  const before = counts.at(-2);
  const earlier = before ? ` I rapporten ${before.period} var det ${before.count} av ${before.of}.` : '';
  return {
    slug: document.slug,
    value: `${last?.count ?? ''} av ${last?.of ?? ''}`,
    text: `regioner bedömde att de hade brist på specialistläkare, enligt Socialstyrelsens rapport ${last?.period ?? ''}.${earlier}`,
    ...originOf(document, last, `rapport ${last?.period ?? ''}, enkät året innan`),
  };
}

/**
 * "I Socialstyrelsens rapport 2022 angav alla 21 regioner brist på barnmorskor och specialistläkare." Of the newest
 * report in which every region answered so of some profession; null where there is none.
 */
export function shortageSentence(documents: readonly IndicatorDocument[]): string | null {
  const unanimous = documents.flatMap((document) =>
    document.assessmentOf === null
      ? []
      : document.periods.flatMap((period) => {
          const all = countsOf(document, period).find(
            ({ category, count, of }) => category.tone === 'shortage' && count === of && of === REGION_COUNT,
          );
          return all ? [{ period, profession: (document.assessmentOf ?? '').toLocaleLowerCase('sv') }] : [];
        }),
  );
  const newest = unanimous
    .map(({ period }) => period)
    .toSorted(comparePeriods)
    .at(-1);
  if (newest === undefined) return null;
  const professions = unanimous
    .filter(({ period }) => period === newest)
    .map(({ profession }) => profession)
    .toSorted((a, b) => a.localeCompare(b, 'sv'));
  return `I Socialstyrelsens rapport ${newest} angav alla ${REGION_COUNT} regioner brist på ${joinWords(professions)}.`;
}

/** "Fem av 21 regioner nådde det nationella målet 2025: … År 2021 var det en." */
export function targetSentence(document: IndicatorDocument): string {
  const reached = (period: string) =>
    measureOf(document)
      .at(period)
      .regions()
      .filter(({ category }) => category === 'ja').length;
  const [now, before] = [document.periods.at(-1) ?? '', document.periods.at(-2) ?? ''];
  const regions = measureOf(document).at(now).regions().length;
  return `${capitalise(numberWord(reached(now)))} av ${regions} regioner nådde det nationella målet ${now}: en hyrkostnad på högst 2 procent av personalkostnaden. År ${before} var det ${numberWord(reached(before))}.`;
}
