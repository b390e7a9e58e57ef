import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './support/site.ts';

/** Finder, map, keyboard, paper and unknown addresses, as a reader meets them. */

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/');
});
afterAll(() => site.close());
afterEach(() => page.unrouteAll());

describe('the finder', () => {
  const input = () => page.getByRole('combobox', { name: 'Var bor du?' });
  const options = () => page.locator('region-finder').getByRole('option');
  const status = () => page.locator('region-finder').getByRole('status');

  const type = async (text: string) => {
    await input().fill(text);
    await options().first().waitFor();
  };
  /** The option that the keyboard is at, as a screen reader is told of it. */
  const active = async () => {
    const id = await input().getAttribute('aria-activedescendant');
    return id === null ? null : page.locator(`[id="${id}"][aria-selected=true]`).innerText();
  };

  beforeEach(async () => {
    await page.goto(site.at('/'));
  });

  it('shows the five municipalities that begin with "Karls", each with its region', async () => {
    await type('Karls');
    expect(await options().allInnerTexts()).toEqual([
      'Karlsborg kommun i Västra Götaland',
      'Karlshamn kommun i Blekinge',
      'Karlskoga kommun i Örebro län',
      'Karlskrona kommun i Blekinge',
      'Karlstad kommun i Värmland',
    ]);
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toBeNull();
  });

  it('goes to the profile that the arrows chose', async () => {
    await type('Karls');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toMatch(/^Karlsborg/);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toMatch(/^Karlstad/);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toMatch(/^Karlskrona/);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at('/regioner/blekinge/?kommun=karlskrona'));
    expect(await page.locator('h1').innerText()).toBe('Region Blekinge');
  });

  it('goes to the first suggestion when none was chosen, and to the one that was pressed', async () => {
    await type('Kiruna');
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at('/regioner/norrbotten/?kommun=kiruna'));
    await page.goBack();
    await type('Karls');
    await options().filter({ hasText: 'Karlskoga' }).click();
    await page.waitForURL(site.at('/regioner/orebro/?kommun=karlskoga'));
  });

  it.each([
    ['Skane', 'Skåne region'],
    ['vgr', 'Västra Götaland region'],
    ['Jämtland', 'Jämtland Härjedalen region'],
    ['jamtland', 'Jämtland Härjedalen region'],
    ['VÄSTRA GÖT', 'Västra Götaland region'],
    ['gotland', 'Gotland region och kommun'],
  ])('finds a region by "%s"', async (text, name) => {
    await type(text);
    expect((await options().allInnerTexts())[0]).toBe(name);
  });

  it('says so when nothing begins like that, and then leads nowhere', async () => {
    await type('Karls');
    await input().fill('Karlsxyz');
    await status().filter({ hasText: 'Ingen kommun eller region' }).waitFor();
    expect(await options().count()).toBe(0);
    expect(await input().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(site.at('/'));
    await type('Karlsk');
    expect(await status().innerText()).toBe('');
  });

  it.each([
    ['372 30', 'Vi kan inte söka på postnummer. Skriv kommunens namn.', []],
    ['Mallmö', 'Ingen kommun eller region heter så. Närmast:', ['Malmö kommun i Skåne']],
    ['Göteborgs stad', '', ['Göteborg kommun i Västra Götaland']],
  ])('answers "%s"', async (text, says, found) => {
    await input().fill(text);
    await expect.poll(() => options().allInnerTexts()).toEqual(found);
    await expect.poll(() => status().innerText()).toBe(says);
  });

  it('closes with Escape, and then Enter leads nowhere until it is open again', async () => {
    await type('Karls');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await options().first().isVisible()).toBe(false);
    expect(await input().getAttribute('aria-expanded')).toBe('false');
    expect(await active()).toBeNull();
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(site.at('/'));
    await page.keyboard.press('ArrowDown');
    expect(await options().first().isVisible()).toBe(true);
    expect(await input().getAttribute('aria-expanded')).toBe('true');
    expect(await active()).toMatch(/^Karlsborg/);
  });

  it('asks for its list once, however fast one types, and answers what was typed last', async () => {
    const asked: string[] = [];
    const typed = Promise.withResolvers<undefined>();
    await page.route('**/places.json', async (route) => {
      asked.push(route.request().url());
      await typed.promise;
      await route.continue();
    });
    await input().pressSequentially('Karlskr');
    typed.resolve(undefined);
    await options().first().waitFor();
    expect(await options().allInnerTexts()).toEqual(['Karlskrona kommun i Blekinge']);
    expect(asked).toHaveLength(1);
  });

  it('says so when its list cannot be fetched, and still has its links', async () => {
    await page.route('**/places.json', (route) => route.abort());
    await input().fill('Karls');
    await status().filter({ hasText: 'gick inte att hämta' }).waitFor();
    await page
      .locator('region-finder')
      .getByRole('link', { name: /kommuner/ })
      .click();
    await page.waitForURL(site.at('/kommuner/'));
  });
});

describe('the page for unknown addresses', () => {
  it.each(['/finns-inte/', '/regioner/finns-inte/', '/data/v1/finns-inte.json'])('%s', async (path) => {
    const answer = await page.goto(site.at(path));
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Sidan finns inte');
    await page.getByRole('combobox').fill('Ystad');
    await page.getByRole('option').first().click();
    await page.waitForURL(site.at('/regioner/skane/?kommun=ystad'));
  });
});

describe('the keyboard', () => {
  it.each(['/', '/regioner/uppsala/', '/indikatorer/mal-hyrpersonal/'])('skips to the content of %s', async (path) => {
    await page.goto(site.at(path));
    const skip = page.getByRole('link', { name: 'Hoppa till innehållet' });
    await page.keyboard.press('Tab');
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('shows where it is, at every stop of the front page', async () => {
    await page.goto(site.at('/'));
    const stops = await page
      .locator(
        'a[href]:not([tabindex="-1"]):visible, input:not([type=radio]):visible, :checked[type=radio]:visible, select:visible, summary:visible',
      )
      .count();
    const hidden: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const unseen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return 'nothing has the focus';
        // A region on the map is marked by its outline, the rest by a ring.
        const { outlineStyle } = getComputedStyle(focused);
        const shape = focused.closest('.map-shapes') ? focused.querySelector('path') : null;
        const isMarked = shape ? parseFloat(getComputedStyle(shape).strokeWidth) >= 3 : outlineStyle !== 'none';
        return isMarked ? null : focused.outerHTML.slice(0, 80);
      });
      if (unseen) hidden.push(unseen);
    }
    expect(stops).toBeGreaterThan(50);
    expect(hidden).toEqual([]);
  });
});

describe('on paper', () => {
  afterEach(() => page.emulateMedia({ media: null }));

  it('has no menus and no controls', async () => {
    for (const path of ['/', '/regioner/blekinge/', '/indikatorer/invanare-per-lakare/']) {
      await page.goto(site.at(path));
      await page.emulateMedia({ media: 'print' });
      const controls = page.locator('nav, .skip, input, select, button, .tools, .finder-plain');
      expect(await controls.filter({ visible: true }).count(), path).toBe(0);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }
  });
});
