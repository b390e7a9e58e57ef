import { doctorCountsSchema, type DoctorCounts } from '../model/doctorCounts.ts';
import type { Problems } from './collect.ts';
import { INDICATORS } from './definitions.ts';
import { lacks, readEditorial, type KnownToEditorial } from './editorial.ts';

const DOCTOR_COUNTS = 'data/editorial/doctor-counts.json';

/** How doctors are counted by those who count them; null when the file is at fault. */
export function readDoctorCounts(root: string, problems: Problems, known: KnownToEditorial): DoctorCounts | null {
  const read = readEditorial(root, problems, DOCTOR_COUNTS, doctorCountsSchema);
  if (!read) return null;
  const { ways, shownOn, pair } = read.document;
  const named: (readonly [(string | number)[], string])[] = [
    ...ways.map(({ indicator }, index) => [['ways', index, 'indicator'], indicator] as const),
    ...shownOn.map((slug, index) => [['shownOn', index], slug] as const),
    [['pair', 'across', 'indicator'], pair.across.indicator],
    [['pair', 'up', 'indicator'], pair.up.indicator],
    ...pair.shownOn.map((slug, index) => [['pair', 'shownOn', index], slug] as const),
  ];
  for (const [path, slug] of named) {
    if (lacks(known.indicators, slug)) read.refuse(path, slug, `a measure of ${INDICATORS} that has figures`);
  }
  return read.document;
}
