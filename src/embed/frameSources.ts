import { leadChart, seriesChart, singleRegionsChart, type ChartFrame } from '../charts/frame/leadChart.ts';
import { type Origin, type Shown, originOf, shownIn } from '../charts/frame/frameModel.ts';
import { loadIndicator, loadRegion, loadRegions } from '../page/edition.ts';
import { figureHref } from '../page/paths.ts';
import { type ProfileEntry, shownEntry } from '../page/profile.ts';
import { periodSpan } from '../text/periods.ts';
import type { Frame, FrameKind } from './frame.ts';
import { profileOf } from './regionFrames.ts';

/** What the calculator's frames count with. */
const DOCTORS = 'invanare-per-lakare';

/** Sentences, not tables. */
const TOLD: readonly FrameKind[] = ['skiljer', 'planer', 'uppgifter'];

/** Whom a frame's figures are from, and how they came here. */
export function originOfFrame(frame: Frame): Origin {
  const chart = chartOf(frame);
  return originOf(chart ? [shownIn(chart.document, chart.periods)] : shownOf(frame));
}

/** "Uppgifterna gäller 2016." */
export function datesNote(frame: Frame): string {
  const chart = chartOf(frame);
  if (frame.cap !== undefined) return `Läkare och invånare ${loadIndicator(DOCTORS).lead ?? ''}.`;
  if (chart) return `Uppgifterna gäller ${periodSpan(chart.periods)}.`;
  return TOLD.includes(frame.kind) ? 'Källan står vid varje uppgift.' : '';
}

/** Where the figures of a frame stand and how they came here; null where it is of several measures. */
export function aboutFrame(frame: Frame): string | null {
  const chart = chartOf(frame);
  const period = chart?.periods.at(-1);
  return chart && period !== undefined ? figureHref(chart.document.slug, period) : null;
}

/** What is drawn of one indicator; null where the frame is of several. */
function chartOf({ kind, indicator }: Frame): Pick<ChartFrame, 'document' | 'periods'> | null {
  if (indicator === undefined) return null;
  const document = loadIndicator(indicator);
  const whole = { document, periods: document.periods };
  if (kind === 'serie' || kind === 'rutor') return seriesChart(document, loadRegions().regions);
  if (kind === 'enstaka') return singleRegionsChart(document);
  if (kind === 'plats') return { document, periods: document.lead === null ? [] : [document.lead] };
  return kind === 'tabell' || kind === 'svar' || kind === 'regionserie'
    ? whole
    : leadChart(document, loadRegions().regions);
}

/** The figures of a frame that is of several measures. */
function shownOf(frame: Frame): Shown[] {
  if (frame.region === undefined) return calculatorFigures();
  const profile = profileOf(loadRegion(frame.region));
  const whole = (entries: readonly ProfileEntry[]) => entries.map(({ document, figures }) => ({ document, figures }));
  if (frame.kind === 'matt') {
    return (profile.measures.find(({ topic }) => topic.id === frame.topic)?.entries ?? []).map(shownEntry);
  }
  if (frame.kind === 'bedomningar') return whole(profile.assessments);
  if (frame.kind === 'beslut') return whole(profile.answers);
  if (frame.kind === 'skiljer') return profile.standOuts.map(shownEntry);
  if (frame.kind === 'planer') return [];
  if (frame.kind === 'uppgifter') return whole(profile.singles);
  return profile.key.map(shownEntry);
}

/** Those of the doctors that the frames count with, and of the inhabitants. */
function calculatorFigures(): Shown[] {
  const doctors = loadIndicator(DOCTORS);
  const period = doctors.lead ?? '';
  return [shownIn(doctors, [period]), shownIn(loadIndicator('folkmangd'), [period])];
}
