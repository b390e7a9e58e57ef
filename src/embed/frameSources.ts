import { leadChart, seriesChart, singleRegionsChart, type ChartFrame } from '../charts/frame/leadChart.ts';
import { sourceLabels, sourcesOf } from '../charts/frame/frameModel.ts';
import type { Source } from '../model/source.ts';
import { loadIndicator, loadRegion, loadRegions, loadSources } from '../page/edition.ts';
import { plansOf } from '../page/plans.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { periodSpan } from '../text/periods.ts';
import type { Frame, FrameKind } from './frame.ts';
import { profileOf } from './regionFrames.ts';

/** What the calculator's frames count with. */
const DOCTORS = 'invanare-per-lakare';

/** Sentences, not tables. */
const TOLD: readonly FrameKind[] = ['skiljer', 'planer', 'uppgifter'];

/** The publications that a frame's figures come from, as it names them. */
export function labelsOf(frame: Frame): { id: string; label: string }[] {
  const chart = chartOf(frame);
  return sourceLabels(chart ? sourcesOf(chart.document, chart.periods) : publications(sourceIds(frame)));
}

/** "Siffrorna är gjorda av … Uppgifterna gäller 2016." */
export function datesNote(frame: Frame): string {
  const chart = chartOf(frame);
  if (frame.cap !== undefined) return `Läkare och invånare ${loadIndicator(DOCTORS).lead ?? ''}.`;
  if (!chart)
    return TOLD.includes(frame.kind) ? 'Källan står vid varje uppgift.' : 'Varje siffra är en länk till sin källa.';
  const { madeBy } = chart.document;
  return [madeBy && `Siffrorna är gjorda av ${madeBy}.`, `Uppgifterna gäller ${periodSpan(chart.periods)}.`]
    .filter(Boolean)
    .join(' ');
}

/** What is drawn of one indicator; null where the frame is of several. */
function chartOf({ kind, indicator }: Frame): Pick<ChartFrame, 'document' | 'periods'> | null {
  if (indicator === undefined) return null;
  const document = loadIndicator(indicator);
  const whole = { document, periods: document.periods };
  if (kind === 'serie') return seriesChart(document);
  if (kind === 'enstaka') return singleRegionsChart(document);
  if (kind === 'plats') return { document, periods: document.lead === null ? [] : [document.lead] };
  return kind === 'tabell' || kind === 'svar' || kind === 'regionserie'
    ? whole
    : leadChart(document, loadRegions().regions);
}

function sourceIds(frame: Frame): string[] {
  if (frame.region === undefined) return calculatorSources();
  const region = loadRegion(frame.region);
  const profile = profileOf(region);
  const own = (entries: readonly { figure?: Figure }[]) => entries.flatMap(({ figure }) => figure?.source ?? []);
  const all = (entries: readonly { figures: readonly Figure[] }[]) =>
    entries.flatMap(({ figures }) => figures.map(({ source }) => source));
  if (frame.kind === 'matt') return own(profile.measures.find(({ topic }) => topic.id === frame.topic)?.entries ?? []);
  if (frame.kind === 'bedomningar') return all(profile.assessments);
  if (frame.kind === 'beslut') return all(profile.answers);
  if (frame.kind === 'skiljer') return own(profile.standOuts);
  if (frame.kind === 'planer') return plansOf(region).map(({ source }) => source);
  if (frame.kind === 'uppgifter') return [...all(profile.singles), ...region.statements.map(({ source }) => source)];
  return own(profile.key);
}

/** Those of the doctors that the frames count with, and of the inhabitants. */
function calculatorSources(): string[] {
  const used = (document: IndicatorDocument, period: string) => sourcesOf(document, [period]).map(({ id }) => id);
  const doctors = loadIndicator(DOCTORS);
  const lead = doctors.lead ?? '';
  return [...used(doctors, lead), ...used(loadIndicator('folkmangd'), lead)];
}

function publications(ids: readonly string[]): Source[] {
  const used = new Set(ids);
  return loadSources().sources.filter(({ id }) => used.has(id));
}
