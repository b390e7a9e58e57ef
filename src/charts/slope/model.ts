import { RIKET } from '../../model/country.ts';
import type { IndicatorDocument } from '../../model/indicatorDocument.ts';
import { isCompared, measureOf, type Valued } from '../../model/measure.ts';
import type { RegionSummary } from '../../publish/documents.ts';
import { crossesBreak } from '../../stats/breaks.ts';
import { directionOf } from '../../text/direction.ts';
import { inRegion } from '../../text/names.ts';
import { formatPeriod } from '../../text/periods.ts';
import { valueShort } from '../../text/figures.ts';
import { archiveStamp } from '../archive.ts';

/** A place in two years. */
export interface SlopeLine {
  region: string;
  /** The earlier value and the later. */
  values: readonly [number, number];
  /** Written at its ends; null of a line that is not told apart from the others. */
  label: { name: string; from: string; to: string } | null;
  kind: 'riket' | 'named' | 'other';
}

/** The regions and the country in two years: who has gone up, and who down. */
export interface SlopeModel {
  periods: readonly [string, string];
  /** "2020 · arkiv": the last of a measure of the archive. */
  stamp: string | null;
  lines: SlopeLine[];
  /** The region that has changed most, "i Blekinge"; null where two have changed as much. */
  largest: { region: string; direction: 'upp' | 'ned'; from: string; to: string } | null;
}

/** More years than this are better told by lines. */
const MOST_PERIODS = 3;

/** The first and the last of a measure's few years; null where it has many, or not two that may be held against each other. */
export function slopeModel(
  document: IndicatorDocument,
  regions: readonly Pick<RegionSummary, 'code' | 'short' | 'preposition'>[],
): SlopeModel | null {
  const { periods: all, incomplete, coverage, kind } = document;
  const periods = all.filter((period) => !incomplete.includes(period));
  const [from, to] = [periods[0], periods.at(-1)];
  if (coverage !== 'regions' || kind === 'category' || all.length > MOST_PERIODS) return null;
  if (from === undefined || to === undefined || from === to) return null;
  const [before, after] = [from, to].map((period) => measureOf(document).at(period));
  const codes = [...regions.map(({ code }) => code), ...(document.country?.kind === 'total' ? [] : [RIKET])];
  const lines = codes.flatMap((code) => {
    const [first, last] = [before?.of(code), after?.of(code)];
    if (!isCompared(first) || !isCompared(last)) return [];
    return crossesBreak(document.breaks, { region: code, from, to }) ? [] : [{ code, first, last }];
  });
  const regional = lines.filter(({ code }) => code !== RIKET);
  if (regional.length < 2) return null;
  const change = ({ first, last }: { first: Valued; last: Valued }) => last.value - first.value;
  const [most, second] = regional.toSorted((a, b) => Math.abs(change(b)) - Math.abs(change(a)));
  const largest = most && Math.abs(change(most)) !== Math.abs(second ? change(second) : 0) ? most : null;
  const named = new Set(
    [change, ({ last }: { last: Valued }) => last.value].flatMap((by) => {
      const ordered = regional.toSorted((a, b) => by(a) - by(b));
      return [ordered[0]?.code, ordered.at(-1)?.code];
    }),
  );
  const placeOf = (code: string) => {
    const region = regions.find((one) => one.code === code);
    return region ? inRegion(region) : '';
  };
  const nameOf = (code: string) => regions.find((one) => one.code === code)?.short ?? 'Riket';
  return {
    periods: [from, to],
    stamp: archiveStamp(document, to),
    largest: largest && {
      region: placeOf(largest.code),
      direction: directionOf(largest.first.value, largest.last.value),
      from: valueShort(largest.first, document),
      to: valueShort(largest.last, document),
    },
    lines: lines.map(({ code, first, last }): SlopeLine => {
      const isTold = code === RIKET || named.has(code);
      const kind = named.has(code) ? 'named' : 'other';
      return {
        region: code,
        values: [first.value, last.value],
        label: isTold
          ? { name: nameOf(code), from: valueShort(first, document), to: valueShort(last, document) }
          : null,
        kind: code === RIKET ? 'riket' : kind,
      };
    }),
  };
}

/** "Psykologer per 100 000: störst ändring mellan 2022 och 2024 i Jämtland Härjedalen, upp från 109,3 till 137,0" */
export function slopeTitle({ periods, largest }: SlopeModel, { short }: IndicatorDocument): string {
  const [from, to] = periods.map(formatPeriod);
  if (!largest) return `${short}, ${from ?? ''} och ${to ?? ''}`;
  return `${short}: störst ändring mellan ${from ?? ''} och ${to ?? ''} ${largest.region}, ${largest.direction} från ${largest.from} till ${largest.to}`;
}
