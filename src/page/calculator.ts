import { hasValue, isRegional, measureOf } from '../model/measure.ts';
import type { NeedData, NeedSource } from '../charts/need/needModel.ts';
import type { IndicatorDocument } from '../model/indicatorDocument.ts';
import type { Role } from '../model/topic.ts';
import type { RegionSummary } from '../publish/documents.ts';
import { perDoctorFromGrowth } from '../stats/doctorsNeeded.ts';
import { inRegion } from '../text/names.ts';
import { numberWord } from '../text/numbers.ts';

const CAP = { least: 800, most: 2500, step: 10 };
/** Socialstyrelsen's guideline, inhabitants per specialist; Läkarförbundet's growth figures are counted for it. */
export const GUIDELINE = 1100;
/** The caps that stand ready as tables and maps for other sites: those that the calculator marks. */
export const CALCULATOR_CAPS = [GUIDELINE, 1500] as const;

/** Collects the calculator's figures from the published files. */
export function needData(load: (role: Role) => IndicatorDocument, regions: readonly RegionSummary[]): NeedData {
  const people = load('population');
  const sources = [allDoctors(load('doctors')), ownCount(load('unionDoctors'), load('unionGrowth'))];
  const newest = people.periods.at(-1) ?? '';
  const years = [...new Set([...sources.map(({ year }) => year), newest])];
  const inhabitantsOf = (code: string) =>
    Object.fromEntries(
      years.flatMap((year) => {
        const value = measureOf(people).at(year).of(code)?.value;
        return value == null ? [] : [[year, value]];
      }),
    );
  const rows = regions
    .toSorted((a, b) => a.short.localeCompare(b.short, 'sv'))
    .map((region) => ({
      code: region.code,
      slug: region.slug,
      name: region.short,
      in: inRegion(region),
      inhabitants: inhabitantsOf(region.code),
    }));
  return { cap: CAP, sources, regions: rows, newest };
}

/** SKR's count of all doctors in primary care, of the year that it leads with. */
function allDoctors(document: IndicatorDocument): NeedSource {
  const year = document.lead ?? '';
  const figures = measureOf(document).at(year).regions();
  const byline = document.sources.find(({ id }) => id === figures[0]?.source)?.byline ?? '';
  return {
    id: `skr-${year}`,
    label: `${byline} ${year}, alla läkare`,
    counts: `alla läkare i primärvården ${year}, inte bara specialister`,
    counted: year,
    year,
    perDoctor: Object.fromEntries(figures.flatMap(({ region, interval }) => (interval ? [[region, interval]] : []))),
  };
}

/**
 * Läkarförbundet's count, of the few regions that we know: one figure printed, and two that follow from the growth that
 * it printed for a cap of 1 100. It was counted with the population of the year before.
 */
function ownCount(printed: IndicatorDocument, growth: IndicatorDocument): NeedSource {
  const year = printed.periods.at(-1) ?? '';
  const fromGrowth = growth.figures
    .filter(isRegional)
    .filter(hasValue)
    .map(({ region, value }) => {
      const { lower, upper } = perDoctorFromGrowth(value, GUIDELINE);
      return [region, [lower, upper]] as const;
    });
  const fromPrinted = printed.figures.flatMap(({ region, interval }) =>
    interval ? [[region, interval] as const] : [],
  );
  const perDoctor = Object.fromEntries([...fromGrowth, ...fromPrinted]);
  return {
    id: `lakarforbundet-${year}`,
    label: `Läkarförbundet ${year}, ${numberWord(Object.keys(perDoctor).length)} regioner`,
    counts: `Läkarförbundets siffror ${year}; vilka läkare de gäller är inte känt i detalj`,
    counted: year,
    year: String(Number(year) - 1),
    perDoctor,
  };
}
