import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedRows } from '../../tests/support/dataset/testData.ts';
import { doctorsNeeded, perDoctorFromGrowth } from './doctorsNeeded.ts';

const population = (region: string, year: string) =>
  Number(fixedRows('folkmangd').find((row) => row.region === region && row.period === year)?.['value']);

describe('gives back what Läkarförbundet published in 2022', () => {
  test('Blekinge: 2 803 inhabitants per doctor, the population of 31 December 2021 and a cap of 1 100', () => {
    const inhabitants = population('10', '2021');
    const point = { lower: 2803, upper: 2803 };
    const { gap, growth } = doctorsNeeded({ perDoctor: point, inhabitantsThen: inhabitants, inhabitants }, 1100);
    expect(Math.round(gap.lower)).toBe(88);
    expect(Math.round(growth.lower)).toBe(155);
  });

  test.each([
    ['Stockholm', 99, [2184, 2194]],
    ['Jämtland Härjedalen', 21, [1326, 1336]],
  ])('%s: +%i %% means %j inhabitants per doctor', (_region, growth, expected) => {
    const { lower, upper } = perDoctorFromGrowth(growth, 1100);
    expect([Math.ceil(lower), Math.floor(upper)]).toEqual(expected);
  });
});

const workloads = fc
  .record({
    rate: fc.double({ min: 500, max: 5000, noNaN: true }),
    width: fc.double({ min: 0, max: 100, noNaN: true }),
    inhabitantsThen: fc.integer({ min: 50_000, max: 2_600_000 }),
    inhabitants: fc.integer({ min: 50_000, max: 2_600_000 }),
  })
  .map(({ rate, width, ...people }) => ({ perDoctor: { lower: rate, upper: rate + width }, ...people }));
const caps = fc.integer({ min: 800, max: 2500 });

describe('for any region and cap', () => {
  test('a higher cap never needs more doctors', () => {
    fc.assert(
      fc.property(workloads, caps, caps, (workload, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((cap) => doctorsNeeded(workload, cap));
        expect(high!.needed).toBeLessThanOrEqual(low!.needed);
        expect(high!.gap.upper).toBeLessThanOrEqual(low!.gap.upper);
      }),
    );
  });

  test('the gap is the need less the doctors, at both ends', () => {
    fc.assert(
      fc.property(workloads, caps, (workload, cap) => {
        const { doctors, needed, gap } = doctorsNeeded(workload, cap);
        expect(gap.lower).toBeCloseTo(needed - doctors.upper, 6);
        expect(gap.upper).toBeCloseTo(needed - doctors.lower, 6);
        expect(gap.lower).toBeLessThanOrEqual(gap.upper);
      }),
    );
  });

  test('a later population changes the need and not the doctors', () => {
    fc.assert(
      fc.property(workloads, caps, fc.integer({ min: 50_000, max: 2_600_000 }), (workload, cap, later) => {
        const [then, now] = [workload, { ...workload, inhabitants: later }].map((one) => doctorsNeeded(one, cap));
        expect(now!.doctors).toEqual(then!.doctors);
        expect(now!.needed).toBe(later / cap);
      }),
    );
  });
});
