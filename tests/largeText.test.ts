import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PAGE_KINDS } from '../scripts/lib/pageTypes.ts';
import { openSite, type Site } from './support/site.ts';

/** A reader who has set their browser's text to 24 px, which is half as large again, gets pages that fit and charts that can be read. */

const LARGE = 24;
const PATHS = [
  '/',
  '/indikatorer/fortroende-vardcentral/',
  '/indikatorer/invanare-per-lakare/',
  '/indikatorer/hyrpersonal-andel-riket/',
  '/regioner/blekinge/',
  '/utforska/',
  '/embed/fortroende-vardcentral/',
  '/embed/rutor/fortroende-vardcentral/',
] as const;

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: LARGE } });
});
afterAll(() => site.close());

const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Words of one drawing that lie on each other by more than the air around letters. */
const onEachOther = () =>
  page.evaluate(() => {
    const AIR = 2;
    return [...document.querySelectorAll('svg')].flatMap((drawing) => {
      const labels = [...drawing.querySelectorAll('text')]
        .map((label) => ({ text: label.textContent?.trim() ?? '', box: label.getBoundingClientRect() }))
        .filter(({ text, box }) => text !== '' && box.width > 0);
      return labels.flatMap(({ text, box }, at) =>
        labels
          .slice(at + 1)
          .filter(
            ({ box: other }) =>
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > AIR &&
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > AIR,
          )
          .map((other) => `${text} / ${other.text}`),
      );
    });
  });

/** Text of a drawing that is smaller than one that nobody has enlarged. */
const smallLabels = () =>
  page.evaluate(() => {
    const SMALLEST = 12;
    return [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((label) => {
      const { width } = label.getBoundingClientRect();
      const scale = label.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(label).fontSize) * scale;
      return width > 0 && size < SMALLEST ? [`${label.textContent ?? ''} ${size} px`] : [];
    });
  });

/** A page of each type on a telephone, and those with drawings of their own on a desk too. */
const SCREENS = [
  ...new Set([...PAGE_KINDS.map(([, path]) => path), ...PATHS]).values().map((path) => [path, 360] as const),
  ...PATHS.map((path) => [path, 1280] as const),
];

describe.each(SCREENS)('%s at %i px with text of 24 px', (path, width) => {
  it('fits, and its drawings have words that can be read', async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site.at(path));
    // That the browser heeds it, or the rest would say nothing.
    expect(
      await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
    ).toBeGreaterThanOrEqual(LARGE);
    expect(await overflow(), 'px too wide').toBe(0);
    expect(await onEachOther()).toEqual([]);
    expect(await smallLabels()).toEqual([]);
  });
});
