import { tableLines } from '../../src/common/table.ts';
import { byType, listFiles, measurePages } from '../lib/measuredPages.ts';
import { DIST } from '../lib/tasks.mjs';
import { kilobytes, milliseconds, type Bench } from './bench.ts';
import { CONDITIONS, measureLoads } from './load.ts';
import { median } from './statistics.ts';

/** Pages that stand for their type in the laboratory. */
const PAGES = [
  { path: '/', subject: '.map-shapes [data-r]' },
  { path: '/regioner/blekinge/', subject: '#siffror' },
  { path: '/indikatorer/invanare-per-lakare/', subject: '.map-shapes [data-r]' },
  { path: '/utforska/', subject: '.map-shapes [data-r]' },
  { path: '/jamfor/', subject: '#jamforelse' },
  { path: '/rakna/', subject: '[data-cap-shown]' },
  { path: '/embed/invanare-per-lakare/', subject: '.map-shapes [data-r]' },
];

/** What each type of page weighs, and how soon a cheap phone shows it. */
export async function benchPages({ browser, at, say }: Bench): Promise<void> {
  await sayBytes(say);
  const rows: string[][] = [];
  for (const { path, subject } of PAGES) {
    const load = await measureLoads(browser, { url: at(path), subject });
    const { lcp, shown, cls, blocking, bytes, requests, heap } = load;
    const timing = [milliseconds(lcp), milliseconds(shown), cls.toFixed(3), milliseconds(blocking)];
    rows.push([path, ...timing, kilobytes(bytes), String(requests), kilobytes(heap)]);
  }
  say('');
  const head = ['page', 'LCP', 'shown', 'CLS', 'blocking', 'bytes', 'requests', 'script memory'];
  for (const line of tableLines([head, ...rows])) say(line);
  say(`\n${CONDITIONS}`);
}

async function sayBytes(say: Bench['say']): Promise<void> {
  const types = byType(await measurePages(DIST, listFiles(DIST).files));
  const rows = types.map(({ type, pages }) => {
    const [largest] = pages;
    const middle = (pick: (page: typeof largest) => number) => median(pages.map(pick));
    return [
      type.name,
      String(pages.length),
      kilobytes(middle(({ total }) => total)),
      kilobytes(largest.total),
      kilobytes(largest.script),
      String(Math.max(...pages.map(({ requests }) => requests))),
      largest.file,
    ];
  });
  const head = ['type', 'pages', 'median', 'largest', 'its script', 'requests at most', 'largest page'];
  for (const line of tableLines([head, ...rows])) say(line);
  say('\nBytes after brotli 11 of the page and all that it loads; scripts, inline ones too, that run unasked.');
}
