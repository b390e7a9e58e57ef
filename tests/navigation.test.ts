import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUPS, groupOf } from '../src/page/navigation.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { htmlOf, isFrame, openSite, pagesOf, published, type Site, SITE_DIR } from './support/site.ts';

/** One knows where one is, and gets everywhere: header, menu, footer, search. */

const TARGET_YEAR = published<IndicatorDocument>('indicators/mal-hyrpersonal.json').lead ?? '';

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/');
});
afterAll(() => site.close());

const header = () => page.locator('.site-header');

describe('the header', () => {
  it('names the five groups and marks the one that the page belongs to', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const path of ['/', '/granskningar/blekinge/', '/kallor/kolada/', '/regioner/', '/rakna/']) {
      await page.goto(site.at(path));
      expect(await header().locator('.main-links a').allInnerTexts()).toEqual(GROUPS.map(({ name }) => name));
      const marked = await header().locator('.main-links a[aria-current]').allInnerTexts();
      expect(marked, path).toEqual([groupOf(path)?.name].filter(Boolean));
    }
  });

  it('every page has its group, but the front page and that of unknown addresses', () => {
    const alone = pagesOf(SITE_DIR).filter((path) => !isFrame(path) && !groupOf(path));
    expect(alone).toEqual(['/404.html', '/']);
  });

  it.each([
    [320, 225],
    [360, 640],
    [768, 1024],
    [1280, 720],
  ])('is one row of 56 px at %i px', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.goto(site.at('/utbildning/'));
    expect((await header().boundingBox())?.height).toBeLessThanOrEqual(57);
    const right = await header()
      .locator('nav')
      .evaluate((nav) =>
        Math.max(
          ...[...nav.querySelectorAll('a, summary')]
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect().right),
        ),
      );
    expect(right).toBeLessThanOrEqual(width);
  });

  it('leads to the region in focus by its name, and takes it along', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(site.at('/metod/?region=vastra-gotaland'));
    const [first] = await header().locator('.main-links a').allInnerTexts();
    expect(first).toBe('Västra Götaland');
    await header().getByRole('link', { name: 'Västra Götaland' }).click();
    await page.waitForURL(site.at('/regioner/vastra-gotaland/'));
    await header().getByRole('link', { name: 'Mått' }).click();
    await page.waitForURL(site.at('/indikatorer/?region=vastra-gotaland'));
    await page.goto(site.at('/metod/?region=atlantis'));
    expect((await header().locator('.main-links a').allInnerTexts())[0]).toBe('Din region');
  });

  it('keeps the page that is shown visible in forced colours', async () => {
    const forced = await site.open('/granskningar/', {
      forcedColors: 'active',
      viewport: { width: 1280, height: 720 },
    });
    const lines = await forced
      .locator('.main-links a')
      .evaluateAll((all) => all.map((link) => getComputedStyle(link).borderBottomColor));
    const at = GROUPS.findIndex(({ name }) => name === groupOf('/granskningar/')?.name);
    expect(lines.filter((colour) => colour === lines[at])).toHaveLength(1);
  });
});

describe('on a phone', () => {
  it('the menu opens without a script and leads to every page of every group', async () => {
    const phone = await site.open('/granskningar/', {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
    });
    const links = phone.locator('.menu .groups a');
    expect(await links.first().isVisible()).toBe(false);
    await phone.locator('.menu summary').click();
    expect(await links.allInnerTexts()).toEqual(
      GROUPS.flatMap(({ name, pages }) => [name, ...pages.map((one) => one.name)]),
    );
    expect(await phone.locator('.menu [aria-current=page]').innerText()).toBe('Granskningar');
    await links.filter({ hasText: 'Öppna data' }).click();
    expect(phone.url()).toBe(site.at('/data/'));
  });
});

