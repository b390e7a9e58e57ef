import { byValue, hasValue, isKnown, isRegional, measureOf, sizeOf, type PeriodFigures } from '../model/measure.ts';
import { RIKET, REGION_COUNT } from '../model/country.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Region } from '../model/region.ts';
import { answersText } from './answers.ts';
import { changeText, moreText, twoChanges, valueText, valueWithUnit } from './figures.ts';
import { INCOMPLETE } from './incomplete.ts';
import { inRegion } from './names.ts';
import { capitalise, joinWords, numberWord } from './numbers.ts';
import { formatPeriod, periodSpan } from './periods.ts';
import { fill } from '../model/template.ts';

/** What a title says of a region. */
export type Place = Pick<Region, 'code' | 'short' | 'preposition'>;

/** More regions than this at one end are not named. */
const NAMED_AT_MOST = 3;

/**
 * A chart's title: the finding of its leading period. The words are the definition's `headline`, the figures the data's:
 * {period}; {highest} and {lowest}: "i Uppsala"; {least} and {most}, where nothing is ranked: "24,5" and "73,0 dagar",
 * of some regions "7 procent i Kronoberg"; {riket}: "68,3 procent"; {count:id}: "Fem"; {of}; {answers}: "19 av 21
 * regioner angav brist, 2 balans"; {riketAnswer}: the one answer of the country; of a partial indicator {listed}: "155 procent i Blekinge och …", {regions}: "nio",
 * {span}: "2011–2025"; for a national series {peak} and {peakPeriod}, and of a change {peakChange}: "ökade med 17 procent",
 * {peakMore}: "17 procent mer" and {peakToLast}: "ökade med 17 procent 2023 och minskade med 20 procent 2025"; so too
 * {first} and {last}. Where something asked for cannot be said, the title is only measure and period.
 */
export function findingTitle(document: IndicatorDocument, regions: readonly Place[]): string {
  const period = document.lead ?? document.periods.at(-1) ?? '';
  const values: Record<string, string | null> = {
    period: formatPeriod(period),
    ...nationalValues(document),
    ...partialValues(document),
    ...regionalValues(document, measureOf(document).at(period), regions),
  };
  return capitalise(fill(document.headline, values) ?? `${document.short} ${formatPeriod(period)}`);
}

function nationalValues(document: IndicatorDocument): Record<string, string | null> {
  if (document.coverage === 'regions') return {};
  const series = measureOf(document).series(RIKET);
  const [first, last] = [series[0], series.at(-1)];
  const peak = series.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0];
  return {
    ...told('peak', peak, document),
    ...told('first', first, document),
    ...told('last', last, document),
    peakToLast: changes(peak, last, document),
    firstToLast: changes(first, last, document),
  };
}

const changes = (from: Figure | undefined, to: Figure | undefined, document: IndicatorDocument) =>
  from && to && from !== to ? twoChanges(from, to, document) : null;

function told(name: string, figure: Figure | undefined, document: IndicatorDocument) {
  return {
    [name]: figure ? valueWithUnit(figure, document) : null,
    [`${name}Change`]: figure ? changeText(figure, document) : null,
    [`${name}More`]: figure ? moreText(figure, document) : null,
    [`${name}Period`]: figure ? formatPeriod(figure.period) : null,
  };
}

function partialValues({ coverage, figures }: IndicatorDocument): Record<string, string> {
  const known = figures.filter((figure) => isRegional(figure) && isKnown(figure));
  if (coverage !== 'partial' || known.length === 0) return {};
  return {
    regions: numberWord(new Set(known.map(({ region }) => region)).size),
    span: periodSpan(known.map(({ period }) => period)),
  };
}

function regionalValues(document: IndicatorDocument, own: PeriodFigures, regions: readonly Place[]) {
  const regional = own.regions();
  const riket = own.country();
  // Of the country alone there is the publication's own count, and how many answered.
  const national =
    document.coverage === 'riket' ? own.all(RIKET).filter(({ series, count }) => !series && count !== undefined) : [];
  const counts = document.categories.map((category) => ({
    category,
    count:
      national.find((figure) => figure.category === category.id)?.count ??
      regional.filter((figure) => figure.category === category.id).length,
  }));
  const of = national[0]?.of ?? regional.length;
  return {
    ...placesOfEnds(own, regions),
    riket: hasValue(riket) ? valueWithUnit(riket, document) : null,
    riketAnswer: nationalAnswer(own, document),
    ...ends(own, document),
    of: document.coverage === 'partial' ? numberWord(of) : String(of),
    answers: answersText(
      counts.filter(({ count }) => count > 0),
      of,
    ),
    ...listedValues(document, own, regions),
    ...Object.fromEntries(counts.map(({ category, count }) => [`count:${category.id}`, numberWord(count)])),
  };
}

