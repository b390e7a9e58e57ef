import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../lib/copyProject.ts';
import { CACHE } from '../../lib/tasks.mjs';
import { addSynthetic, type Scale } from './syntheticData.ts';

const COUNTRY = 'src/model/country.ts';

/** A copy of the project in a folder of its own, with so many times as many areas and indicators. */
export function makeLargerProject({ areas, indicators }: Scale): string {
  const folder = join(CACHE, 'bench', 'growth');
  copyProject(folder);
  if (areas > 1) allowAreas(join(folder, COUNTRY), areas);
  addSynthetic(folder, { areas, indicators });
  return folder;
}

/** That Sweden has 21 regions, with codes of two digits, the code knows in this one place. */
function allowAreas(file: string, times: number): void {
  const code = readFileSync(file, 'utf8');
  const larger = code
    .replace(/REGION_COUNT = (\d+)/, (_, count: string) => `REGION_COUNT = ${Number(count) * times}`)
    .replace('REGION_CODE = /^\\d{2}$/', 'REGION_CODE = /^\\d{2,4}$/');
  if (!larger.includes('{2,4}') || larger.includes('REGION_COUNT = 21;')) {
    throw new Error(`${COUNTRY} no longer says how many regions there are, or what their codes look like`);
  }
  writeFileSync(file, larger);
}
