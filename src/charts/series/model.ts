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
import { archiveStamp } from '../archive.ts';
import { percentScale, tickText } from '../scale.ts';

/** A figure of a region, or of the country, in the chart. */
export interface SeriesPoint {
  region: string;
  period: string;
  /** Years, with what has passed of one. */
  time: number;
  value: number;
  /** Drawn hollow: the point follows a suspected break, or too few regions reported that year. */
  isHollow: boolean;
  /** Points of a run are joined; a run ends where a year is missing, a definition changed or a break is suspected. */
  run: string;
}

/** A label at the end of a line. */
export interface SeriesEnd {
  point: SeriesPoint;
  /** "Riket", and "62,7 %", or "2024: 62,7 %" where that is not the last year of all. */
  name: string;
  value: string;
  /** own: of a region that the chart is about; riket: of the country; edge: of the highest and the lowest region. */
  kind: 'own' | 'riket' | 'edge';
}

/** Figures over time: of all regions, of one among them, and of the country. */
export interface SeriesModel {
  points: SeriesPoint[];
  /** Codes of the regions that the chart is about; none where it is of all alike. */
  own: readonly string[];
  periods: { period: string; time: number }[];
  /** "2020 · arkiv": the last of a measure of the archive. */
  stamp: string | null;
  /** Spans the values, with room around them. */
  domain: readonly [number, number];
  ticks: readonly number[];
  tickText(value: number): string;
  /** Labels the marked regions and the country; without marked regions, the country and the regions at the edges. */
  ends: SeriesEnd[];
  /** Changes of definition or of borders, told under the chart. */
  breaks: { time: number; label: string }[];
  /** Steps after which the recording has probably changed, of those regions or, without any, of all. */
  suspected: { region: string; time: number; from: number; to: number; label: string | null }[];
  /** Explains the lines of suspected breaks, under the chart. */
  suspectedNote: string | null;
  /** Why all dots of a year are hollow, told under the chart. */
  incompleteNote: string | null;
}

/** More steps than this would write their labels over each other. */
const MOST_LABELS = 3;

/** Some regions' figures over time against riket and the other regions; without any, all of them alike. */
export function seriesModel(
  document: IndicatorDocument,
  own: readonly string[],
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
): SeriesModel | null {
  const all = allPoints(document);
  if (!all) return null;
  const { points, periods, scale } = all;
  const suspected = suspectedOf(document, own, regions);
  const isLabelled = suspected.length <= MOST_LABELS;
  const nameOf = (code: string) => regions.find((one) => one.code === code)?.short ?? code;
  return {
    points,
    own,
    periods: periods.map((period) => ({ period, time: timeOf(period) })),
    stamp: archiveStamp(document, periods.at(-1) ?? ''),
    domain: scale.domain,
    ticks: scale.ticks,
    tickText: (value) => `${tickText(value, document)}${document.kind === 'percent' ? ' %' : ''}`,
    ends: endsOf(points, own, periods.at(-1) ?? '').map(({ point, kind }) => {
      const year = point.period === periods.at(-1) ? '' : `${point.period}: `;
      const value = valueShort(measureOf(document).at(point.period).of(point.region), document);
      return { point, kind, name: kind === 'riket' ? 'Riket' : nameOf(point.region), value: year + value };
    }),
    breaks: breaksOf(document, own, periods),
    suspected: isLabelled ? suspected : suspected.map((step) => ({ ...step, label: null })),
    suspectedNote: suspected.length > 0 ? suspectedNote(suspected.length, document) : null,
    incompleteNote: incompleteNote(document),
  };
}

/** Every region has these points on its page, so they are worked out once for all of them. */
const allPoints = oncePer((document: IndicatorDocument) => {
  const isTotal = document.country?.kind === 'total';
  const figures = document.figures
    .filter((figure) => !figure.series && !(isTotal && isNational(figure)))
    .filter(hasValue);
  const periods = [...new Set(figures.map((figure) => figure.period))].toSorted(comparePeriods);
  if (periods.length < 2) return null;
  const byRegion = Map.groupBy(figures, (figure) => figure.region);
  return {
    periods,
    scale: percentScale(figures.map(({ value }) => value)),
    points: [...byRegion.values()].flatMap((own) => pointsOf(own, document)),
  };
});

