import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { SLOWDOWN } from './interaction.ts';
import { countBytes } from './loadedBytes.ts';
import { median } from './statistics.ts';
import { type Vitals, watchVitals } from './vitals.client.ts';

/** What a reader's machine makes of a page. */
export interface Load {
  /** Milliseconds from the start to the largest thing painted. */
  lcp: number;
  /** Milliseconds from the start until what the page is about has been painted. */
  shown: number;
  cls: number;
  /** Milliseconds by which long tasks hold up a reader who wants to do something. */
  blocking: number;
  /** Bytes as brotli 11 makes them, of everything, and of scripts, inline ones too. */
  bytes: number;
  script: number;
  requests: number;
  /** Bytes of the script's own memory after its garbage is collected. */
  heap: number;
}

export interface Loaded {
  url: string;
  /** Selects what the page is about, such as its chart. */
  subject: string;
}

const RUNS = 5;
/** A cheap phone of these years, as Lighthouse has it. */
const PHONE: BrowserContextOptions = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
/** Lighthouse's slow 4G as applied to requests: 150 ms of round trip and 1.6 Mbit/s, each with what a protocol takes. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
/** Nothing has happened in a page for so long when it counts as done, in milliseconds. */
const REST = 1000;

export const CONDITIONS = `Median of ${RUNS} loads with an empty cache in ${PHONE.viewport?.width} px, slow 4G (562 ms a request, 1.5 Mbit/s) and a processor slowed ${SLOWDOWN} times, both by Chromium's own protocol; a PerformanceObserver in the page takes the largest contentful paint (words, mostly: a drawing in SVG never counts), when the chart or tool itself was painted, the worst session window of layout shifts, and what long tasks take over 50 ms each from the first paint until the page has rested for a second.`;

/** The median of several loads of a page, after one that is not counted. */
export async function measureLoads(browser: Browser, loaded: Loaded): Promise<Load> {
  await loadOnce(browser, loaded);
  const loads: Load[] = [];
  while (loads.length < RUNS) loads.push(await loadOnce(browser, loaded));
  const middle = (name: keyof Load) => median(loads.map((load) => load[name]));
  return {
    lcp: middle('lcp'),
    shown: middle('shown'),
    cls: middle('cls'),
    blocking: middle('blocking'),
    heap: middle('heap'),
    bytes: middle('bytes'),
    script: middle('script'),
    requests: middle('requests'),
  };
}

async function loadOnce(browser: Browser, { url, subject }: Loaded): Promise<Load> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(watchVitals, subject);
  const bytesOf = countBytes(page);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const vitals = await page.evaluate<Vitals>(`window.vitalsAtRest(${REST})`);
  const { all, script, requests } = await bytesOf();
  const inline = await inlineScriptBytes(page);
  const heap = await heapOf(session);
  await context.close();
  return { ...vitals, bytes: all, script: script + inline, requests, heap };
}

async function inlineScriptBytes(page: Page): Promise<number> {
  const scripts = await page.evaluate<string[]>(`[...document.scripts]
    .filter(({ src, type }) => !src && (!type || /module|javascript/.test(type)))
    .map(({ textContent }) => textContent)`);
  return scripts.reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
}

/** What `heap` is of a page with nothing in it, which every page has. */
export async function emptyHeap(browser: Browser): Promise<number> {
  const context = await browser.newContext(PHONE);
  const heap = await heapOf(await context.newCDPSession(await context.newPage()));
  await context.close();
  return heap;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}
