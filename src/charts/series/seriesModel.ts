import { comparePeriods, parsePeriod } from '../../model/period.ts';
import { RIKET } from '../../model/region.ts';
import type { Figure, IndicatorDocument } from '../../publish/documents.ts';
import { digits, valueShort } from '../../text/figures.ts';
import { percent, percentScale, type Scale } from '../scale.ts';

export interface SeriesLine {
  /** SVG path in a 100 × 100 box; broken where a year is missing, a definition changed or a jump is suspected. */
  path: string;
  end: { x: number; y: number; value: string } | null;
  /** Figures with no neighbour to join: drawn as dots, or they would not be seen. */
  lone: { x: number; y: number }[];
}

export interface SeriesModel {
  others: string;
  riket: SeriesLine | null;
  own: SeriesLine | null;
  years: { at: number; label: string }[];
  ticks: { at: number; label: string }[];
  /** Changes too large to be believed at once, for the region or, without one, for all. */
  jumps: { x: number; y1: number; y2: number; label: string }[];
}

/** A region's figures over time against riket and the other regions; without a region, all of them in grey. */
export function seriesModel(document: IndicatorDocument, region: string | null): SeriesModel | null {
  const figures = document.figures.filter((figure) => figure.value !== null && !figure.series);
  const periods = [...new Set(figures.map((figure) => figure.period))].toSorted(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return null;
  const time = (period: string) => {
    const [from, at, to] = [first, period, last].map((text) => parsePeriod(text)?.start ?? 0) as [
      number,
      number,
      number,
    ];
    return percent(((at - from) / (to - from)) * 100);
  };
  const scale = percentScale(
    figures.map((figure) => figure.value ?? 0),
    { reversed: true },
  );
  const line = (code: string) =>
    lineOf(
      figures.filter((figure) => figure.region === code),
      document,
      time,
      scale,
    );
  const codes = [...new Set(figures.map((figure) => figure.region))].filter(
    (code) => code !== RIKET && code !== region,
  );
  const step = Math.ceil(periods.length / 6);
  return {
    others: codes.map((code) => line(code)?.path ?? '').join(''),
    riket: line(RIKET),
    own: region === null ? null : line(region),
    years: periods
      .filter((_, index) => (periods.length - 1 - index) % step === 0)
      .map((period) => ({ at: time(period), label: period })),
    ticks: scale.ticks.map((tick) => ({ at: scale.at(tick), label: tickText(tick, document) })),
    jumps: document.jumps
      .filter((jump) => jump.region === region)
      .map((jump) => {
        const at = (period: string) => figures.find((figure) => figure.region === region && figure.period === period);
        const [y1, y2] = [jump.from, jump.to].map((period) => scale.at(at(period)?.value ?? 0)) as [number, number];
        return { x: time(jump.to), y1, y2, label: `misstänkt brott ${jump.to}` };
      }),
  };
}

function lineOf(
  figures: readonly Figure[],
  document: IndicatorDocument,
  time: (period: string) => number,
  scale: Scale,
): SeriesLine | null {
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  const points = ordered.map((figure) => ({ figure, x: time(figure.period), y: scale.at(figure.value ?? 0) }));
  const joined = points.map((point, index) => {
    const before = points[index - 1];
    return before !== undefined && isJoined(before.figure, point.figure, document);
  });
  const last = points.at(-1);
  if (!last) return null;
  return {
    path: points.map(({ x, y }, index) => `${joined[index] ? 'L' : 'M'}${x} ${y}`).join(''),
    end: { x: last.x, y: last.y, value: valueShort(last.figure, document) },
    lone: points.filter((_, index) => !joined[index] && !joined[index + 1]).map(({ x, y }) => ({ x, y })),
  };
}

/** No line across a missing year, a change of definition, or a suspected jump. */
function isJoined(before: Figure, after: Figure, { breaks, jumps }: IndicatorDocument): boolean {
  const [from, to] = [parsePeriod(before.period), parsePeriod(after.period)];
  if (!from || !to || to.start - from.end > 0.01) return false;
  if (jumps.some((jump) => jump.region === after.region && jump.to === after.period)) return false;
  return !breaks.some(
    ({ after: last, regions }) =>
      (regions.length === 0 || regions.includes(after.region)) &&
      comparePeriods(before.period, last) <= 0 &&
      comparePeriods(after.period, last) > 0,
  );
}

function tickText(tick: number, { display, kind }: IndicatorDocument): string {
  const decimals = Number.isInteger(tick) ? 0 : Math.max(1, display.decimals);
  return `${digits(tick, { display: { ...display, decimals, roundTo: null } })}${kind === 'percent' ? ' %' : ''}`;
}
