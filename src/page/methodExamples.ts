import { tooLargeStep } from '../text/suspectedBreak.ts';
import { comparePeriods } from '../model/period.ts';
import { byValue, hasValue, measureOf } from '../model/measure.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { mostAlike } from '../stats/alike.ts';
import { intervalText, valueShort, valueText } from '../text/figures.ts';
import { differenceSentence } from '../text/differences.ts';
import { inRegion } from '../text/names.ts';
import { formatNumber, formatRound, joinWords } from '../text/numbers.ts';
import { orderText } from '../text/places.ts';
import type { StandOut } from './standOuts.ts';

// The worked examples of the method page, each computed from the published files; null where the data has no such case.

type Regions = readonly RegionSummary[];

const nameOf = (code: string, regions: Regions) => regions.find((region) => region.code === code)?.short ?? code;
const inSwedishOrder = (names: readonly string[]) => names.toSorted((a, b) => a.localeCompare(b, 'sv'));
/** The regions' figures of the leading period, the highest first. */
const leading = (document: IndicatorDocument) =>
  (measureOf(document).lead()?.compared() ?? []).toSorted((a, b) => byValue(b, a));

/** A published figure turned round, with its interval. */
export function conversionExample(document: IndicatorDocument, regions: Regions, slug: string) {
  const region = regions.find((candidate) => candidate.slug === slug);
  const figure = leading(document).find(({ region: code }) => code === region?.code);
  const { published, decimals } = document;
  if (!region || !figure?.interval || !published || decimals === null || !figure.printed) return null;
  const [lower, upper] = figure.interval;
  const back = (value: number) => formatNumber(published.reciprocal / value, decimals + 1);
  return {
    region: region.short,
    reciprocal: formatNumber(published.reciprocal),
    printed: formatNumber(Number(figure.printed), decimals),
    printedLower: back(upper),
    printedUpper: back(lower),
    result: valueText(figure, document),
    interval: intervalText(figure, document) ?? '',
  };
}

/** A count divided by the population of its own year: what stands in each of the three documents for one region. */
export function rateExample(
  { rate, count, people }: Record<'rate' | 'count' | 'people', IndicatorDocument>,
  regions: Regions,
  slug: string,
) {
  const region = regions.find((candidate) => candidate.slug === slug);
  const period = rate.lead ?? '';
  const shown = (document: IndicatorDocument) => {
    const figure = measureOf(document)
      .at(period)
      .of(region?.code ?? '');
    return hasValue(figure) ? valueText(figure, document) : null;
  };
  const [result, counted, inhabitants] = [shown(rate), shown(count), shown(people)];
  if (!region || !result || !counted || !inhabitants) return null;
  return { region: inRegion(region), period, result, counted, inhabitants };
}

/** Regions that share a range of places, and the interval of each. */
export function tieExample(document: IndicatorDocument, regions: Regions) {
  const own = leading(document).filter(({ rank }) => rank && rank.from < rank.to);
  const first = own.toSorted((a, b) => (a.rank?.from ?? 0) - (b.rank?.from ?? 0))[0];
  if (!first?.rank) return null;
  const { from, to } = first.rank;
  const tied = own.filter(({ rank }) => rank?.from === from && rank.to === to);
  return {
    names: inSwedishOrder(tied.map(({ region }) => nameOf(region, regions))),
    interval: intervalText(first, document) ?? valueShort(first, document),
    above: from - 1,
    place: orderText(first) ?? '',
    of: first.rank.of,
  };
}

/** Answers that follow from a source which names the exceptions, of the newest period that has such. */
export function impliedExample(document: IndicatorDocument, regions: Regions) {
  const period = document.figures
    .filter(({ basis }) => basis === 'implied')
    .map((figure) => figure.period)
    .toSorted(comparePeriods)
    .at(-1);
  if (period === undefined) return null;
  const own = measureOf(document).at(period).regions();
  const implied = own.filter(({ basis }) => basis === 'implied');
  const named = own.filter(({ basis }) => basis === 'published');
  if (named.length === 0) return null;
  const label = (figure: Figure | undefined) => valueText(figure, document);
  return {
    period,
    all: own.length,
    named: inSwedishOrder(named.map(({ region }) => nameOf(region, regions))),
    exception: label(named[0]),
    left: implied.length,
    rule: label(implied[0]),
  };
}

/** How a survey's regions fall into thirds, with the two at the upper border. */
export function thirdsExample(document: IndicatorDocument, regions: Regions) {
  const own = leading(document).filter(({ third }) => third !== undefined);
  const highest = own.filter(({ third }) => third === 'highest');
  const [last, next] = [highest.at(-1), own.find(({ third }) => third === 'middle')];
  if (!last || !next) return null;
  const told = (figure: Figure) => `${nameOf(figure.region, regions)} (${valueShort(figure, document)})`;
  return {
    all: own.length,
    highest: highest.length,
    middle: own.filter(({ third }) => third === 'middle').length,
    lowest: own.filter(({ third }) => third === 'lowest').length,
    last: told(last),
    next: told(next),
  };
}

