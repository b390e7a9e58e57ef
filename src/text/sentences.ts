import type { Category, Indicator } from '../model/indicator.ts';
import { RIKET } from '../model/country.ts';
import { parsePeriod } from '../model/period.ts';
import type { Figure } from '../model/figure.ts';
import { verbAndRest, verbOf } from './answers.ts';
import { categoryLabel, changeText, valueText, valueWithUnit } from './figures.ts';
import { inRegion, ofRegion } from './names.ts';
import { capitalise, lowerFirst, numberWord } from './numbers.ts';
import { partyText, type NamedParties } from './parties.ts';
import { formatPeriod } from './periods.ts';
import { placeSentence, placeText } from './places.ts';
import { askedBy, fill } from '../model/template.ts';
import type { Shown } from './value.ts';
import { SUSPECTED } from './suspectedBreak.ts';

export interface Named {
  code: string;
  short: string;
  name: string;
  preposition: string;
  /** In the genitive, where that is not made from the name. */
  whose?: string;
}

/** The country, where a sentence speaks of it as of a region. */
export const RIKET_NAMED: Named = {
  code: RIKET,
  short: 'riket',
  name: 'Riket',
  preposition: 'i',
  whose: 'regionernas',
};

type Told = Shown &
  Pick<Indicator, 'sentence' | 'categorySentence' | 'superlatives' | 'quantity' | 'unknown' | 'madeBy'>;

/** Of the country's figures, the oldest first: what the newest says, and whether it is all that we have. */
export function nationalSentence(figures: readonly Figure[], indicator: Told): string {
  const sentence = figureSentence(figures.at(-1), RIKET_NAMED, indicator);
  return figures.length === 1 ? `${sentence} Det är den enda uppgift vi har.` : sentence;
}

/**
 * What a figure says, in the words of its definition ({period}, {value}, {in}, {whose}, {change}, {before}, {party}), and
 * its place: "År 2016 gick det omkring 1 920 invånare på varje läkare i primärvården i Uppsala. Antalet är högst av 20
 * jämförda regioner." A missing figure is told as missing, and one behind a suspected break as not compared.
 */
export function figureSentence(
  figure: Figure | undefined,
  region: Named,
  indicator: Told,
  named: NamedParties = new Set(),
): string {
  if (!figure || figure.basis === 'missing') return missingSentence(region, indicator);
  const values = {
    ...regionValues(region),
    period: formatPeriod(figure.period),
    before: yearBefore(figure.period),
    party: partyText(indicator, named),
  };
  if (figure.category !== undefined) return categorySentence(figure, values, indicator);
  const told = fill(indicator.sentence ?? '{value} {in}, {period}.', {
    ...values,
    value: valueText(figure, indicator),
    change: changeText(figure, indicator),
  });
  const place = figure.suspectedBreak ? `${SUSPECTED}.` : placeSentence(figure, region, indicator);
  return [capitalise(told ?? ''), place].filter(Boolean).join(' ');
}

const regionValues = (region: Named) => ({
  in: inRegion(region),
  whose: ofRegion(region),
  region: region.name,
  short: region.short,
});

/** One more figure of a measure, after a sentence on a newer one: "2019: 17,9 månader.", "2021: ökade med 12 procent." */
export function furtherFigure(figure: Figure, indicator: Told): string {
  const isChange = figure.basis !== 'missing' && askedBy(indicator.sentence ?? '').includes('change');
  const told = isChange ? changeText(figure, indicator) : valueWithUnit(figure, indicator);
  return `${capitalise(formatPeriod(figure.period))}: ${told}.`;
}

/** A whole year is compared with the one before it, a part of one with the same part. */
const yearBefore = (period: string): string =>
  parsePeriod(period)?.form === 'year' ? 'året innan' : 'samma tid året innan';

function categorySentence(
  { category = '', count, of }: Figure,
  values: Readonly<Record<string, string>>,
  indicator: Told,
): string {
  const answer = categoryLabel(category, indicator);
  const template =
    count !== undefined && of !== undefined
      ? countTemplate(indicator.categories.find(({ id }) => id === category))
      : (indicator.categorySentence ?? '{region}: {category}, {period}.');
  return capitalise(
    fill(template, {
      ...values,
      ...verbAndRest(answer),
      count: count === undefined ? '' : numberWord(count),
      of: String(of),
      category: answer,
    }) ?? '',
  );
}

/**
 * Of the country it is told how many regions have given the answer: "I rapporten 2021 angav 18 av 21 regioner brist.", "År 2021
 * planerade elva av 21 regioner fler AT-tjänster."
 */
const countTemplate = (category: Category | undefined): string =>
  category && verbOf(category) !== ''
    ? 'I rapporten {period} angav {count} av {of} regioner {category}.'
    : 'År {period} {verb} {count} av {of} regioner {answer}.';

/** That a region has no figure, in the definition's own words where it has any: "SKR:s tabell har ingen uppgift för Gotland." */
export const missingSentence = (region: Named, { unknown }: Pick<Indicator, 'unknown'>): string =>
  capitalise(fill(unknown ?? 'Uppgift saknas för {short}.', regionValues(region)) ?? '');

/** The name that a screen reader gives a region on a map: what, how much, which place, when. */
export function accessibleName(figure: Figure | undefined, region: Named, indicator: Told, period: string): string {
  const place = figure?.suspectedBreak ? lowerFirst(SUSPECTED) : figure && placeText(figure, indicator);
  const parts = [valueWithUnit(figure, indicator), place, formatPeriod(period)].filter(Boolean);
  return `${region.short}: ${parts.join(', ')}`;
}
