import { doctorsNeeded, type Need } from '../../stats/doctorsNeeded.ts';
import type { Interval } from '../../model/measure.ts';
import { capitalise, formatNumber, lowerFirst, MISSING } from '../../text/numbers.ts';

/** One count of doctors that the reader may choose, with the inhabitants per doctor that it gives. */
export interface NeedSource {
  id: string;
  label: string;
  /** Which doctors it counts: "alla läkare i primärvården, inte bara specialister". */
  counts: string;
  /** Year of the count. */
  counted: string;
  /** Year of the population that it is turned into doctors with. */
  year: string;
  /** Inhabitants per doctor by region code; regions without a figure are not in it. */
  perDoctor: Readonly<Record<string, readonly [lower: number, upper: number]>>;
}

/** All that the calculator knows: read at build for the page, and from the page by its script. */
export interface NeedData {
  cap: { least: number; most: number; step: number };
  sources: readonly NeedSource[];
  regions: readonly {
    code: string;
    slug: string;
    name: string;
    in: string;
    inhabitants: Readonly<Record<string, number>>;
  }[];
  /** The newest year with a population. */
  newest: string;
}

export interface NeedState {
  cap: number;
  /** Id of the chosen count of doctors. */
  count: string;
  /** `then`: the population of the count's own year; `now`: the newest. */
  people: 'then' | 'now';
  /** Slug of the region in focus; empty for none. */
  mark: string;
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

/**
 * The map's classes in per cent more doctors, from the lower limit up, parted where nearly as many are asked for as there
 * were: so narrow that the regions are of two classes or more at every cap that the slider has.
 */
const CLASSES = [
  { fill: 'less-4', from: -Infinity, label: '45 % färre eller mer' },
  { fill: 'less-3', from: -45, label: '30–45 % färre' },
  { fill: 'less-2', from: -30, label: '15–30 % färre' },
  { fill: 'less-1', from: -15, label: '5–15 % färre' },
  { fill: 'even', from: -5, label: 'ungefär lika (±5 %)' },
  { fill: 'more-1', from: 5, label: '5–25 % fler' },
  { fill: 'more-2', from: 25, label: '25–50 % fler' },
  { fill: 'more-3', from: 50, label: '50–100 % fler' },
  { fill: 'more-4', from: 100, label: '100 % fler eller mer' },
] as const;

export const sourceOf = ({ sources }: NeedData, { count }: Pick<NeedState, 'count'>): NeedSource => {
  const found = sources.find(({ id }) => id === count) ?? sources[0];
  if (!found) throw new Error('The calculator has no count of doctors.');
  return found;
};

/** The year whose inhabitants the need is counted for. */
export const yearOfNeed = (data: NeedData, state: NeedState): string =>
  state.people === 'now' ? data.newest : sourceOf(data, state).year;

/** Heads the table of regions. */
export const needTitle = ({ cap }: Pick<NeedState, 'cap'>): string =>
  `Räkneexempel: högst ${formatNumber(cap)} invånare per läkare`;

/** Returns what the cap requires of a region, or null when its doctors or inhabitants are unknown. */
function needOf(data: NeedData, state: NeedState, code: string): Need | null {
  const source = sourceOf(data, state);
  const inhabitants = data.regions.find((region) => region.code === code)?.inhabitants ?? {};
  const [then, people] = [inhabitants[source.year], inhabitants[yearOfNeed(data, state)]];
  const rate = source.perDoctor[code];
  if (!rate || then === undefined || people === undefined) return null;
  const workload = { perDoctor: { lower: rate[0], upper: rate[1] }, inhabitantsThen: then, inhabitants: people };
  return doctorsNeeded(workload, state.cap);
}

/** A row for each region, in the order given: what the cap asks for and how far it is from there. */
export function needRows(data: NeedData, state: NeedState): NeedRow[] {
  const year = yearOfNeed(data, state);
  return data.regions.map(({ code, name, inhabitants }) => {
    const people = inhabitants[year];
    const need = needOf(data, state, code);
    const told = { code, name, inhabitants: people === undefined ? MISSING : formatNumber(people) };
    if (!need) {
      const needed = people === undefined ? MISSING : formatNumber(people / state.cap);
      return { ...told, doctors: MISSING, needed, gap: '–', growth: '–', fill: null };
    }
    const { doctors, needed, gap, growth } = need;
    return {
      ...told,
      doctors: rangeText(doctors),
      needed: formatNumber(needed),
      gap: rangeText(gap, true),
      growth: `${rangeText(growth, true)} %`,
      fill: fillOf((growth.lower + growth.upper) / 2),
    };
  });
}

const fillOf = (growth: number): string => CLASSES.findLast(({ from }) => growth >= from)?.fill ?? CLASSES[0].fill;

/** Answers for the region in focus, or says how many regions need more doctors; in large letters and small. */
export interface NeedAnswer {
  large: string;
  small: string;
}

export function needAnswer(data: NeedData, state: NeedState): NeedAnswer {
  const { counted } = sourceOf(data, state);
  const region = data.regions.find(({ slug }) => slug === state.mark);
  if (!region) {
    const needs = data.regions.flatMap(({ code }) => needOf(data, state, code) ?? []);
    const more = needs.filter(({ gap }) => gap.lower > 0).length;
    return {
      large: `${more || 'Ingen'} av ${needs.length} regioner`,
      small: `skulle behöva fler läkare än de hade ${counted}`,
    };
  }
  const need = needOf(data, state, region.code);
  if (!need) return { large: capitalise(MISSING), small: `om hur många läkare det fanns ${region.in} ${counted}` };
  const { gap, growth } = need;
  if (gap.lower < 0 && gap.upper > 0)
    return { large: 'Ungefär lika många läkare', small: `${region.in} som ${counted}` };
  const isMore = gap.upper > 0;
  const [count, share] = [gap, growth].map((interval) => rangeText(isMore ? interval : mirrored(interval)));
  const word = isMore ? 'fler' : 'färre';
  return { large: `${count} ${word} läkare`, small: `${region.in}, ${share} procent ${word} än ${counted}` };
}

const mirrored = ({ lower, upper }: Interval): Interval => ({ lower: -upper, upper: -lower });

/** The same as a sentence for who has not seen the page, without its full stop; and of which doctors it is. */
export function needSentences(data: NeedData, state: NeedState): string[] {
  const { large, small } = needAnswer(data, state);
  const people = state.people === 'now' ? ` och invånarna ${data.newest}` : '';
  return [
    `Räkneexempel för högst ${formatNumber(state.cap)} invånare per läkare${people}: ${lowerFirst(large)} ${small}`,
    `Räknat på ${sourceOf(data, state).counts}`,
  ];
}

/** Binary fractions may put a half off by this much. */
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

/** The legend of the map, most more doctors first. */
export function growthLegend(rows: readonly NeedRow[]): { fill: string | null; label: string; regions: number }[] {
  const count = (fill: string | null) => rows.filter((row) => row.fill === fill).length;
  const classes = CLASSES.map(({ fill, label }) => ({ fill, label, regions: count(fill) }));
  return [...classes.toReversed(), { fill: null, label: MISSING, regions: count(null) }];
}
