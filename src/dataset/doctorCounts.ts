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
  const refuseUnshown = (path: (string | number)[], slug: string) => {
    if (lacks(known.indicators, slug)) read.refuse(path, slug, `a measure of ${INDICATORS} that has figures`);
  };
  ways.forEach(({ indicator }, index) => refuseUnshown(['ways', index, 'indicator'], indicator));
  shownOn.forEach((slug, index) => refuseUnshown(['shownOn', index], slug));
  refuseUnshown(['pair', 'across', 'indicator'], pair.across.indicator);
  refuseUnshown(['pair', 'up', 'indicator'], pair.up.indicator);
  pair.shownOn.forEach((slug, index) => refuseUnshown(['pair', 'shownOn', index], slug));
  return read.document;
}
