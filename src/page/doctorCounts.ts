import type { DoctorCounts } from '../model/doctorCounts.ts';
import type { Figure } from '../model/figure.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import { measureOf, type Valued } from '../model/measure.ts';
import type { RegionSummary } from '../publish/documents.ts';
import type { Rank } from '../stats/rank.ts';
import { rankCorrelation } from '../stats/rankCorrelation.ts';
import { formatNumber } from '../text/numbers.ts';
import { orderText } from '../text/places.ts';

type Pair = DoctorCounts['pair'];
type Axis = Pair['across'];
type Place = Pick<RegionSummary, 'code' | 'short'>;

/** A region with both figures, and its place from the most doctors, as far as rounding tells. */
interface PairRow {
  code: string;
  name: string;
  across: Valued;
  up: Valued;
}

export interface PairFinding {
  rows: PairRow[];
  /** Code of the region whose places lie furthest apart. */
  marked: string;
  /** Empty where the two orders are alike: then there is nothing to find. */
  sentences: string[];
}

/** The values are rounded, and more digits would tell of the rounding. */
const DECIMALS = 1;

/** Two ways to count doctors side by side: the regions that have both figures, and how their orders differ. */
export function pairFinding(
  { across, up, unlike, sentences }: Pair,
  load: (slug: string) => IndicatorDocument,
  regions: readonly Place[],
): PairFinding {
  const [first, second] = [figuresOf(across, load), figuresOf(up, load)];
  const rows = regions.flatMap(({ code, short }): PairRow[] => {
    const [own, other] = [first.get(code), second.get(code)];
    return own && other ? [{ code, name: short, across: own, up: other }] : [];
  });
  const correlation = rankCorrelation(rows.map((row) => [doctors(row.across, across), doctors(row.up, up)]));
  const apart = (row: PairRow) => Math.abs(rankOf(row.across, across).from - rankOf(row.up, up).from);
  const [most] = rows.toSorted((a, b) => apart(b) - apart(a));
  if (!most || correlation === null) return { rows, marked: '', sentences: [] };
  const told: Record<string, string> = {
    region: most.name,
    period: across.period,
    acrossOrder: orderOf(most.across, across),
    acrossOf: String(most.across.rank?.of ?? 0),
    acrossCounts: across.counts,
    upOrder: orderOf(most.up, up),
    upOf: String(most.up.rank?.of ?? 0),
    upCounts: up.counts,
    correlation: formatNumber(correlation, DECIMALS),
    of: String(rows.length),
  };
  return {
    rows,
    marked: most.code,
    sentences:
      Math.abs(correlation) < unlike
        ? sentences.map((sentence) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => told[name] ?? ''))
        : [],
  };
}

const figuresOf = ({ indicator, period }: Axis, load: (slug: string) => IndicatorDocument): Map<string, Valued> =>
  new Map(
    measureOf(load(indicator))
      .at(period)
      .valued()
      .map((figure) => [figure.region, figure]),
  );

/** More is more doctors for each inhabitant. */
const doctors = ({ value }: Valued, { isInverted }: Axis): number => (isInverted ? -value : value);

/** From the most doctors: what is highest of one measure is lowest of its inverse. */
function rankOf({ rank }: Figure, { isInverted }: Axis): Rank {
  const { from, to, of } = rank ?? { from: 0, to: 0, of: 0 };
  return isInverted ? { from: of - to + 1, to: of - from + 1, of } : { from, to, of };
}

/** "fjärde högst", of doctors whatever the measure counts. */
const orderOf = (figure: Figure, axis: Axis): string => orderText({ ...figure, rank: rankOf(figure, axis) }) ?? '';
