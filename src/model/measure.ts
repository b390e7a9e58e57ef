import { oncePer } from '../common/oncePer.ts';
import { RIKET } from './country.ts';
import type { Figure } from './figure.ts';
import type { IndicatorDocument } from './indicatorDocument.ts';
import { comparePeriods, parsePeriod } from './period.ts';

/**
 * What is asked of a measure's figures, in one place: "the regions' figures of 2024", "the country's", "the figure before".
 * It needs no schema at runtime, so that what runs in a browser asks the same.
 */

/** A figure that is a number, and not only a bound, an answer in words or nothing. */
export type Valued<Asked extends Pick<Figure, 'value'> = Figure> = Asked & { value: number };

/** Half-open: the lower end belongs to it, the upper does not. */
export interface Interval {
  lower: number;
  upper: number;
}

/** There is a figure, and its publisher does not say that it is missing. */
export const isKnown = <Asked extends Pick<Figure, 'basis'>>(figure: Asked | undefined): figure is Asked =>
  figure !== undefined && figure.basis !== 'missing';

export const hasValue = <Asked extends Pick<Figure, 'value'>>(figure: Asked | undefined): figure is Valued<Asked> =>
  figure !== undefined && figure.value !== null;

/** A number that may be held against others: no suspected break lies before it. */
export const isCompared = (figure: Figure | undefined): figure is Valued =>
  hasValue(figure) && figure.suspectedBreak !== true;

/** Of the country, and not of a region. */
export const isNational = ({ region }: Pick<Figure, 'region'>): boolean => region === RIKET;
export const isRegional = ({ region }: Pick<Figure, 'region'>): boolean => region !== RIKET;

/** What the unrounded value can have been; an exact one is an interval of no width. */
export function intervalOf({ interval, value }: Valued<Pick<Figure, 'interval' | 'value'>>): Interval {
  const [lower, upper] = interval ?? [value, value];
  return { lower, upper };
}

/** Of a figure or, where its publisher gives no more, of its bound: as high as it is drawn. */
export const sizeOf = ({ value, upper, lower }: Pick<Figure, 'value' | 'upper' | 'lower'>): number =>
  value ?? upper ?? lower ?? 0;

/** The lowest first. */
export const byValue = (a: Pick<Figure, 'value'>, b: Pick<Figure, 'value'>): number => (a.value ?? 0) - (b.value ?? 0);

/** A measure's figures in one period. Where nothing else is said they are of the main series. */
export interface PeriodFigures {
  readonly period: string;
  /** All that there is of the period: of all places and series, and what is missing. */
  readonly figures: readonly Figure[];
  /** Of the regions and the country, those that are missing too. */
  main(): readonly Figure[];
  /** Of the regions, those that are known. */
  regions(): readonly Figure[];
  /** Of the regions, those that are numbers. */
  valued(): readonly Valued[];
  /** Of the regions, the numbers that may be held against each other. */
  compared(): readonly Valued[];
  /** Of the country, where it is known. */
  country(): Figure | undefined;
  /** Of the country, where it is a number that stands on the regions' scale, as a total of them does not. */
  comparedCountry(): Valued | undefined;
  /** Of a place, also where it is missing. */
  of(code: string): Figure | undefined;
  /** Of a place in all series, as an answer of the country's has one for each answer. */
  all(code: string): readonly Figure[];
  /** The same in the period before: the year before, or of a part of a year the same part. Null where there is none. */
  previous(): PeriodFigures | null;
}

/** A measure's figures. Where nothing else is said they are of the main series. */
export interface Measure {
  /** Of the period that it leads with; null where it leads with none. */
  lead(): PeriodFigures | null;
  at(period: string): PeriodFigures;
  /** The periods in which a region's figure is known, oldest first. */
  periods(): readonly string[];
  /** Of the regions in all periods, those that are known. */
  regions(): readonly Figure[];
  /** What is known of a place, oldest first. */
  series(code: string): readonly Figure[];
  /** All of a place: every series, and the missing ones too. */
  all(code: string): readonly Figure[];
}

type Document = Pick<IndicatorDocument, 'figures'> & Partial<Pick<IndicatorDocument, 'lead' | 'country'>>;

const NONE: readonly Figure[] = [];
const isMain = ({ series }: Figure): boolean => !series;

/** What a document is asked through; made once for each. */
export const measureOf: (document: Document) => Measure = oncePer(
  ({ figures, lead = null, country }: Document): Measure => {
    const byRegion = once(() => Map.groupBy(figures, ({ region }) => region));
    const byPeriod = once(() => Map.groupBy(figures, ({ period }) => period));
    const regions = once(() => figures.filter((figure) => isMain(figure) && isRegional(figure) && isKnown(figure)));
    const periods = once(() => [...new Set(regions().map(({ period }) => period))].toSorted(comparePeriods));
    const series = onceEach((code: string) =>
      measure
        .all(code)
        .filter((figure) => isMain(figure) && isKnown(figure))
        .toSorted((a, b) => comparePeriods(a.period, b.period)),
    );
    const at = onceEach((period: string): PeriodFigures => {
      const own = byPeriod().get(period) ?? NONE;
      const places = once(() => Map.groupBy(own, ({ region }) => region));
      const main = once(() => own.filter(isMain));
      const byPlace = once(() => new Map(main().map((figure) => [figure.region, figure])));
      const known = once(() => main().filter((figure) => isRegional(figure) && isKnown(figure)));
      const valued = once(() => known().filter(hasValue));
      const compared = once(() => valued().filter(isCompared));
      const previous = once(() => [...byPeriod().keys()].filter(isBefore(period)).toSorted(comparePeriods).at(-1));
      return {
        period,
        figures: own,
        main,
        regions: known,
        valued,
        compared,
        country: () => [byPlace().get(RIKET)].find(isKnown),
        comparedCountry: () => (country?.kind === 'total' ? undefined : [byPlace().get(RIKET)].find(hasValue)),
        of: (code) => byPlace().get(code),
        all: (code) => places().get(code) ?? NONE,
        previous() {
          const before = previous();
          return before === undefined ? null : at(before);
        },
      };
    });
    const measure: Measure = {
      lead: () => (lead === null ? null : at(lead)),
      at,
      periods,
      regions,
      series,
      all: (code) => byRegion().get(code) ?? NONE,
    };
    return measure;
  },
);

/** Whether a period comes before another and may be held against it: a half-year against the same half. */
function isBefore(period: string): (other: string) => boolean {
  const own = parsePeriod(period);
  const partOf = (start: number) => Number((start % 1).toFixed(6));
  return (other) => {
    const before = parsePeriod(other);
    if (!own || !before || before.form !== own.form || before.end > own.start) return false;
    return partOf(before.start) === partOf(own.start);
  };
}

function once<Value>(work: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => (kept ??= { value: work() }).value;
}

function onceEach<Value>(work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