describe('the footer', () => {
  it('has the same groups, and a way to the top', async () => {
    await page.goto(site.at('/kallor/'));
    const heads = page.locator('.site-footer .groups > li > a');
    expect(await heads.allInnerTexts()).toEqual(GROUPS.map(({ name }) => name));
    await page.locator('.site-footer').getByRole('link', { name: 'Till toppen' }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  });
});

describe('the search', () => {
  const found = () => page.locator('site-search .found a');
  const type = async (text: string) => {
    await page.goto(site.at('/sok/'));
    await page.getByRole('searchbox').fill(text);
  };
  const says = () => page.locator('site-search [role=status]').innerText();

  it.each([
    ['Karlshamn', 'Karlshamn kommun i Blekinge', '/regioner/blekinge/?kommun=karlshamn'],
    ['Stockholm Stad', 'Stockholm region och kommun', '/regioner/stockholm/'],
    [
      'hyrpersonal Gotland',
      `Gotland: nationella målet för hyrpersonal, högst 2 procent av personalkostnaden Hyrpersonal, ${TARGET_YEAR}`,
      '/regioner/gotland/mal-hyrpersonal/',
    ],
    ['Gävleborg', 'Gävleborg region', '/regioner/gavleborg/'],
    ['ordlista', 'Ordlista Om siffrorna', '/ordlista/'],
  ])('"%s" leads to its page with Enter', async (text, first, path) => {
    await type(text);
    await expect.poll(async () => (await found().allInnerTexts())[0]).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at(path));
  });

  it('is ready to be typed in when one comes by its link', async () => {
    await page.goto(site.at('/metod/'));
    await header().getByRole('link', { name: 'Sök' }).click();
    await page.waitForURL(site.at('/sok/'));
    await page.keyboard.type('Karlshamn');
    await expect.poll(async () => (await found().allInnerTexts())[0]).toBe('Karlshamn kommun i Blekinge');
  });

  it('finds measures by their names and by what they are about', async () => {
    await type('hyrläkare');
    await expect.poll(() => found().count()).toBeGreaterThan(2);
    for (const path of await found().evaluateAll((all) => all.map((link) => link.getAttribute('href'))))
      expect(path).toMatch(/\/indikatorer\//);
  });

  it('answers a post code, a slip and what is not there', async () => {
    await type('372 30');
    await expect.poll(says).toBe('Vi kan inte söka på postnummer. Skriv kommunens namn.');
    await type('Karlshamm');
    await expect.poll(says).toBe('Inget här heter så. Närmast:');
    expect(await found().allInnerTexts()).toEqual(['Karlshamn kommun i Blekinge']);
    await type('qwertyuiop');
    await expect.poll(says).toBe('Inget här heter så. Pröva ett annat ord.');
    expect(await found().count()).toBe(0);
  });

  it('is there again after Back, as the address has it', async () => {
    await type('Karlsh');
    await expect.poll(() => page.url()).toBe(site.at('/sok/?ord=Karlsh'));
    await found().first().click();
    await page.goBack();
    await expect.poll(() => found().allInnerTexts()).toEqual(['Karlshamn kommun i Blekinge']);
    expect(await page.getByRole('searchbox').inputValue()).toBe('Karlsh');
  });
});

describe('Back', () => {
  it('brings control and picture together, to what the address says', async () => {
    await page.goto(site.at('/utforska/'));
    const control = () => page.locator('select[name=indicator]').inputValue();
    const first = await control();
    await page.locator('select[name=indicator]').selectOption('vardplatser');
    await page.waitForURL(site.at('/utforska/?matt=vardplatser'));
    await page.goto(site.at('/metod/'));
    // Later, so that what asks for it is not gone before it is answered.
    await page.evaluate(() => void setTimeout(() => history.go(-2)));
    await page.waitForURL(site.at('/utforska/'));
    await expect.poll(control).toBe(first);
  });

  it('a browser keeps no choice of its own in what a picture follows', () => {
    for (const path of pagesOf(SITE_DIR)) {
      const controls = htmlOf(SITE_DIR, path).match(/<select\b[^>]*>|<input\b[^>]*type="range"[^>]*>/g) ?? [];
      // The builder of frames writes every choice into its address.
      if (path === '/badda-in/') continue;
      for (const control of controls) expect(control, path).toContain('autocomplete="off"');
    }
  });
});
