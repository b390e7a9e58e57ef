import type { Indicator } from '../model/indicator.ts';
import { RIKET } from '../model/country.ts';
import type { Figure } from '../model/figure.ts';
import { categoryLabel, changeText, valueText, valueWithUnit, type Shown } from './figures.ts';
import { inRegion } from './names.ts';
import { capitalise, lowerFirst } from './numbers.ts';
import { formatPeriod } from './periods.ts';
import { placeText } from './places.ts';
import { SUSPECTED } from './suspectedBreak.ts';

export interface Named {
  code: string;
  short: string;
  name: string;
  preposition: string;
}

/** The country, where a sentence speaks of it as of a region. */
export const RIKET_NAMED: Named = { code: RIKET, short: 'riket', name: 'Riket', preposition: 'i' };

type Told = Shown & Pick<Indicator, 'sentence' | 'categorySentence' | 'superlatives' | 'unknown'>;

/** Of the country's figures, the oldest first: what the newest says, and whether it is all that we have. */
export function nationalSentence(figures: readonly Figure[], indicator: Told): string {
  const sentence = figureSentence(figures.at(-1), RIKET_NAMED, indicator);
  return figures.length === 1 ? `${sentence} Det är den enda uppgift vi har.` : sentence;
}

/**
 * What a figure says, in one sentence, in the words of its definition ({period}, {value}, {in}, {change}, {before}): "År 2016 gick det omkring 1 920 invånare per läkare i primärvården i Uppsala,
 * flest av de 20 regioner som jämförs." A missing figure is told as missing.
 */
export function figureSentence(figure: Figure | undefined, region: Named, indicator: Told): string {
  if (!figure || figure.basis === 'missing') return missingSentence(region, indicator);
  if (figure.category !== undefined) return categorySentence(figure, region, indicator);
  const place = placeText(figure, indicator);
  const told = (indicator.sentence ?? '{value} {in}, {period}.')
    .replace('{before}', yearBefore(figure.period))
    .replace('{period}', formatPeriod(figure.period))
    .replace('{value}', valueText(figure, indicator))
    .replace('{change}', changeText(figure, indicator))
    .replace('{in}', inRegion(region));
  // A third is told in a sentence of its own: after a measure's own words it would seem to belong to them.
  if (figure.suspectedBreak) return capitalise(`${told} ${SUSPECTED}.`);
  if (figure.third) return capitalise(`${told} Det är ${place ?? ''}.`);
  return capitalise(place ? told.replace(/\.$/, `, ${place}.`) : told);
}

/** One more figure of a measure, after a sentence on a newer one: "2019: 17,9 månader.", "2021: ökade med 12 procent." */
export function furtherFigure(figure: Figure, indicator: Told): string {
  const isChange = figure.basis !== 'missing' && indicator.sentence?.includes('{change}');
  const told = isChange ? changeText(figure, indicator) : valueWithUnit(figure, indicator);
  return `${capitalise(formatPeriod(figure.period))}: ${told}.`;
}

/** A whole year is compared with the one before it, a part of one with the same part. */
const yearBefore = (period: string): string => (/^\d{4}$/.test(period) ? 'året innan' : 'samma tid året innan');

function categorySentence(figure: Figure, region: Named, indicator: Told): string {
  const { count, of } = figure;
  // Of the country it is told how many regions have given the answer.
  if (count !== undefined && of !== undefined) {
    return `${count} av ${of} regioner: ${categoryLabel(figure.category ?? '', indicator)}, ${formatPeriod(figure.period)}.`;
  }
  return (indicator.categorySentence ?? '{Region}: {category}, {period}.')
    .replace('{before}', yearBefore(figure.period))
    .replace('{period}', formatPeriod(figure.period))
    .replace('{category}', categoryLabel(figure.category ?? '', indicator))
    .replace('{in}', inRegion(region))
    .replace('{region}', region.name)
    .replace('{Region}', region.name);
}

function missingSentence(region: Named, { unknown }: Told): string {
  const missing = `Uppgift saknas för ${region.short}.`;
  return unknown ? `${missing} ${unknown}` : missing;
}

/** The name that a screen reader gives a region on a map: what, how much, which place, when. */
export function accessibleName(figure: Figure | undefined, region: Named, indicator: Told, period: string): string {
  const place = figure?.suspectedBreak ? lowerFirst(SUSPECTED) : figure && placeText(figure, indicator);
  const parts = [valueWithUnit(figure, indicator), place, formatPeriod(period)].filter(Boolean);
  return `${region.short}: ${parts.join(', ')}`;
}
