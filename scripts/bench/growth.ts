import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tableLines } from '../../src/common/table.ts';
import { listFiles } from '../lib/measuredPages.ts';
import { ROOT } from '../lib/setup.mjs';
import { megabytes, type Bench } from './bench.ts';
import { costOf, type Cost } from './growth/costOf.ts';
import { makeLargerProject } from './growth/largerProject.ts';
import type { Scale } from './growth/syntheticData.ts';
import { growthExponent } from './statistics.ts';

const TIMES = [1, 4, 16];
const ASTRO = join(ROOT, 'node_modules/astro/bin/astro.mjs');

interface Growth {
  scale: Scale;
  /** From data/ to the open files, and from these to the pages. */
  data: Cost;
  site: Cost;
  pages: number;
  bytes: number;
}

/** What the build takes with more areas, and with more indicators, made up and thrown away again. */
export async function benchGrowth({ say }: Bench): Promise<void> {
  const larger = TIMES.filter((times) => times > 1);
  const real = await growthAt({ areas: 1, indicators: 1 });
  const ofIndicators = [real];
  for (const indicators of larger) ofIndicators.push(await growthAt({ areas: 1, indicators }));
  const ofAreas = [real];
  for (const areas of larger) ofAreas.push(await growthAt({ areas, indicators: 1 }));

  const head = ['areas', 'indicators', 'data', 'memory', 'site', 'memory', 'pages', 'of HTML'];
  const rows = [...ofIndicators, ...ofAreas.slice(1)].map(rowOf);
  const fits = [exponents('indicators', ofIndicators), exponents('areas', ofAreas)];
  for (const line of tableLines([head, ...rows, ...fits])) say(line);
  say(
    '\nn^1 is linear; the least squares of the logarithms. Times of whole processes, memory at most. What is added is made up, named so, and thrown away; municipalities and what is told in words stay as many.',
  );
}

async function growthAt(scale: Scale): Promise<Growth> {
  const folder = makeLargerProject(scale);
  try {
    const data = await costOf(folder, ['scripts/build-data.ts']);
    const site = await costOf(folder, [ASTRO, 'build']);
    return { scale, data, site, ...htmlIn(join(folder, 'dist')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function htmlIn(dist: string): { pages: number; bytes: number } {
  const { files, sizeOf } = listFiles(dist);
  const pages = files.filter((file) => file.endsWith('.html'));
  return { pages: pages.length, bytes: pages.reduce((sum, page) => sum + sizeOf(page), 0) };
}

function rowOf({ scale, data, site, pages, bytes }: Growth): string[] {
  const cost = ({ seconds, megabytes: memory }: Cost) => [`${seconds.toFixed(1)} s`, `${memory} MB`];
  return [`${scale.areas}×`, `${scale.indicators}×`, ...cost(data), ...cost(site), String(pages), megabytes(bytes)];
}

/** Of a column against how many times as many there are. */
function exponents(what: keyof Scale, growths: readonly Growth[]): string[] {
  const fit = (pick: (growth: Growth) => number) =>
    `n^${growthExponent(growths.map((growth) => [growth.scale[what], pick(growth)] as const)).toFixed(2)}`;
  const cost = (stage: 'data' | 'site') => [
    fit((growth) => growth[stage].seconds),
    fit((growth) => growth[stage].megabytes),
  ];
  const name = `growth with ${what}`;
  return [name, '', ...cost('data'), ...cost('site'), fit(({ pages }) => pages), fit(({ bytes }) => bytes)];
}
