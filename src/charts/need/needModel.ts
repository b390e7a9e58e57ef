import { doctorsNeeded } from '../../stats/doctorsNeeded.ts';
import type { Interval } from '../../model/measure.ts';
import { formatNumber } from '../../text/numbers.ts';

/** One count of doctors that the reader may choose, with the inhabitants per doctor that it gives. */
export interface NeedSource {
  id: string;
  label: string;
  /** Year of the count and of the population that it is turned into doctors with. */
  year: string;
  /** Inhabitants per doctor by region code; regions without a figure are not in it. */
  perDoctor: Readonly<Record<string, readonly [lower: number, upper: number]>>;
}

/** All that the calculator knows: read at build for the page, and from the page by its script. */
export interface NeedData {
  cap: { least: number; most: number; step: number };
  sources: readonly NeedSource[];
  regions: readonly { code: string; name: string; inhabitants: Readonly<Record<string, number>> }[];
  /** The newest year with a population. */
  newest: string;
}

export interface NeedState {
  cap: number;
  /** Id of the chosen count of doctors. */
  count: string;
  /** `then`: the population of the count's own year; `now`: the newest. */
  people: 'then' | 'now';
}

export interface NeedRow {
  code: string;
  name: string;
  inhabitants: string;
  doctors: string;
  needed: string;
  gap: string;
  growth: string;
  /** CSS class of the map; null where there is no figure. */
  fill: string | null;
}

const MISSING = 'uppgift saknas';
/** Lower limits of the map's classes, per cent more doctors. */
const GROWTH_LIMITS = [0, 25, 50, 75] as const;

export const sourceOf = ({ sources }: NeedData, { count }: Pick<NeedState, 'count'>): NeedSource => {
  const found = sources.find(({ id }) => id === count) ?? sources[0];
  if (!found) throw new Error('The calculator has no count of doctors.');
  return found;
};

/** The year whose inhabitants the need is counted for. */
export const yearOfNeed = (data: NeedData, state: NeedState): string =>
  state.people === 'now' ? data.newest : sourceOf(data, state).year;

/** What the table is of. */
export const needTitle = ({ cap }: Pick<NeedState, 'cap'>): string =>
  `Räkneexempel: högst ${formatNumber(cap)} invånare per läkare`;

/** A row for each region, in the order given: what the cap asks for and how far it is from there. */
export function needRows(data: NeedData, state: NeedState): NeedRow[] {
  const source = sourceOf(data, state);
  const year = yearOfNeed(data, state);
  return data.regions.map(({ code, name, inhabitants }) => {
    const [then, people] = [inhabitants[source.year], inhabitants[year]];
    const rate = source.perDoctor[code];
    const told = { code, name, inhabitants: people === undefined ? MISSING : formatNumber(people) };
    if (!rate || then === undefined || people === undefined) {
      const needed = people === undefined ? MISSING : formatNumber(people / state.cap);
      return { ...told, doctors: MISSING, needed, gap: '–', growth: '–', fill: null };
    }
    const workload = { perDoctor: { lower: rate[0], upper: rate[1] }, inhabitantsThen: then, inhabitants: people };
    const { doctors, needed, gap, growth } = doctorsNeeded(workload, state.cap);
    return {
      ...told,
      doctors: rangeText(doctors),
      needed: formatNumber(needed),
      gap: rangeText(gap, true),
      growth: `${rangeText(growth, true)} %`,
      fill: `step-${classOfGrowth((growth.lower + growth.upper) / 2)}`,
    };
  });
}

/** Which of the five classes: under the first limit is 0. */
const classOfGrowth = (growth: number): number => GROWTH_LIMITS.filter((limit) => growth >= limit).length;

/** What arithmetic on binary fractions may add to a half. */
const SLACK = 1e-9;

/**
 * Rounded last: "88" where both ends round to the same, "85–92" where they do not; signed "+88", "+85–92", "−7 till +2".
 * The upper end does not belong to the interval, so a half is rounded down there.
 */
export function rangeText({ lower, upper }: Interval, isSigned = false): string {
  const [from, to] = [Math.floor(lower + 0.5 + SLACK), Math.ceil(upper - 0.5 - SLACK)];
  const sign = (value: number) => (isSigned && value > 0 ? '+' : '');
  const [first, last] = [formatNumber(from), formatNumber(Math.max(from, to))];
  if (from >= to) return `${sign(from)}${first}`;
  // A dash beside a minus is hard to read.
  if (from < 0) return `${first} till ${sign(to)}${last}`;
  return `${sign(to)}${first}–${last}`;
}

/** The legend of the map, the highest class first. */
export function growthLegend(rows: readonly NeedRow[]): { fill: string | null; label: string; regions: number }[] {
  const [first, ...rest] = GROWTH_LIMITS;
  const labels = [
    `under ${first} %`,
    ...rest.map((limit, index) => `${GROWTH_LIMITS[index] ?? 0} till ${limit} %`),
    `${GROWTH_LIMITS.at(-1) ?? 0} % eller mer`,
  ];
  const count = (fill: string | null) => rows.filter((row) => row.fill === fill).length;
  const steps = labels.map((label, index) => ({ fill: `step-${index}`, label, regions: count(`step-${index}`) }));
  return [...steps.toReversed(), { fill: null, label: MISSING, regions: count(null) }];
}
