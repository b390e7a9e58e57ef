import { sizeOfStep, stepsOf, type Step } from '../charts/series/steps.ts';
import type { Edition } from '../model/edition.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf } from '../model/measure.ts';
import type { NoNews } from '../model/topic.ts';
import { oncePer } from '../common/oncePer.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { differenceText } from '../text/differences.ts';
import { valueText, valueWithUnit } from '../text/figures.ts';
import { inRegion } from '../text/names.ts';
import { capitalise, numberWord } from '../text/numbers.ts';
import { formatPeriod } from '../text/periods.ts';
import { quantityOf } from '../text/places.ts';
import { valueOf } from '../text/value.ts';

const isSurvey = ({ ranking }: Pick<IndicatorDocument, 'ranking'>): boolean => ranking === 'thirds';
const SAMPLE = 'Undersökningen bygger på ett urval.';

/** A step counts as usual when it is among this share of all steps of the measure. */
const USUAL = 0.95;
/** Fewer steps do not tell what is usual: four years of all regions, nearly. */
const ENOUGH_STEPS = 80;
/** Years before the edition's own: what is older is no news. */
const NEWEST_YEARS = 2;

/** An unusual change of a region into the leading period of a measure. */
export interface News {
  document: IndicatorDocument;
  step: Step;
  /** As many times the largest usual step. */
  times: number;
  /** No other region has changed as much from one figure to the next in the whole series. */
  isLargest: boolean;
  /** First period of the series. */
  since: string;
}

/** Why a step makes no news, for those who check the rule. */
export type PassedOver =
  'answers' | 'no lead' | 'topic or measure' | 'old' | 'suspected break' | 'too few steps' | 'no step' | 'usual';

interface Rules {
  noNews: NoNews;
  edition: Pick<Edition, 'updated'>;
}

/** Whether a measure is tried at all, and if not why. */
export function passedOver(document: IndicatorDocument, { noNews, edition }: Rules): PassedOver | null {
  const { slug, topic, coverage, kind, lead, suspectedBreaks } = document;
  if (kind === 'category' || coverage !== 'regions') return 'answers';
  if (lead === null) return 'no lead';
  if (noNews.topics.includes(topic) || noNews.indicators.includes(slug)) return 'topic or measure';
  if (Number(lead.slice(0, 4)) < Number(edition.updated.slice(0, 4)) - NEWEST_YEARS) return 'old';
  if (suspectedBreaks.some(({ to }) => to === lead)) return 'suspected break';
  if (stepsOf(document).length < ENOUGH_STEPS) return 'too few steps';
  return stepsOf(document).some(({ after }) => after.period === lead) ? null : 'no step';
}

/** The largest step that is usual in a measure, whichever way it goes. */
export const usualStep = oncePer((document: IndicatorDocument): number => {
  const sizes = stepsOf(document)
    .map(sizeOfStep)
    .toSorted((a, b) => a - b);
  return sizes[Math.ceil(sizes.length * USUAL) - 1] ?? 0;
});

/**
 * Lists the unusually large changes in a region, the most unusual first; equally unusual ones keep the order of `documents`.
 * Usually empty.
 */
export function newsOf(region: string, documents: readonly IndicatorDocument[], rules: Rules): News[] {
  return documents
    .filter((document) => passedOver(document, rules) === null)
    .flatMap((document): News[] => {
      const all = stepsOf(document);
      const step = all.find(({ after }) => after.region === region && after.period === document.lead);
      if (!step || sizeOfStep(step) <= usualStep(document)) return [];
      const others = all.filter((other) => other !== step);
      return [
        {
          document,
          step,
          times: sizeOfStep(step) / usualStep(document),
          isLargest: others.every((other) => sizeOfStep(other) < sizeOfStep(step)),
          since: measureOf(document).periods()[0] ?? '',
        },
      ];
    })
    .toSorted((a, b) => b.times - a.times);
}

/** "Förtroende för vårdcentralerna i Blekinge: från 61,7 till 46,5 procent av de svarande mellan 2024 och 2025." */
export function newsSentence({ document, step }: News, region: Pick<RegionSummary, 'short' | 'preposition'>): string {
  const [before, after] = [step.before, step.after].map(({ period }) =>
    measureOf(document).at(period).of(step.after.region),
  );
  const years = [step.before, step.after].map(({ period }) => formatPeriod(period)).join(' och ');
  const of = isSurvey(document) && document.kind === 'percent' ? ' av de svarande' : '';
  return `${document.short} ${inRegion(region)}: från ${valueText(before, document)} till ${valueWithUnit(after, document)}${of} mellan ${years}.`;
}

/**
 * How unusual it is: "I ingen annan region har förtroendet ändrats så mycket från ett år till nästa sedan 2016.", "En så
 * stor ändring är ovanlig: sedan 2016 har 95 av 100 ändringar från ett år till nästa varit högst 3,3 överbeläggningar per 100
 * disponibla vårdplatser." Of a survey also that it asks a sample.
 */
export function newsWeight({ document, step, isLargest, since }: News): string {
  const sample = isSurvey(document) ? ` ${SAMPLE}` : '';
  if (isLargest)
    return `I ingen annan region har ${quantityOf(document)} ändrats så mycket från ett år till nästa sedan ${formatPeriod(since)}.${sample}`;
  const value = valueOf(measureOf(document).at(step.after.period).of(step.after.region), document);
  const limit = value ? differenceText({ ...value, number: usualStep(document) }, document) : '';
  return `En så stor ändring är ovanlig: sedan ${formatPeriod(since)} har 95 av 100 ändringar från ett år till nästa varit högst ${limit}.${sample}`;
}

/** Says that nothing in a region has changed unusually much: "I Dalarna har inget av nio prövade värden ändrats ovanligt mycket till det senaste jämförbara året." */
export function quietSentence(
  region: Pick<RegionSummary, 'short' | 'preposition'>,
  documents: readonly IndicatorDocument[],
  rules: Rules,
): string {
  const tried = documents.filter((document) => passedOver(document, rules) === null).length;
  return `${capitalise(inRegion(region))} har inget av ${numberWord(tried)} prövade värden ändrats ovanligt mycket till det senaste jämförbara året.`;
}

/** The rule, for those who read it beside what it gives. */
export function newsRule(
  { noNews, edition }: Rules,
  documents: readonly IndicatorDocument[],
): { rule: string; tried: { name: string; period: string }[] } {
  const first = Number(edition.updated.slice(0, 4)) - NEWEST_YEARS;
  const tried = documents
    .filter((document) => passedOver(document, { noNews, edition }) === null)
    .map(({ short, lead }) => ({ name: short, period: formatPeriod(lead ?? '') }));
  return {
    rule: `Vi jämför varje mått med året före. Är ändringen i regionen större än 95 av 100 ändringar i samma mått, räknat på alla regioner och år, lyfter vi fram den. Har flera mått ändrats så mycket visar vi den mest ovanliga ändringen, och av lika ovanliga den som står först i vår lista över mått. Med är mått som har jämförbara siffror för ${first} eller senare och minst ${ENOUGH_STEPS} ändringar att jämföra med. Ett år då ändringen är så stor i någon region att siffran inte jämförs är inte med. ${noNews.why} Vad en ändring beror på säger siffrorna inte.`,
    tried,
  };
}