/** The newest points that are named. Of all regions, those at the edges in the last period that are there alone. */
function endsOf(
  points: readonly SeriesPoint[],
  own: readonly string[],
  last: string,
): Pick<SeriesEnd, 'point' | 'kind'>[] {
  const newest = (code: string, kind: SeriesEnd['kind']) => {
    const point = points.findLast((one) => one.region === code);
    return point ? [{ point, kind }] : [];
  };
  const riket = newest(RIKET, 'riket');
  if (own.length > 0) return [...own.flatMap((code) => newest(code, 'own')), ...riket];
  const compared = points.filter(({ region, period, isHollow }) => region !== RIKET && period === last && !isHollow);
  const edges = [Math.max, Math.min].flatMap((edge): Pick<SeriesEnd, 'point' | 'kind'>[] => {
    const value = edge(...compared.map((point) => point.value));
    const [point, ...others] = compared.filter((one) => one.value === value);
    return point && others.length === 0 ? [{ point, kind: 'edge' }] : [];
  });
  return [...riket, ...edges];
}

const timeOf = (period: string): number => parsePeriod(period)?.start ?? 0;

function suspectedNote(count: number, document: IndicatorDocument): string {
  const size = `${tooLargeStep(document) ?? ''} från en uppgift till nästa`;
  const steps =
    count === 1
      ? `Den lodräta streckade linjen är ett steg på ${size}`
      : `De lodräta streckade linjerna är ${count} steg på ${size}`;
  return `${steps}. ${SUSPECTED}.`;
}

function breaksOf({ breaks }: IndicatorDocument, own: readonly string[], periods: readonly string[]) {
  return breaks
    .filter(({ regions }) => regions.length === 0 || own.length === 0 || regions.some((code) => own.includes(code)))
    .map(({ after, label }) => {
      const next = periods.find((period) => comparePeriods(period, after) > 0) ?? after;
      return {
        time: (timeOf(after) + timeOf(next)) / 2,
        label: `Brott mellan ${after} och ${next}: ${label}.`,
      };
    });
}

function suspectedOf(
  document: IndicatorDocument,
  own: readonly string[],
  regions: readonly Pick<RegionSummary, 'code' | 'short'>[],
) {
  return document.suspectedBreaks
    .filter((step) => own.length === 0 || own.includes(step.region))
    .map((step) => {
      const valueAt = (period: string) => measureOf(document).at(period).of(step.region)?.value ?? 0;
      const name = regions.find(({ code }) => code === step.region)?.short ?? step.region;
      return {
        region: step.region,
        time: timeOf(step.to),
        from: valueAt(step.from),
        to: valueAt(step.to),
        label: own.length === 1 ? `${step.to}: ${SUSPECTED_SHORT}` : name,
      };
    });
}

function pointsOf(figures: readonly Valued[], document: IndicatorDocument): SeriesPoint[] {
  const ordered = figures.toSorted((a, b) => comparePeriods(a.period, b.period));
  let run = 0;
  return ordered.map((figure, index) => {
    const before = ordered[index - 1];
    if (before && !isJoined(before, figure, document)) run += 1;
    return {
      region: figure.region,
      period: figure.period,
      time: timeOf(figure.period),
      value: figure.value,
      isHollow: figure.suspectedBreak === true || (isRegional(figure) && document.incomplete.includes(figure.period)),
      run: `${figure.region} ${run}`,
    };
  });
}

/** No line across a missing year, a change of definition, or a suspected break, and none to a year that lacks people. */
function isJoined(before: Figure, after: Figure, { breaks, incomplete }: IndicatorDocument): boolean {
  const [from, to] = [parsePeriod(before.period), parsePeriod(after.period)];
  if (!from || !to || to.start - from.end > 0.01) return false;
  if (after.suspectedBreak) return false;
  if (isRegional(after) && [before, after].some(({ period }) => incomplete.includes(period))) return false;
  return !crossesBreak(breaks, { region: after.region, from: before.period, to: after.period });
}

/** Points that no line reaches: they are drawn as dots, or they would not be seen. */
export const lone = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  [...Map.groupBy(points, ({ run }) => run).values()].flatMap((own) => (own.length === 1 ? own : []));
