import { incompleteNote } from '../../text/incomplete.ts';
import { SUSPECTED, SUSPECTED_SHORT, tooLargeStep } from '../../text/suspectedBreak.ts';
import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/country.ts';
import { hasValue, isNational, isRegional, measureOf, type Valued } from '../../model/measure.ts';
import type { Figure } from '../../model/figure.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { oncePer } from '../../common/oncePer.ts';
import { crossesBreak } from '../../stats/breaks.ts';
import { valueShort } from '../../text/figures.ts';
import { percent, percentScale, tickText, type Scale } from '../scale.ts';

/** Hollow behind a suspected break, and in a year in which the regions are not nearly the whole country. */
export interface Dot {
  x: number;
  y: number;
  isHollow: boolean;
}

export interface SeriesLine {
  /** SVG path in a 100 × 100 box; broken where a year is missing, a definition changed or a break is suspected. */
  path: string;
  end: (Dot & { value: string; period: string }) | null;
  /** Figures with no neighbour to join: drawn as dots, or they would not be seen. */
  lone: Dot[];
}

export interface SeriesModel {
  others: string;
  /** Each of the other regions by itself, for a chart in which one of them can be marked later. */
  apart: { code: string; line: SeriesLine }[];
  /** Figures of other regions that no line reaches. */
  otherDots: Dot[];
  riket: SeriesLine | null;
  own: SeriesLine | null;
  /** The last period of all: what ends before it is told with its own. */
  last: string;
  years: { at: number; label: string }[];
  ticks: { at: number; label: string }[];
  /** Changes of definition or of borders, told under the chart. */
  breaks: { x: number; label: string }[];
  /** Steps after which the recording has probably changed, of the region or, without one, of all. */
  suspected: { x: number; y1: number; y2: number; label: string | null }[];
  /** What the lines of these steps are, told under the chart. */
  suspectedNote: string | null;
  /** Why all dots of a year are hollow, told under the chart. */
  incompleteNote: string | null;
  /** The numbers have five digits or more, and need more room beside the plot. */
  isWide: boolean;
}

/** Where a period and a value stand in the plot. */
interface Plane {
  time(period: string): number;
  scale: Scale;
}

/** Numbers from here on have five digits. */
const WIDE = 10_000;
/** At most so many years are written under a plot, and under one that wide numbers leave less room. */
const MOST_YEARS = { narrow: 6, wide: 4 };
/** More steps than this would write their labels over each other. */
const MOST_LABELS = 3;

/** The plot and the lines of everybody, whoever it is about. */
interface AllLines {
  periods: string[];
  plane: Plane;
  isWide: boolean;
  /** By region code, riket's too, in the order of the document. */
  lines: ReadonlyMap<string, SeriesLine>;
}

/** A region's figures over time against riket and the other regions; without a region, all of them in grey. */
export function seriesModel(
  document: IndicatorDocument,
  region: string | null,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
): SeriesModel | null {
  const all = allLines(document);
  if (!all) return null;
  const { periods, plane, isWide, lines } = all;
  const apart = [...lines]
    .filter(([code]) => code !== RIKET && code !== region)
    .map(([code, line]) => ({ code, line }));
  const others = apart.map(({ line }) => line);
  const step = Math.ceil(periods.length / MOST_YEARS[isWide ? 'wide' : 'narrow']);
  const suspected = suspectedOf(document, region, regions, plane);
  const isLabelled = suspected.length <= MOST_LABELS;
  return {
    others: others.map(({ path }) => path).join(''),
    apart,
    otherDots: others.flatMap(({ lone }) => lone),
    riket: lines.get(RIKET) ?? null,
    own: region === null ? null : (lines.get(region) ?? null),
    last: periods.at(-1) ?? '',
    years: periods
      .filter((_, index) => (periods.length - 1 - index) % step === 0)
      .map((period) => ({ at: plane.time(period), label: period })),
    ticks: plane.scale.ticks.map((tick) => ({
      at: plane.scale.at(tick),
      label: `${tickText(tick, document)}${document.kind === 'percent' ? ' %' : ''}`,
    })),
    breaks: breaksOf(document, region, periods, plane),
    suspected: isLabelled ? suspected : suspected.map((step) => ({ ...step, label: null })),
    suspectedNote: suspected.length > 0 ? suspectedNote(suspected.length, document) : null,
    incompleteNote: incompleteNote(document),
    isWide,
  };
}

