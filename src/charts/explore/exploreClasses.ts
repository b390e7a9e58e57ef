import { intervalOf, isCompared, measureOf, type Valued } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { equalStepLimits, quantileLimits } from '../../stats/classLimits.ts';
import { classOf } from '../../stats/naturalBreaks.ts';
import { valueShort } from '../../text/figures.ts';
import { formatPeriod } from '../../text/periods.ts';
import type { MapClasses } from '../map/mapModel.ts';
import { NATURAL } from './exploreState.ts';

const CLASSES = 5;

/** The ways to make classes that an indicator has in a period, for a choice: value and name. None where there is but one. */
export function classChoices(document: IndicatorDocument, period: string): { value: string; name: string }[] {
  if (document.kind === 'category' || document.ranking === 'thirds') return [];
  const riket = measureOf(document).at(period).comparedCountry();
  return [
    { value: NATURAL, name: 'naturliga luckor' },
    { value: 'kvantiler', name: 'lika många regioner i varje' },
    { value: 'lika', name: 'lika stora steg' },
    ...document.referenceLines.map(({ value, label }) => ({
      value: `linje${value}`,
      name: `under och över: ${label}`,
    })),
    ...(riket ? [{ value: 'riket', name: 'under och över riket' }] : []),
  ];
}

/** The way chosen, or the usual where the indicator does not have it in the period. */
export const usedClasses = (document: IndicatorDocument, period: string, choice: string): string =>
  classChoices(document, period).some(({ value }) => value === choice) ? choice : NATURAL;

/** The class of every region that has a figure in the period, by the way chosen, or by the usual where that cannot be. */
export function exploreClasses(document: IndicatorDocument, period: string, choice: string): MapClasses {
  const measure = measureOf(document);
  const figures = measure.at(period).regions();
  const compared = measure.at(period).compared();
  const make = (method: MapClasses['method'], limits: readonly number[], told?: string): MapClasses => ({
    period,
    method,
    limits,
    of: Object.fromEntries(compared.map(({ region, value }) => [region, classOf(value, limits)])),
    ...(told === undefined ? {} : { told }),
  });
  if (document.kind === 'category') {
    const index = ({ category }: Figure) => document.categories.findIndex(({ id }) => id === category);
    const of = Object.fromEntries(figures.map((figure) => [figure.region, index(figure)]));
    const alsoUsed = new Set(measure.regions().map(index));
    return { period, method: 'categories', limits: [], of, alsoUsed };
  }
  if (document.ranking === 'thirds') return make('fixed-steps', document.classes?.limits ?? []);
  const chosen = usedClasses(document, period, choice);
  if (chosen === 'kvantiler') {
    return make(
      'quantiles',
      quantileLimits(valuesOf(compared), CLASSES, (value) => intervalAt(compared, value)),
      `Gränserna är lagda så att klasserna har så lika många regioner som det går ${formatPeriod(period)} (kvantiler). Lika värden får samma färg.`,
    );
  }
  if (chosen === 'lika') {
    const limits = equalStepLimits(valuesOf(measure.regions().filter(isCompared)), CLASSES);
    return make('equal-steps', limits, `Lika stora steg mellan gränserna.${sameLimits(document)}`);
  }
  if (chosen === 'riket') {
    const riket = measureOf(document).at(period).comparedCountry();
    const told = `Gränsen är rikets värde ${formatPeriod(period)}: ${valueShort(riket, document)}.`;
    return make('line', [riket?.value ?? 0], told);
  }
  const line = document.referenceLines.find(({ value }) => `linje${value}` === chosen);
  if (line) return make('line', [line.value], `Gränsen är ${line.label}. ${line.counts}`);
  return naturalClasses(document, period, make);
}

/** The published limits, which are laid for the leading period and stay, so that a colour means the same every year. */
function naturalClasses(
  { classes, lead, periods }: IndicatorDocument,
  period: string,
  make: (method: MapClasses['method'], limits: readonly number[], told?: string) => MapClasses,
): MapClasses {
  const limits = classes?.limits ?? [];
  if (periods.length < 2) return make('natural-breaks', limits);
  const same =
    period === lead ? 'De är desamma alla år.' : 'De är desamma alla år, så att en färg alltid betyder detsamma.';
  return make(
    'natural-breaks',
    limits,
    `Klassgränserna följer naturliga luckor mellan regionernas värden ${formatPeriod(lead ?? '')} och är avrundade. ${same}`,
  );
}

const sameLimits = ({ periods }: IndicatorDocument) => (periods.length > 1 ? ' Gränserna är desamma alla år.' : '');

const valuesOf = (figures: readonly Valued[]) => figures.map(({ value }) => value);

const intervalAt = (figures: readonly Valued[], value: number) =>
  intervalOf(figures.find((figure) => figure.value === value) ?? { value });
