import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../scripts/lib/pageTypes.ts';
import { openSite, type Site } from './support/site.ts';

/** A chart in an article is a few stops for the keyboard, and as high as what it shows, however high its window is. */

const FRAMES = PAGE_KINDS.filter(([, path]) => path.startsWith('/embed/'));
/** Its region, its period, what is folded in it, a table that is wider than it. */
const OF_CHART = 4;
/** What a tool asks for besides; to compare each topic is folded. */
const OF_TOOL = new Map([
  ['/embed/rakneexempel/', 7],
  ['/embed/utforska/', 13],
  ['/embed/jamfor/', 20],
]);

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.open('/404.html');
});
afterAll(() => site.close());

/** What the Tab key stops at; `place` says where a link leads. */
const stopsIn = (own: Page) =>
  own.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], select, summary, button, input, [tabindex]')]
      .filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.matches(':disabled'))
      .map((stop) => ({
        place: stop instanceof HTMLAnchorElement ? stop.pathname : '',
        text: stop.textContent.trim(),
        isOfFoot: stop.closest('.origin') !== null,
      })),
  );

describe.each(FRAMES)('%s', (_name, path) => {
  beforeAll(async () => {
    await page.setViewportSize({ width: 660, height: 800 });
    await page.goto(site.at(path));
    await page.waitForFunction(() => !document.querySelector('fieldset:disabled'));
  });

  it('has no stop for each region: they are chosen', async () => {
    const regions = (await stopsIn(page)).filter(({ place }) => /\/regioner\/[a-z-]+\/$/.test(place));
    // Where regions are compared each column leads to its own.
    expect(regions.length).toBeLessThanOrEqual(path === '/embed/jamfor/' ? 2 : 1);
  });

  it('has a handful of stops, but for what leads to a source or tells of a measure', async () => {
    const stops = (await stopsIn(page)).filter(
      ({ place, isOfFoot }) => !isOfFoot && !/\/(kallor|indikatorer)\/./.test(place),
    );
    const told = stops.map(({ text }) => text.slice(0, 20)).join(', ');
    expect(stops.length, told).toBeLessThanOrEqual(OF_TOOL.get(path) ?? OF_CHART);
  });

  // A page that gives a frame what it asks for would else make it grow without end.
  it.each([375, 660, 930])('is as high in a low window as in a high one, %i pixels wide', async (width) => {
    const heightIn = async (height: number) => {
      await page.setViewportSize({ width, height });
      return page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    };
    const [low, high] = [await heightIn(640), await heightIn(3000)];
    expect(high).toBe(low);
  });
});
