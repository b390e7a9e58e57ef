import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '../../src/torture/table.ts';
import { listFiles } from '../pageTypes.ts';
import { ROOT } from '../setup.mjs';
import { megabytes, type Bench } from './bench.ts';
import { costOf, type Cost } from './growth/costOf.ts';
import { makeLargerProject } from './growth/largerProject.ts';
import type { Scale } from './growth/syntheticData.ts';
import { growthExponent } from './statistics.ts';

const TIMES = [1, 4, 16];

interface Growth {
  scale: Scale;
  /** data/ to the open files, and these to the pages. */
  data: Cost;
  site: Cost;
  pages: number;
  bytes: number;
}

/** What the build takes with more areas, and with more indicators, made up and thrown away again. */
export async function benchGrowth({ say }: Bench): Promise<void> {
  const real = await growthAt({ areas: 1, indicators: 1 });
  const larger = TIMES.filter((times) => times > 1);
  const ofAreas = [real];
  for (const areas of larger) ofAreas.push(await growthAt({ areas, indicators: 1 }));
  const ofIndicators = [real];
  for (const indicators of larger) ofIndicators.push(await growthAt({ areas: 1, indicators }));

  const head = ['areas', 'indicators', 'data', 'memory', 'pages', 'of HTML', 'site', 'memory'];
  const rows = [...ofAreas, ...ofIndicators.slice(1)].map(rowOf);
  const fits = [exponentsOf('areas', ofAreas), exponentsOf('indicators', ofIndicators)];
  for (const line of tableLines([head, ...rows, ...fits])) say(line);
}

async function growthAt(scale: Scale): Promise<Growth> {
  const folder = makeLargerProject(scale);
  try {
    const data = await costOf(folder, ['scripts/build-data.ts']);
    const site = await costOf(folder, [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build']);
    const { files, bytes } = htmlIn(join(folder, 'dist'));
    return { scale, data, site, pages: files, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
