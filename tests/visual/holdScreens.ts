import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../scripts/serve.ts';
import { CACHE } from '../../scripts/lib/tasks.mjs';
import { BLOCK, blocksOf, blocksPng, differenceOf, type Difference } from './blocks.ts';
import { forgetChange, keepChange, readGolden } from './goldens.ts';
import { readPng } from './readPng.ts';
import { openTab, screenFile, SCREENS, startBrowser, takeScreen, type Screen } from './screens.ts';

/** What Chromium drew, whole, for those that differ. */
const WHOLE = join(CACHE, 'visual/screens');
/** Side by side, for a page spends half of its time waiting. */
const TABS = 3;
/** Areas that are named of a page; the rest is seen in the picture. */
const NAMED = 4;

/** Takes every screen of a built site and holds it against its golden one. Gives what is to be said of those that differ. */
export async function holdScreens(dist: string, screens: readonly Screen[] = SCREENS): Promise<string[]> {
  rmSync(WHOLE, { recursive: true, force: true });
  mkdirSync(WHOLE, { recursive: true });
  const [served, browser] = await Promise.all([serve({ dir: dist, port: 0 }), startBrowser()]);
  try {
    return await holdAll(browser, screens, served.url);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function holdAll(browser: Browser, screens: readonly Screen[], origin: string): Promise<string[]> {
  const waiting = [...screens];
  const told = new Map<Screen, string>();
  const lane = async () => {
    const tab = await openTab(browser);
    for (let screen = waiting.shift(); screen; screen = waiting.shift()) {
      const problem = hold(screen, await takeScreen(tab, screen, origin));
      if (problem) told.set(screen, problem);
    }
  };
  await Promise.all(Array.from({ length: TABS }, lane));
  return screens.flatMap((screen) => told.get(screen) ?? []);
}

function hold(screen: Screen, png: Buffer): string | null {
  const file = screenFile(screen);
  forgetChange(file);
  const page = readPng(png);
  const golden = readGolden(file);
  const difference = golden && differenceOf(readPng(golden), page);
  if (golden && !difference) return null;
  writeFileSync(join(WHOLE, `${screen.name}.png`), png);
  const what = difference ? differs(difference) : 'has no golden screen yet';
  return `${keepChange(file, blocksPng(blocksOf(page)), what)}\n  whole  ${join('.cache/visual/screens', screen.name)}.png`;
}

function differs({ blocks, areas }: Difference): string {
  const named = areas
    .slice(0, NAMED)
    .map(({ left, top, right, bottom }) => `${left}–${right} from the left, ${top}–${bottom} from the top`);
  const more = areas.length > NAMED ? ` and ${areas.length - NAMED} more places` : '';
  return `${blocks} blocks of ${BLOCK} px differ: ${named.join('; ')}${more}`;
}
