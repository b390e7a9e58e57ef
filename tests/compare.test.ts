import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { measurePage } from '../scripts/lib/pageSize.ts';
import { QUERY_NAMES } from '../src/address/queryState.ts';
import { axe } from './support/axe.ts';
import { pasted } from './support/pasted.ts';
import { htmlOf, openSite, type Site, SITE_DIR } from './support/site.ts';

/** Regions side by side: a whole task, from opening the page to a link that shows somebody else the same. */

const PATH = '/jamfor/';
const FIGURES = '**/jamfor/siffror.json';

let site: Site;
let page: Page;
const noticed: string[] = [];

beforeAll(async () => {
  site = await openSite();
  page = await site.open(PATH);
  page.on('pageerror', (error) => noticed.push(error.message));
});
afterAll(() => site.close());
beforeEach(async () => {
  noticed.length = 0;
  await page.goto(site.at(PATH));
});

const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ').replace(/\u00AD/g, '');
const query = (on: Page = page) => new URL(on.url()).search;
const list = (place: number, on: Page = page) => on.getByLabel(`Region ${place}`, { exact: true });
const button = (name: string | RegExp, on: Page = page) => on.getByRole('button', { name });
const heading = (on: Page = page) => on.locator('#jamforelse').textContent();
const told = (on: Page = page) => on.locator('[data-status]').textContent();
/** What is on the screen comes first, what is below it after. */
const drawn = (on: Page = page) => on.locator('compare-regions:not([aria-busy])').waitFor();
/** How the regions differ in a measure, also where it is folded. */
const difference = async (slug: string, on: Page = page) => {
  await drawn(on);
  return plain((await on.locator(`[data-compared="${slug}"] .difference`).textContent()) ?? '').trim();
};
const wholeText = async (on: Page = page) => {
  await drawn(on);
  return plain((await on.locator('[data-view=tables]').textContent()) ?? '');
};
const topics = (on: Page = page) => on.locator('.beside-topic');
const focused = (on: Page = page) =>
  on.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