/** Every region has these lines on its page, so they are worked out once for all of them. */
const allLines = oncePer((document: IndicatorDocument): AllLines | null => {
  const isTotal = document.country?.kind === 'total';
  const figures = document.figures
    .filter((figure) => !figure.series && !(isTotal && isNational(figure)))
    .filter(hasValue);
  const periods = [...new Set(figures.map((figure) => figure.period))].toSorted(comparePeriods);
  if (periods.length < 2) return null;
  const values = figures.map(({ value }) => value);
  const plane: Plane = { time: timeScale(periods), scale: percentScale(values, { reversed: true }) };
  const byRegion = Map.groupBy(figures, (figure) => figure.region);
  const lines = [...byRegion].flatMap(([code, own]) => {
    const line = lineOf(own, document, plane);
    return line ? [[code, line] as const] : [];
  });
  return { periods, plane, isWide: Math.max(...values) >= WIDE, lines: new Map(lines) };
});

function suspectedNote(count: number, document: IndicatorDocument): string {
  const size = `${tooLargeStep(document) ?? ''} från en uppgift till nästa`;
  const steps =
    count === 1
      ? `Den lodräta streckade linjen är ett steg på ${size}`
      : `De lodräta streckade linjerna är ${count} steg på ${size}`;
  return `${steps}. ${SUSPECTED}.`;
}

function timeScale(periods: readonly string[]): Plane['time'] {
  const start = (period: string | undefined) => parsePeriod(period ?? '')?.start ?? 0;
  const [from, to] = [start(periods[0]), start(periods.at(-1))];
  return (period) => percent(((start(period) - from) / (to - from)) * 100);
}

function breaksOf({ breaks }: IndicatorDocument, region: string | null, periods: readonly string[], { time }: Plane) {
  return breaks
    .filter(({ regions }) => regions.length === 0 || region === null || regions.includes(region))
    .map(({ after, label }) => {
      const next = periods.find((period) => comparePeriods(period, after) > 0) ?? after;
      return { x: percent((time(after) + time(next)) / 2), label: `Brott mellan ${after} och ${next}: ${label}.` };
    });
}

function suspectedOf(
  document: IndicatorDocument,
  region: string | null,
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
  { time, scale }: Plane,
) {
  return document.suspectedBreaks
    .filter((step) => region === null || step.region === region)
    .map((step) => {
      const height = (period: string) => scale.at(measureOf(document).at(period).of(step.region)?.value ?? 0);
      const name = regions.find(({ code }) => code === step.region)?.short ?? step.region;
      return {
        x: time(step.to),
        y1: height(step.from),
        y2: height(step.to),
        label: region === null ? name : `${step.to}: ${SUSPECTED_SHORT}`,
      };
    });
}

function lineOf(figures: readonly Valued[], document: IndicatorDocument, { time, scale }: Plane): SeriesLine | null {
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  const points = ordered.map((figure) => ({
    figure,
    x: time(figure.period),
    y: scale.at(figure.value),
    isHollow: figure.suspectedBreak === true || (isRegional(figure) && document.incomplete.includes(figure.period)),
  }));
  const joined = points.map((point, index) => {
    const before = points[index - 1];
    return before !== undefined && isJoined(before.figure, point.figure, document);
  });
  const last = points.at(-1);
  if (!last) return null;
  return {
    path: points.map(({ x, y }, index) => `${joined[index] ? 'L' : 'M'}${x} ${y}`).join(''),
    end: {
      x: last.x,
      y: last.y,
      isHollow: last.isHollow,
      value: valueShort(last.figure, document),
      period: last.figure.period,
    },
    lone: points
      .filter((_, index) => !joined[index] && !joined[index + 1])
      .map(({ x, y, isHollow }) => ({ x, y, isHollow })),
  };
}

/** No line across a missing year, a change of definition, or a suspected break, and none to a year that lacks people. */
function isJoined(before: Figure, after: Figure, { breaks, incomplete }: IndicatorDocument): boolean {
  const [from, to] = [parsePeriod(before.period), parsePeriod(after.period)];
  if (!from || !to || to.start - from.end > 0.01) return false;
  if (after.suspectedBreak) return false;
  if (isRegional(after) && [before, after].some(({ period }) => incomplete.includes(period))) return false;
  return !crossesBreak(breaks, { region: after.region, from: before.period, to: after.period });
}