/** Where the highest and the lowest figures are, of what is ranked; null where they are too many. */
export function placesOfEnds(
  own: PeriodFigures,
  regions: readonly Place[],
): Record<'highest' | 'lowest', string | null> {
  const regional = own.regions();
  return {
    highest: placeNames(
      regional.filter(({ rank }) => rank?.from === 1),
      regions,
    ),
    lowest: placeNames(
      regional.filter(({ rank }) => rank && rank.to === rank.of),
      regions,
    ),
  };
}

/** What was answered of the country as a whole, where nobody counted the regions' answers. */
function nationalAnswer(own: PeriodFigures, document: IndicatorDocument): string | null {
  const one = own.country();
  return one?.category && one.count === undefined ? valueText(one, document) : null;
}

/** The lowest and the highest figure, without the regions: for what is not ranked. */
function ends(own: PeriodFigures, document: IndicatorDocument): Record<'least' | 'most', string | null> {
  const ordered = own.compared().toSorted(byValue);
  const [first, last] = [ordered[0], ordered.at(-1)];
  return {
    least: first ? valueText(first, document) : null,
    most: last ? valueWithUnit(last, document) : null,
  };
}

/** Of a measure that some regions have: all of them, and the ends. */
function listedValues(
  document: IndicatorDocument,
  own: PeriodFigures,
  regions: readonly Place[],
): Record<string, string | null> {
  if (document.coverage !== 'partial') return {};
  const ordered = own.valued().toSorted((a, b) => byValue(b, a));
  return {
    // The unit once: "155 procent i Blekinge och 99 i Stockholm"; "från 5,5 i Västernorrland till 19 månader i Stockholm".
    listed: joinWords(
      ordered.map((figure, index) => {
        const value = index === 0 ? valueWithUnit(figure, document) : valueText(figure, document);
        return `${value} ${placeNames([figure], regions) ?? ''}`;
      }),
    ),
    most: endText(ordered[0], valueWithUnit(ordered[0], document), ordered, regions),
    least: endText(
      ordered.at(-1),
      // "från 7 i Kronoberg" would not be read as a share.
      (document.kind === 'percent' ? valueWithUnit : valueText)(ordered.at(-1), document),
      ordered,
      regions,
    ),
  };
}

/** "1 100 på Gotland och i Norrbotten" */
function endText(
  end: Figure | undefined,
  told: string,
  figures: readonly Figure[],
  regions: readonly Place[],
): string | null {
  const places = placeNames(
    figures.filter(({ value }) => value === end?.value),
    regions,
  );
  return end && places ? `${told} ${places}` : null;
}

/** "i Skåne och Östergötland", "på Gotland"; null for none or too many. */
function placeNames(figures: readonly Figure[], regions: readonly Place[]): string | null {
  if (figures.length === 0 || figures.length > NAMED_AT_MOST) return null;
  const named = figures
    .flatMap(({ region }) => regions.find(({ code }) => code === region) ?? [])
    .toSorted((a, b) => a.short.localeCompare(b.short, 'sv'));
  const [first] = named;
  const isOne = new Set(named.map(({ preposition }) => preposition)).size === 1;
  return first && isOne
    ? `${first.preposition} ${joinWords(named.map(({ short }) => short))}`
    : joinWords(named.map(inRegion));
}

/** The measure's name with its unit, unless the name says it already. */
export function measureWithUnit({ name, unit, kind }: IndicatorDocument): string {
  const isTold = kind === 'category' || unit === '' || name.toLowerCase().includes(unit.toLowerCase());
  return isTold ? name : `${name}, ${unit}`;
}

/** What is measured, in which unit, when, for how many regions, and whether they are the whole country. */
export function subtitle(document: IndicatorDocument, period: string): string {
  const unit = measureWithUnit(document);
  if (document.coverage !== 'regions') return `${unit}, ${periodSpan(document.periods)}.`;
  const known = measureOf(document).at(period).regions().length;
  const told = `${unit}, ${formatPeriod(period)}. Uppgift finns för ${known === REGION_COUNT ? `alla ${known}` : `${known} av ${REGION_COUNT}`} regioner.`;
  return document.incomplete.includes(period) ? `${told} ${INCOMPLETE}` : told;
}
