import { RIKET } from '../model/region.ts';
import type { Figure, IndicatorDocument, RegionSummary } from '../publish/documents.ts';
import { valueShort } from '../text/figures.ts';
import { inRegion } from '../text/names.ts';
import { capitalise, numberWord } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';

export interface KeyFinding {
  slug: string;
  value: string;
  /** What the number means and when. */
  text: string;
  source: string;
}

type Documents = (slug: string) => IndicatorDocument;

/** The numbers that the front page opens with, newest first; at least one is from 2024 or later. */
export function keyFindings(document: Documents, regions: readonly RegionSummary[]): KeyFinding[] {
  return [
    hiredShare(document('hyrpersonal-andel-riket')),
    assessedInTime(document('bedomd-inom-tre-dagar'), regions),
    shortageOfSpecialists(document('bedomning-specialistlakare')),
    inhabitantsPerDoctor(document('invanare-per-lakare'), regions),
  ];
}

function finding(document: IndicatorDocument, figure: Figure | undefined, text: string): KeyFinding {
  const source = document.sources.find(({ id }) => id === figure?.source);
  const value = valueShort(figure, document);
  return {
    slug: document.slug,
    value,
    text,
    source: `${source?.publisher ?? ''}, ${formatPeriod(figure?.period ?? '')}`,
  };
}

function hiredShare(document: IndicatorDocument): KeyFinding {
  const national = document.figures.filter((figure) => figure.region === RIKET && !figure.series);
  const last = national.at(-1);
  const peak = national.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  const before =
    peak && peak !== last
      ? ` År ${peak.period} var andelen ${valueShort(peak, document)}, den högsta vi känner till.`
      : '';
  return finding(
    document,
    last,
    `av regionernas personalkostnad gick till inhyrd personal ${last?.period ?? ''}.${before}`,
  );
}

function assessedInTime(document: IndicatorDocument, regions: readonly RegionSummary[]): KeyFinding {
  const own = document.figures.filter((figure) => figure.period === document.lead);
  const ends = spread(own, document, regions);
  return finding(
    document,
    own.find((figure) => figure.region === RIKET),
    `av de medicinska bedömningarna i primärvården gjordes inom tre dagar ${document.lead ?? ''}: ${ends}.`,
  );
}

function inhabitantsPerDoctor(document: IndicatorDocument, regions: readonly RegionSummary[]): KeyFinding {
  const own = document.figures.filter((figure) => figure.period === document.lead);
  const ends = spread(own, document, regions);
  const riket = own.find((figure) => figure.region === RIKET);
  return finding(
    document,
    riket,
    `invånare gick det på varje läkare i primärvården i riket ${document.lead ?? ''}: ${ends}.`,
  );
}

/** "från 70,0 % i Örebro län till 95,7 % i Stockholm" */
function spread(figures: readonly Figure[], document: IndicatorDocument, regions: readonly RegionSummary[]): string {
  const ordered = figures
    .filter((figure) => figure.region !== RIKET && figure.value !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const told = (figure: Figure | undefined) => {
    const region = regions.find(({ code }) => code === figure?.region);
    return `${valueShort(figure, document)} ${region ? inRegion(region) : ''}`;
  };
  return `från ${told(ordered[0])} till ${told(ordered.at(-1))}`;
}

function shortageOfSpecialists(document: IndicatorDocument): KeyFinding {
  const counts = document.figures.filter((figure) => figure.region === RIKET && figure.category === 'brist');
  const last = counts.at(-1);
  const before = counts.at(-2);
  const source = document.sources.find(({ id }) => id === last?.source);
  const earlier = before ? ` I rapporten ${before.period} var det ${before.count}.` : '';
  return {
    slug: document.slug,
    value: `${last?.count ?? ''} av ${last?.of ?? ''}`,
    text: `regioner bedömde att de hade brist på specialistläkare, enligt Socialstyrelsens rapport ${last?.period ?? ''}.${earlier}`,
    source: `${source?.publisher ?? ''}, ${last?.period ?? ''}`,
  };
}

/** "Fem av 21 regioner höll hyrkostnaden inom 2 procent 2025; en gjorde det 2021." */
export function targetSentence(document: IndicatorDocument): string {
  const reached = (period: string) =>
    document.figures.filter((figure) => figure.period === period && figure.category === 'ja').length;
  const [now, before] = [document.periods.at(-1) ?? '', document.periods.at(-2) ?? ''];
  const regions = document.figures.filter((figure) => figure.period === now && figure.region !== RIKET).length;
  return `${capitalise(numberWord(reached(now)))} av ${regions} regioner höll ${now} hyrkostnaden inom det nationella målet, 2 procent av personalkostnaden. År ${before} var det ${numberWord(reached(before))}.`;
}
