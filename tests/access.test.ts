import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS, PAGE_TYPES } from '../scripts/lib/pageTypes.ts';
import { heightsFrom } from '../src/embed/heights.ts';
import { axe, overflow } from './support/axe.ts';
import { tornWords } from './support/tornWords.ts';
import { isFrame, openSite, pagesOf, type Site, SITE_DIR } from './support/site.ts';

/** Everybody can read and use every type of page, in both themes and at every width, and nobody is followed. */

const WIDTHS = [320, 360, 768, 1280, 1440];
const SMALLEST_TEXT = 13;
const SMALLEST_TARGET = 24;

let site: Site;
/** One page for all: what one of them left behind would be found at the next. */
let page: Page;
const noticed: string[] = [];

beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
  notice(page);
});
afterAll(() => site.close());

function notice(tab: Page): void {
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noticed.push(`${tab.url()}: ${message.text()}`);
  });
  tab.on('pageerror', (error) => noticed.push(`${tab.url()}: ${error.message}`));
  tab.on('request', (request) => {
    if (!request.url().startsWith(site.at('/'))) noticed.push(`${tab.url()} asks ${request.url()}`);
  });
  tab.on('response', (response) => {
    if (response.headers()['set-cookie']) noticed.push(`${response.url()} sets a cookie`);
  });
}

const openTables = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Visible text smaller than that; in a drawing by the size on the screen. */
const smallText = (page: Page, smallest: number) =>
  page.evaluate((least) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const small = new Set<string>();
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const text = walker.currentNode.textContent?.trim();
      if (!element || !text) continue;
      const zoom = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * zoom;
      // Whether it is seen takes longer to find out, and only of small text need it be known.
      if (size >= least || !element.checkVisibility() || element.closest('script, style')) continue;
      small.add(`${element.localName}.${element.className.toString()} ${size}px: ${text.slice(0, 40)}`);
    }
    return [...small];
  }, smallest);

/** Numbers that run over the words beside them, and long texts in a column of a word or two. */
const badlySet = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const [LONG, NARROW] = [60, 140];
    const seen = (selector: string) =>
      [...main.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.clientWidth > 1);
    const label = (one: Element) => `${one.tagName} ${one.textContent.trim().slice(0, 40)}`;
    const ownText = (one: Element) =>
      [...one.childNodes].flatMap(({ nodeType, textContent }) => (nodeType === 3 ? (textContent ?? '') : [])).join('');
    return [
      ...seen('dt, dd')
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${label(one)} runs out of its place`),
      ...seen('p, li, li > span')
        .filter((one) => ownText(one).trim().length > LONG && one.getBoundingClientRect().width < NARROW)
        .map((one) => `${label(one)} is in a narrow column`),
    ];
  });

const smallTargets = (page: Page, selector: string, smallest: number) =>
  page.locator(selector).evaluateAll(
    (links, least) =>
      links.flatMap((link) => {
        // A box with its words beside it is as large as both: a thumb on the words ticks it.
        const { width, height } = (
          link.matches('[type=checkbox]') ? (link.closest('label') ?? link) : link
        ).getBoundingClientRect();
        return Math.min(width, height) < least ? `${link.textContent}: ${width} × ${height}` : [];
      }),
    smallest,
  );

/** All that a page can leave with its reader. */
async function leftBehind(page: Page): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? 'a database'),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  return [...cookies, ...kept];
}

describe.each(PAGE_KINDS)('%s', (_name, path) => {
  beforeAll(async () => {
    noticed.length = 0;
    await page.goto(site.at(path));
  });

  it('loads without an error, from this site alone, and leaves nothing behind', async () => {
    expect(noticed).toEqual([]);
    expect(await leftBehind(page)).toEqual([]);
  });

  it('axe finds nothing, in either theme', async () => {
    await openTables(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    // Pages of one type differ in their charts, and have all else in common.
    const isFirst = PAGE_TYPES.some(({ kinds: [first] }) => first?.[1] === path);
    const within = isFirst || (await page.locator('figure').count()) === 0 ? 'html' : 'figure';
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axe(page, 'everything', within)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colour', within)).toEqual([]);
  });

  it('fits every width, with text that can be read', async () => {
    await openTables(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await overflow(page), `px too wide for ${width} px`).toBe(0);
      expect(await smallText(page, SMALLEST_TEXT), `${width} px`).toEqual([]);
      expect(await badlySet(page), `${width} px`).toEqual([]);
    }
  });

  it('has links in its lists and menus that a thumb can hit', async () => {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const list of await page.locator('.tabs [value=lista]').all()) await list.press('Space');
    const links =
      '.ranking a:visible, .answers a:visible, .site-header a:visible, .tools a:visible, .tools summary:visible, select:visible, input:visible';
    expect(await smallTargets(page, links, SMALLEST_TARGET)).toEqual([]);
  });
});

/** Side by side: a page spends most of its time waiting. */
const TABS = 4;

it(
  'every built page fits a small phone with its words whole, and every frame its height, from this site alone, and leaves nothing behind',
  { timeout: 240_000 },
  async () => {
    // A fifth of the frames: the others are made of the same parts, and embed:heights measures them all.
    const paths = pagesOf(SITE_DIR).filter((path, at) => !isFrame(path) || at % 5 === 0);
    expect(paths.length).toBeGreaterThan(40);
    const wrong: string[] = [];
    noticed.length = 0;
    const look = async () => {
      const tab = await page.context().newPage();
      notice(tab);
      await tab.setViewportSize({ width: 320, height: 640 });
      for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
        await tab.goto(site.at(path));
        const more = await overflow(tab);
        if (more !== 0) wrong.push(`${path}: ${more} px too wide`);
        for (const word of await tornWords(tab))
          wrong.push(`${path}: ${word} is torn: its seam belongs in src/text/softHyphens.ts`);
        if (!isFrame(path)) continue;
        const high = await tab.evaluate(() => document.documentElement.getBoundingClientRect().height);
        const given = heightsFrom(path.slice('/embed/'.length, -1))[0] ?? 0;
        if (high > given) wrong.push(`${path}: ${high} px high, given ${given}: npm run embed:heights`);
      }
      // A tab has a storage of its own, which goes with it.
      wrong.push(...(await leftBehind(tab)));
      await tab.close();
    };
    await Promise.all(Array.from({ length: TABS }, look));
    expect(wrong).toEqual([]);
    expect(noticed).toEqual([]);
  },
);

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  beforeAll(async () => {
    noticed.length = 0;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('axe finds nothing while the finder and the map are in use', async () => {
    await page.goto(site.at('/'));
    await page.getByRole('combobox', { name: /kommun/ }).fill('karls');
    await page.locator('region-finder [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await axe(page, 'everything', 'region-finder')).toEqual([]);
    await page.locator('read-out select').first().selectOption('09');
    expect(await axe(page, 'everything', 'figure:has(read-out)')).toEqual([]);
    expect(noticed).toEqual([]);
    expect(await leftBehind(page)).toEqual([]);
  });

  it('reading text, other than links, stands out at 7:1', async () => {
    await page.goto(site.at('/regioner/blekinge/'));
    const { violations, passes } = await new AxeBuilder({ page })
      .setLegacyMode()
      .include('main p:not(.source, .small, .kicker, .subtitle, .origin p)')
      .exclude('a')
      .withRules('color-contrast-enhanced')
      .analyze();
    expect(passes.length).toBeGreaterThan(0);
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
  });
});