describe('comparing regions', () => {
  it('opens with two regions, and fetches nothing before the first change', async () => {
    const asked: string[] = [];
    const there = await site.open('/');
    there.on('request', (request) => asked.push(request.url()));
    await there.goto(site.at(PATH));
    await there.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);
    expect(await heading(there)).toBe('Skåne och Västra Götaland, mått för mått');
    await list(1, there).selectOption('blekinge');
    await expect.poll(() => heading(there)).toBe('Blekinge och Västra Götaland, mått för mått');
    expect(asked.filter((url) => url.endsWith('.json'))).toHaveLength(1);
    await there.context().close();
  });

  it('changes, swaps, adds and removes with the mouse, and says what it shows', async () => {
    await list(1).selectOption('blekinge');
    await list(2).selectOption('kalmar');
    await expect.poll(() => difference('hyrpersonal-andel')).toMatch(/(hög|läg)re i Blekinge än i Kalmar län\.$/);
    await expect.poll(() => query()).toBe('?regioner=blekinge.kalmar');
    await button('Byt plats').click();
    await expect.poll(() => query()).toBe('?regioner=kalmar.blekinge');
    await expect.poll(() => difference('hyrpersonal-andel')).toMatch(/(hög|läg)re i Kalmar län än i Blekinge\.$/);
    await button('Lägg till region').click();
    await expect.poll(() => list(3).isVisible()).toBe(true);
    expect(await focused()).toBe('region-3');
    await list(3).selectOption('gotland');
    await expect.poll(() => difference('hyrpersonal-andel')).toMatch(/Uppgift saknas för Gotland\.$/);
    await expect.poll(() => told()).toMatch(/^Tabellerna visar Kalmar län, Blekinge och Gotland\. \d+ mått\.$/);
    await button('Ta bort region 1').click();
    await expect.poll(() => query()).toBe('?regioner=blekinge.gotland');
    expect(await focused()).toBe('Lägg till region');
    expect(await button(/^Ta bort/).count()).toBe(0);
    expect(await page.title()).toMatch(/^Jämför Blekinge och Gotland – /);
    expect(noticed).toEqual([]);
  });

  it('offers no region twice, and at most four', async () => {
    const disabled = (place: number) =>
      list(place)
        .locator('option:disabled')
        .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(await disabled(1)).toEqual(['vastra-gotaland']);
    await button('Lägg till region').click();
    await expect.poll(() => list(3).isVisible()).toBe(true);
    await button('Lägg till region').click();
    await expect.poll(() => list(4).isVisible()).toBe(true);
    expect(await disabled(1)).toHaveLength(3);
    expect(await focused()).toBe('region-4');
    expect(await button('Lägg till region').isVisible()).toBe(false);
    expect(await page.locator('.beside').first().locator('thead th').count()).toBe(8);
  });

  it('shows one topic, and takes every choice back on Back', async () => {
    await page.getByLabel('Ämne').selectOption('kostnad');
    await expect.poll(() => topics().count()).toBe(1);
    await list(2).selectOption('gotland');
    await expect.poll(() => query()).toBe('?regioner=skane.gotland&amne=kostnad');
    await expect.poll(() => heading()).toBe('Skåne och Gotland, mått för mått');
    await page.goBack();
    await expect.poll(() => heading()).toBe('Skåne och Västra Götaland, mått för mått');
    expect(await list(2).inputValue()).toBe('vastra-gotaland');
    await expect.poll(() => query()).toBe('?amne=kostnad');
    await page.goBack();
    await expect.poll(() => topics().count()).toBeGreaterThan(7);
    expect(await page.getByLabel('Ämne').inputValue()).toBe('alla');
    await page.goForward();
    await expect.poll(() => topics().count()).toBe(1);
  });

  it('leaves the focus on something when Back takes away what had it', async () => {
    await button('Lägg till region').click();
    await expect.poll(() => focused()).toBe('region-3');
    // The address comes after the picture.
    await expect.poll(() => query()).toMatch(/^\?regioner=\w[^.]*\.[^.]*\.[^.]*$/);
    await page.goBack();
    await expect.poll(() => list(3).isVisible()).toBe(false);
    expect(await focused()).toBe('Lägg till region');
  });

  it('with the keyboard alone', async () => {
    await list(1).focus();
    // The list is closed: a letter chooses, as in every browser.
    await page.keyboard.type('Ble');
    await expect.poll(() => heading()).toMatch(/^Blekinge och /);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('region-2');
    await button('Lägg till region').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused()).toBe('region-3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => focused()).toBe('Lägg till region');
    await expect.poll(() => query()).toMatch(/^\?regioner=blekinge\.[a-z-]+$/);
  });

  it('brings in a region that is alike and takes it away again, with the focus where it was', async () => {
    await page.getByText('Visa vilka regioner som liknar').click();
    const first = page.locator('.alike').first();
    await first.getByRole('button', { name: 'Lägg till Östergötland' }).click();
    await expect.poll(() => query()).toBe('?regioner=skane.vastra-gotaland.ostergotland');
    await expect.poll(() => page.locator('.alike').count()).toBe(3);
    expect(await focused()).toBe('Ta bort Östergötland');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.alike').count()).toBe(2);
    expect(await focused()).toBe('Lägg till Östergötland');
  });

  it('a copied link shows the same in a new page', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const here = await context.newPage();
    await here.goto(site.at(PATH));
    await list(1, here).selectOption('jamtland-harjedalen');
    await button('Lägg till region', here).click();
    await list(3, here).selectOption('gotland');
    await here.getByLabel('Ämne').selectOption('lakare');
    await expect.poll(() => told(here)).toMatch(/^Tabellerna visar Jämtland Härjedalen, Västra Götaland och Gotland/);
    await button('Kopiera länk', here).click();
    await expect.poll(() => here.locator('copy-link [role=status]').textContent()).toBe('Kopierad');
    const link = await pasted(here);
    const there = await context.newPage();
    await there.goto(link);
    await expect.poll(() => heading(there)).toBe(await heading(here));
    expect(await wholeText(there)).toBe(await wholeText(here));
    expect(await list(3, there).inputValue()).toBe('gotland');
    await context.close();
  });

  it('shows the link where the clipboard is closed', async () => {
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
    await button('Kopiera länk').click();
    const field = page.getByLabel('Länk till det du ser');
    await expect.poll(() => field.inputValue()).toBe(page.url());
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(page.url());
    expect(await focused()).toBe('kopiera-lank');
  });

  it('keeps the choice when the figures cannot be fetched, and tries again', async () => {
    await page.route(FIGURES, (route) => route.abort());
    await list(1).selectOption('blekinge');
    await expect.poll(() => page.locator('.tool-problem').isVisible()).toBe(true);
    expect(await told()).toContain('Siffrorna gick inte att hämta.');
    expect(await list(1).inputValue()).toBe('blekinge');
    await expect.poll(() => query()).toBe('?regioner=blekinge.vastra-gotaland');
    await page.unroute(FIGURES);
    await button('Försök igen').click();
    await expect.poll(() => heading()).toBe('Blekinge och Västra Götaland, mått för mått');
    expect(await page.locator('.tool-problem').isVisible()).toBe(false);
    expect(await focused()).toBe('jamforelse');
  });

  it('a fault of ours is not told as figures that could not be fetched, and does not leave the page busy', async () => {
    const there = await site.open(PATH);
    const thrown = there.waitForEvent('pageerror');
    await there.route(FIGURES, (route) => route.fulfill({ json: {} }));
    await list(1, there).selectOption('blekinge');
    await thrown;
    await there.locator('compare-regions:not([aria-busy])').waitFor();
    expect(await there.locator('.tool-problem').isVisible()).toBe(false);
    await there.context().close();
  });
});