/** The map's highest limit, and the regions on either side of it. */
export function limitExample(document: IndicatorDocument, regions: Regions) {
  const { classes } = document;
  const limit = classes?.limits.at(-1);
  const own = leading(document);
  const above = own.filter(({ value }) => limit !== undefined && value >= limit).at(-1);
  const below = own.find(({ value }) => limit !== undefined && value < limit);
  if (!classes || limit === undefined || !above || !below) return null;
  return {
    limit: formatRound(limit),
    limits: joinWords(classes.limits.map(formatRound)),
    below: `${nameOf(below.region, regions)} (${intervalText(below, document) ?? valueShort(below, document)})`,
    above: `${nameOf(above.region, regions)} (${intervalText(above, document) ?? valueShort(above, document)})`,
  };
}

/** Suspected breaks: what each region's figure went from and to. */
export function suspectedExample(document: IndicatorDocument, regions: Regions) {
  const [first] = document.suspectedBreaks;
  if (!first) return null;
  const valueAt = (region: string, at: string) => valueShort(measureOf(document).at(at).of(region), document);
  const own = document.suspectedBreaks.filter(({ to }) => to === first.to);
  return {
    from: first.from,
    to: first.to,
    limit: tooLargeStep(document),
    compared: measureOf(document).at(first.to).compared().length,
    told: joinWords(
      own.map(({ region, from, to }) => {
        const place = regions.find(({ code }) => code === region);
        return `${place ? inRegion(place) : region} (${valueAt(region, from)} till ${valueAt(region, to)})`;
      }),
    ),
    known: measureOf(document).at(first.to).valued().length,
    lead: document.lead ?? '',
  };
}

/** Quotes the sentence that opens a region's page, and a newer one that comes after it, if there is one. */
export function standOutExample(standOuts: readonly Pick<StandOut, 'period' | 'sentence'>[]) {
  const [first, ...others] = standOuts;
  if (!first) return null;
  const newest = others.toSorted((a, b) => comparePeriods(b.period, a.period))[0];
  const isNewer = newest && comparePeriods(newest.period, first.period) > 0;
  return { first: first.sentence, newer: isNewer ? newest.sentence : null };
}

/** A national figure for which the source gives only a bound. */
export function boundExample(document: IndicatorDocument) {
  const figure = document.figures.find(({ qualifier }) => qualifier === '>' || qualifier === '<');
  return figure ? { period: figure.period, value: valueText(figure, document), unit: document.unit } : null;
}

/** Two regions that are alike: their values and how far apart they are, in each measure and in all. */
export function alikeExample(measures: readonly IndicatorDocument[], regions: Regions, slug: string) {
  const own = regions.find((region) => region.slug === slug);
  const values = measures.map((measure) => new Map(leading(measure).map(({ region, value }) => [region, value])));
  const [nearest] = own ? mostAlike(own.code, values, 1) : [];
  if (!own || !nearest) return null;
  const shown = (measure: IndicatorDocument, code: string) =>
    valueShort(
      leading(measure).find(({ region }) => region === code),
      measure,
    );
  return {
    region: own.short,
    other: nameOf(nearest.code, regions),
    parts: measures.map((measure, index) => {
      const [first, last] = [leading(measure)[0], leading(measure).at(-1)];
      const pair = [own.code, nearest.code].map((code) => ({ code, value: values[index]?.get(code) ?? 0 }));
      const [smaller, larger] = pair.toSorted((a, b) => a.value - b.value);
      return {
        name: measure.short.toLocaleLowerCase('sv'),
        larger: shown(measure, larger?.code ?? ''),
        smaller: shown(measure, smaller?.code ?? ''),
        highest: valueShort(first, measure),
        lowest: valueShort(last, measure),
        distance: formatNumber(nearest.parts[index] ?? 0, 1),
      };
    }),
    distance: formatNumber(nearest.distance),
  };
}

/** Two regions' figures, what is left when one is taken from the other, and the sentence that tells it. */
export function differenceExample(document: IndicatorDocument, regions: Regions, slugs: readonly [string, string]) {
  const compared = slugs.flatMap((slug) => {
    const region = regions.find((candidate) => candidate.slug === slug);
    const figure = leading(document).find((own) => own.region === region?.code);
    return region && figure ? [{ region, figure, value: figure.value }] : [];
  });
  const [first, second] = compared.toSorted((a, b) => b.value - a.value);
  if (!first || !second) return null;
  return {
    first: valueText(first.figure, document),
    second: valueText(second.figure, document),
    size: formatNumber(first.value - second.value, document.display.decimals),
    sentence: differenceSentence(compared, document),
  };
}
