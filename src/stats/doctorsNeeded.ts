import type { Interval } from '../model/measure.ts';

export interface Workload {
  /** Inhabitants per doctor as its source gives it, with what rounding leaves open; a point where it is exact. */
  perDoctor: Interval;
  /** Inhabitants of the year that the rate is of: rate and population of one year make the number of doctors. */
  inhabitantsThen: number;
  /** Inhabitants that the need is counted for; another year changes the need and nothing else. */
  inhabitants: number;
}

/** Numbers of doctors, not rounded: subtract first, round when they are shown. */
export interface Need {
  doctors: Interval;
  /** Inhabitants / cap. */
  needed: number;
  /** needed − doctors; negative where there are more doctors than the cap asks for. */
  gap: Interval;
  /** The gap in relation to the doctors, in per cent. */
  growth: Interval;
}

/**
 * Doctors that a cap on inhabitants per doctor asks for, and how far it is from those there are. An example of
 * arithmetic, no forecast. Intervals are carried through: the most doctors leave the smallest gap.
 *
 * @param cap inhabitants per doctor, above zero
 */
export function doctorsNeeded({ perDoctor, inhabitantsThen, inhabitants }: Workload, cap: number): Need {
  const doctors = { lower: inhabitantsThen / perDoctor.upper, upper: inhabitantsThen / perDoctor.lower };
  const needed = inhabitants / cap;
  const gap = { lower: needed - doctors.upper, upper: needed - doctors.lower };
  const growth = { lower: (gap.lower / doctors.upper) * 100, upper: (gap.upper / doctors.lower) * 100 };
  return { doctors, needed, gap, growth };
}

/** Inhabitants per doctor behind a published growth in whole per cent that a cap asks for: "+99 %" at 1 100 is 2 184–2 194. */
export function perDoctorFromGrowth(growth: number, cap: number): Interval {
  return { lower: cap * (1 + (growth - 0.5) / 100), upper: cap * (1 + (growth + 0.5) / 100) };
}
