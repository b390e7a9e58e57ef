import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../src/text/plain.ts';
import { axe, overflow } from './support/axe.ts';
import { drawn, OPENED, openExplorer, pictureOf, queryOf, yearBefore, YEARS } from './support/explorerPage.ts';
import { openSite, type Site } from './support/site.ts';

/** The explorer: whole tasks, from opening it to a link that shows somebody else the same. */

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/utforska/');
});
afterAll(() => site.close());
beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

const open = (path: string, on = page) => openExplorer(on, site.at(path));
const query = (on = page) => queryOf(on);
const title = (on = page) =>
  on
    .locator('[data-part=heading] h2')
    .textContent()
    .then((text) => plain(text ?? ''));
const measure = () => page.getByRole('combobox', { name: 'Mått', exact: true });
const slider = () => page.getByRole('slider');
const marking = (on = page) => on.getByLabel('Markera en region');
const marked = (on = page) => on.locator('[data-marks] button').allTextContents();
const view = (name: string, on = page) => on.getByRole('radio', { name, exact: true });
/** Hard spaces are spaces to who reads. */
const said = async (on = page) =>
  plain((await on.locator('.said').innerText()) ?? '')
    .replace(/\s+/g, ' ')
    .trim();

describe('the explorer', () => {
  it('with the keyboard alone: another measure, another year, a region, and the address of it all', async () => {
    await open('/utforska/');
    await measure().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => query()).toMatch(/^\?matt=[a-z0-9-]+$/);
    expect(await measure().evaluate((select) => select === document.activeElement)).toBe(true);

    await open(OPENED);
    await slider().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => query()).toBe(`?matt=overbelaggningar&period=${yearBefore(3)}`);
    expect(await title()).toContain(`Överbeläggning ${yearBefore(3)}: från`);
    expect(await slider().getAttribute('aria-valuetext')).toBe(yearBefore(3));
    expect(await slider().evaluate((input) => input === document.activeElement)).toBe(true);

    await marking().focus();
    await page.keyboard.press('B');
    await expect.poll(() => query()).toBe(`?matt=overbelaggningar&period=${yearBefore(3)}&regioner=blekinge`);
    expect(await marking().evaluate((select) => select === document.activeElement)).toBe(true);
    expect(await said()).toMatch(new RegExp(`^Blekinge [\\d,]+ ${yearBefore(3)}, .*Riket`));

    await view('Karta').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => query())
      .toBe(`?matt=overbelaggningar&vy=rangordning&period=${yearBefore(3)}&regioner=blekinge`);
    expect(await view('Rangordning').evaluate((radio) => radio === document.activeElement)).toBe(true);
    const letGo = page.getByRole('button', { name: 'Ta bort Blekinge' });
    await letGo.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => query()).toBe(`?matt=overbelaggningar&vy=rangordning&period=${yearBefore(3)}`);
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toMatch(new RegExp(`^Överbeläggning ${yearBefore(3)}`));
  });

  it('Back takes back a choice, and not each step of a slider', async () => {
    await open(OPENED);
    await marking().selectOption('skane');
    await slider().focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    await marking().selectOption('gotland');
    await expect.poll(() => query()).toBe(`?matt=overbelaggningar&period=${yearBefore(5)}&regioner=skane.gotland`);
    await page.goBack();
    await expect.poll(() => said()).toMatch(/^Skåne/);
    await expect.poll(() => query()).toBe(`?matt=overbelaggningar&period=${yearBefore(5)}&regioner=skane`);
    expect(await marked()).toEqual(['Skåne ×']);
    await page.goBack();
    await expect.poll(() => marked()).toEqual([]);
    expect(await title()).toContain(yearBefore(0));
  });

  it('Back restores picture and controls together, also from another page and from one that the browser kept', async () => {
    await open(OPENED);
    await view('Över tid').check();
    await expect.poll(() => page.locator('.series svg').count()).toBe(1);
    await view('Rangordning').check();
    await expect.poll(() => query()).toBe('?matt=overbelaggningar&vy=rangordning');
    await page.goBack();
    await expect.poll(() => page.locator('.series svg').isVisible()).toBe(true);
    expect(await view('Över tid').isChecked()).toBe(true);
    await page.goto(site.at('/om/'));
    await page.goBack();
    await drawn(page);
    await expect.poll(() => page.locator('.series svg').isVisible()).toBe(true);
    expect(await view('Över tid').isChecked()).toBe(true);
    expect(await measure().inputValue()).toBe('overbelaggningar');
    // As a browser does that puts the page back as it was left, with what stood in its controls since.
    await measure().evaluate((select: HTMLSelectElement) => (select.value = 'vardplatser'));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await expect.poll(() => measure().inputValue()).toBe('overbelaggningar');
    await open('/utforska/');
    await measure().evaluate((select: HTMLSelectElement) => (select.value = 'vardplatser'));
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow')));
    expect(await measure().inputValue()).not.toBe('vardplatser');
  });

  it('an address from before the views shows what it did', async () => {
    await open('/utforska/?matt=overbelaggningar&mot=vardplatser&regioner=skane');
    expect(await view('Samband').isChecked()).toBe(true);
    await expect.poll(() => page.locator('.scatter svg').isVisible()).toBe(true);
    expect(await page.getByLabel('Mot måttet').inputValue()).toBe('vardplatser');
    await open('/utforska/?matt=overbelaggningar&period=2019&regioner=skane.halland&ordning=lagst');
    expect(await view('Karta').isChecked()).toBe(true);
    expect(await marked()).toEqual(['Skåne ×', 'Halland ×']);
  });

  describe.each([
    { width: 1280, height: 720 },
    { width: 360, height: 640 },
  ])('on a screen of $width × $height', (size) => {
    const isPhone = size.width < 1000;
    const isOn = async (selector: string, name: string) => {
      const { y, height } = (await page.locator(selector).boundingBox()) ?? { y: -1, height: 0 };
      expect(y, `${name}: ${selector}`).toBeGreaterThanOrEqual(0);
      // Of a drawing the names of the years may be a little lower.
      expect(y + height, `${name}: ${selector}`).toBeLessThanOrEqual(size.height + (selector.endsWith('svg') ? 40 : 0));
    };

    it.each([
      ['Karta', '.map-shapes'],
      ['Över tid', '.series svg'],
      ['Samband', '.scatter svg'],
    ])('%s: what is changed, what it changes and what is said of it are seen together', async (name, picture) => {
      await page.setViewportSize(size);
      await open(OPENED);
      await view(name).check();
      await page.locator(picture).waitFor();
      await drawn(page);
      if (isPhone) await page.locator(picture).evaluate((one) => one.scrollIntoView({ block: 'center' }));
      for (const selector of [
        picture,
        '.said',
        '[name=indicator]',
        ...(name === 'Över tid' ? [] : ['[name=period]']),
      ]) {
        await isOn(selector, name);
      }
    });
  });

  it('a copied link shows the same in a new page', async () => {
    await open(OPENED);
    await slider().fill('2');
    await marking().selectOption('halland');
    await marking().selectOption('blekinge');
    await page.getByLabel('Sjukvårdsregioner').selectOption('grupperade');
    await page.getByLabel('Kartans klasser').selectOption('kvantiler');
    await view('Rangordning').check();
    await page.getByRole('combobox', { name: 'Ordning', exact: true }).selectOption('lagst');
    await drawn(page);
    await expect.poll(() => query()).toMatch(/ordning=lagst&klasser=kvantiler$/);
    const there = await site.open(`/utforska/${new URL(page.url()).search}`, {
      viewport: { width: 1280, height: 900 },
    });
    await drawn(there);
    expect(await pictureOf(there)).toEqual(await pictureOf(page));
    expect(await there.locator('.more-choices').evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
    expect(await there.locator('[data-part=list] tbody').count()).toBe(7);
    expect(await there.locator('[data-part=list] tr[data-r="13"]').count()).toBe(2);
    await there.context().close();
  });

  it.each([
    '?matt=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '?matt=__proto__&period=2099',
    '?period=%22%3E%3Cscript%3E&mot=constructor',
    '?regioner=..%2F..%2Fetc.%00.%3Csvg%3E&grupp=toString',
    '?ordning=&klasser=linje9999&mot=invanare-per-lakare',
    '?klasser=linje1.2.3&period=----',
    `?regioner=${'skane-'.repeat(100)}`,
  ])('opened with %s shows its default', async (search) => {
    await open('/utforska/');
    const usual = await pictureOf(page);
    await open(`/utforska/${search}`);
    expect(await pictureOf(page)).toEqual(usual);
  });

  it('plays from the first year to the last and stops there', async () => {
    const there = await site.open('/utforska/');
    await there.clock.install();
    await open(OPENED, there);
    await there.getByRole('button', { name: 'Spela upp' }).click();
    await expect.poll(() => query(there)).toBe(`?matt=overbelaggningar&period=${YEARS[0]}`);
    expect(await there.getByRole('button', { name: 'Stanna' }).count()).toBe(1);
    for (const year of YEARS.slice(1, -1)) {
      await there.clock.runFor(900);
      await expect.poll(() => query(there)).toBe(`?matt=overbelaggningar&period=${year}`);
    }
    await there.clock.runFor(900);
    await expect.poll(() => query(there)).toBe('?matt=overbelaggningar');
    await there.clock.runFor(5000);
    expect(await there.getByRole('button', { name: 'Spela upp' }).count()).toBe(1);
    expect(query(there)).toBe('?matt=overbelaggningar');
    await there.context().close();
  });

  it('does not move by itself for those who ask for that', async () => {
    const there = await site.open(OPENED, { reducedMotion: 'reduce' });
    await drawn(there);
    expect(await there.getByRole('button', { name: 'Spela upp' }).isVisible()).toBe(false);
    await there.getByRole('button', { name: 'Föregående' }).click();
    await expect.poll(() => query(there)).toBe(`?matt=overbelaggningar&period=${yearBefore(1)}`);
    await there.context().close();
  });

  it('without the network says so, keeps the picture, and tries again', async () => {
    await open(OPENED);
    const before = await title();
    await page.route('**/indicators/vardplatser.json', (route) => route.abort());
    await measure().selectOption('vardplatser');
    const again = page.getByRole('button', { name: 'Försök igen' });
    await again.waitFor();
    expect(await title()).toBe(before);
    await page.unroute('**/indicators/vardplatser.json');
    await again.click();
    await expect.poll(() => title()).toMatch(/vårdplatser/i);
    expect(await again.isVisible()).toBe(false);
  });

  it('a fault of ours is not told as figures that could not be fetched, and does not leave the page busy', async () => {
    await open(OPENED);
    const thrown = page.waitForEvent('pageerror');
    await page.route('**/indicators/vardplatser.json', (route) => route.fulfill({ json: {} }));
    await measure().selectOption('vardplatser');
    await thrown;
    await drawn(page);
    expect(await page.getByRole('button', { name: 'Försök igen' }).isVisible()).toBe(false);
    await page.unroute('**/indicators/vardplatser.json');
    await measure().selectOption('overbelaggningar');
    await expect.poll(() => query()).toBe('?matt=overbelaggningar');
    await drawn(page);
    expect(await title()).toMatch(/^Överbeläggning/);
  });

  it.each([320, 768, 1280])(
    'at %i px, with a finger: a region is marked by a tap, and nothing is too wide',
    async (width) => {
      const there = await site.open('/utforska/', {
        viewport: { width, height: 800 },
        hasTouch: true,
        isMobile: width < 700,
      });
      await there.locator('[data-part=map] a[data-r="25"]').tap();
      await expect.poll(() => query(there)).toBe('?regioner=norrbotten');
      await expect.poll(() => said(there)).toMatch(/^Norrbotten/);
      for (const name of ['Rangordning', 'Över tid', 'Region för region', 'Samband']) {
        await view(name, there).check();
        await drawn(there);
        expect(await overflow(there), name).toBe(0);
      }
      if (width < 1000) await there.getByText('Fler val').tap();
      expect(await overflow(there)).toBe(0);
      await there.context().close();
    },
  );

  it('without script shows its default and one sentence, and no dead controls', async () => {
    const there = await site.open('/utforska/', { javaScriptEnabled: false });
    expect(await there.getByText('Utan skript visas det här måttet').isVisible()).toBe(true);
    for (const fieldset of await there.locator('region-explorer fieldset').all()) {
      expect(await fieldset.isVisible()).toBe(false);
    }
    expect(await there.locator('[data-part=list] tbody tr').count()).toBe(22);
    await there.context().close();
  });

  it.each([
    OPENED,
    '/utforska/?matt=overbelaggningar&mot=vardplatser&regioner=skane',
    '/utforska/?matt=bedomning-specialistlakare&grupp=grupperade',
    '/utforska/?klasser=linje1100&grupp=sodra&ordning=namn&regioner=halland.blekinge',
    '/utforska/?matt=rimlig-vantan-vardcentral&period=2019&vy=rangordning',
    '/utforska/?matt=bedomd-inom-tre-dagar&vy=tid&regioner=norrbotten.skane',
    '/utforska/?matt=bedomd-inom-tre-dagar&vy=rutor&regioner=norrbotten',
    '/utforska/?matt=invanare-per-lakare&vy=rutor',
  ])('axe finds nothing at %s, in either theme', async (path) => {
    await open(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await drawn(page);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colour')).toEqual([]);
  });
});
