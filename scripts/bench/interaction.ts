import type { Browser } from 'playwright-core';
import { countBytes } from './loadedBytes.ts';
import { median, percentile95 } from './statistics.ts';

/** A page with a tool on it, and what a reader does there again and again. */
export interface Interaction {
  name: string;
  path: string;
  /** Run in the page: the first change, after which the element `ready` is there. */
  first: () => void;
  ready: string;
  /** Run in the page: makes change number `turn`. */
  change: (turn: number) => void;
}

export interface InteractionResult {
  name: string;
  /** Brotli bytes of all that was loaded before the first change, and of what came with the changes. */
  before: number;
  after: number;
  /** Of these, scripts. */
  scriptBefore: number;
  scriptAfter: number;
  /** Milliseconds from the input to the new picture on the screen: the median, and what 95 of 100 are within. */
  median: number;
  slow: number;
  /** Milliseconds until what is below the screen is new too; the median. */
  whole: number;
}

/** As slow as a cheap phone. */
export const SLOWDOWN = 4;
/** Caches fill and code is made ready during these. */
const WARM_UP = 10;

/** Makes so many changes on a slowed processor and times each until its picture is painted. */
export async function measureInteraction(
  browser: Browser,
  { name, path, first, ready, change }: Interaction,
  { at, changes }: { at: (path: string) => string; changes: number },
): Promise<InteractionResult> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const loaded = countBytes(page);
  await page.goto(at(path), { waitUntil: 'load' });
  await page.waitForLoadState('networkidle');
  const before = await loaded();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate(`(${first.toString()})()`);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate<Times>(`(${timed.toString()})(${change.toString()}, ${changes + WARM_UP})`);
  const all = await loaded();
  await context.close();
  const [seen, whole] = [times.seen.slice(WARM_UP), times.whole.slice(WARM_UP)];
  return {
    name,
    before: before.all,
    after: all.all,
    scriptBefore: before.script,
    scriptAfter: all.script,
    median: median(seen),
    slow: percentile95(seen),
    whole: median(whole),
  };
}

interface Times {
  seen: number[];
  whole: number[];
}

/** Runs in the page. The message comes when the frame that the change made is painted. */
async function timed(change: (turn: number) => void, changes: number): Promise<Times> {
  const painted = () =>
    new Promise<number>((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    });
  const times: Times = { seen: [], whole: [] };
  for (let turn = 1; turn <= changes; turn += 1) {
    const start = performance.now();
    change(turn);
    times.seen.push((await painted()) - start);
    // A tool is busy until all of it is drawn.
    let whole = performance.now();
    while (document.querySelector('main [aria-busy]')) whole = await painted();
    times.whole.push(whole - start);
    // A reader looks at a picture before the next one; what follows it, such as the address, is done meanwhile.
    await new Promise((rested) => setTimeout(rested, 60));
  }
  return times;
}