it('folds all topics but the first, and leaves as they are those that its reader opens', async () => {
  const open = () => page.locator('.beside-topic[open]').evaluateAll((all) => all.map(({ id }) => id));
  const ids = await topics().evaluateAll((all) => all.map(({ id }) => id));
  expect(await open()).toEqual(ids.slice(0, 1));
  await page.locator(`#${ids[2] ?? ''} > summary`).click();
  await list(1).selectOption('blekinge');
  await expect.poll(() => heading()).toMatch(/^Blekinge /);
  await drawn();
  expect(await open()).toEqual([ids[0], ids[2]]);
  await page.getByLabel('Ämne').selectOption('kostnad');
  await expect.poll(open).toEqual(['amne-kostnad']);
});

it('on a phone is at most six screens, and twelve when all is unfolded', async () => {
  const there = await site.open(PATH, { viewport: { width: 360, height: 800 } });
  const screens = () => there.evaluate(() => document.documentElement.scrollHeight / 800);
  expect(await screens()).toBeLessThanOrEqual(6);
  await there.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  expect(await screens()).toBeLessThanOrEqual(12);
  await there.context().close();
});

describe('addresses', () => {
  it.each([
    ['?regioner=blekinge', 'Blekinge och Kalmar län'],
    ['?regioner=gotland.<img src=x onerror=alert(1)>.VGR&amne=hyrpersonal', 'Gotland och Västra Götaland'],
  ])('%s is understood', async (search, names) => {
    await page.goto(site.at(PATH + search));
    await expect.poll(() => heading()).toBe(`${names}, mått för mått`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(noticed).toEqual([]);
  });

  // What else an address may hold is read by compareState.test.ts, without a browser.
  it('hostile text in every key leaves the default', async () => {
    const usual = await wholeText();
    const text = '"><svg onload=alert(1)><script>alert(1)</script>';
    const all = new URLSearchParams(Object.values(QUERY_NAMES).map((name) => [name, text]));
    await page.goto(site.at(`${PATH}?${all.toString()}`));
    expect(await wholeText()).toBe(usual);
    expect(await list(1).inputValue()).toBe('skane');
    expect(noticed).toEqual([]);
  });
});

describe.each([320, 1280])('at %i px', (width) => {
  it('fits and can be used with a finger', async () => {
    const there = await site.open(`${PATH}?regioner=vastra-gotaland.jamtland-harjedalen.orebro.gotland`, {
      viewport: { width, height: 800 },
      hasTouch: true,
    });
    await expect.poll(() => heading(there)).toMatch(/^Västra Götaland, /);
    const over = () =>
      there.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await over()).toBe(0);
    const small = await there.locator('.compare :is(button, select, input):visible').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { width: across, height } = control.getBoundingClientRect();
        return Math.min(across, height) < 24 ? control.outerHTML : [];
      }),
    );
    expect(small).toEqual([]);
    await there.getByRole('button', { name: 'Ta bort region 4' }).tap();
    await there.getByRole('button', { name: 'Byt plats' }).tap();
    await expect.poll(() => heading(there)).toBe('Jämtland Härjedalen, Västra Götaland och Örebro län, mått för mått');
    expect(await over()).toBe(0);
    await there.context().close();
  });

  it('axe finds nothing, in the states that are reached, one theme a width', async () => {
    const there = await site.open(PATH, { viewport: { width, height: 800 } });
    await there.route(FIGURES, (route) => route.abort());
    await button('Lägg till region', there).click();
    await there.locator('.tool-problem').waitFor();
    expect(await axe(there)).toEqual([]);
    await there.unroute(FIGURES);
    await button('Lägg till region', there).click();
    await expect.poll(() => list(3, there).isVisible()).toBe(true);
    await there.getByLabel('Ämne').selectOption('lakare');
    await expect.poll(() => topics(there).count()).toBe(1);
    await there.emulateMedia({ colorScheme: width === 320 ? 'light' : 'dark' });
    expect(await axe(there)).toEqual([]);
    await there.context().close();
  });
});

it('without script shows its default and one sentence, and no dead controls', async () => {
  const there = await site.open(PATH, { javaScriptEnabled: false });
  expect(await there.getByText('Utan skript visas Skåne och Västra Götaland').count()).toBe(1);
  expect(await there.locator('.compare :is(button, select, input):visible').count()).toBe(0);
  expect(await difference('hyrpersonal-andel', there)).toBe(await difference('hyrpersonal-andel'));
  await there.context().close();
});

it('weighs no more than 30 kB before the first change and 160 kB after', async () => {
  const { total } = await measurePage(htmlOf(SITE_DIR, PATH), { dir: SITE_DIR, base: BASE, site: SITE });
  const figures = brotliCompressSync(readFileSync(join(SITE_DIR, 'jamfor', 'siffror.json'))).length;
  expect(total).toBeLessThanOrEqual(30_000);
  expect(total + figures).toBeLessThanOrEqual(160_000);
});

it('is reached from a profile, with that region and the most alike', async () => {
  await page.goto(site.at('/regioner/blekinge/'));
  await page.locator('.actions').getByRole('link', { name: 'Jämför' }).click();
  await expect.poll(() => heading()).toBe('Blekinge och Kalmar län, mått för mått');
});
