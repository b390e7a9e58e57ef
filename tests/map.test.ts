import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';

/** The map on the front page: pointer, finger, keyboard and the select all show the same panel. */

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
const UPPSALA = '03';
const GOTLAND = '09';

let site: Site;
let page: Page;
let desk: Page;
let phone: Page;

beforeAll(async () => {
  site = await openSite();
  desk = await site.open('/');
  phone = await site.open('/', PHONE);
});
afterAll(() => site.close());

const map = () => page.locator('region-map').first();
const region = (code: string) => map().locator(`svg a[data-r="${code}"]`);
const panel = () => map().locator('.map-panel');
const select = () => map().locator('.map-select select');
const panelText = () => panel().locator('p').innerText();
const label = async (code: string) => (await region(code).getAttribute('aria-label'))?.replace(/\s/g, ' ');
/** The panel says of the region what its link says, and leads to the same page. */
async function expectPanelOf(code: string) {
  await panel().waitFor();
  expect((await panelText()).replace(/\s/g, ' ')).toBe(await label(code));
  expect(await panel().locator('a').getAttribute('href')).toBe(await region(code).getAttribute('href'));
}

describe('with a mouse', () => {
  beforeEach(async () => {
    page = desk;
    await page.mouse.move(0, 0);
    await page.goto(site.at('/'));
  });

  it('shows a region while the pointer is over it', async () => {
    expect(await panel().isVisible()).toBe(false);
    await region(UPPSALA).hover();
    await expectPanelOf(UPPSALA);
    expect(await panelText()).toMatch(/^Uppsala: omkring 1.920\sinvånare/);
    await page.mouse.move(0, 0);
    await panel().waitFor({ state: 'hidden' });
  });

  it('says of a region without a figure that it is missing', async () => {
    await region(GOTLAND).hover();
    await expectPanelOf(GOTLAND);
    expect(await panelText()).toContain('uppgift saknas');
  });

  it('a click goes to the profile', async () => {
    await region(UPPSALA).click();
    await page.waitForURL(site.at('/regioner/uppsala/'));
  });

  it('the select keeps a region in view until Escape, or until none is chosen', async () => {
    await select().selectOption(GOTLAND);
    await expectPanelOf(GOTLAND);
    await region(UPPSALA).hover();
    await expectPanelOf(UPPSALA);
    await page.mouse.move(0, 0);
    await expectPanelOf(GOTLAND);
    await select().selectOption('');
    await panel().waitFor({ state: 'hidden' });
    await select().selectOption(UPPSALA);
    await expectPanelOf(UPPSALA);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    expect(await select().inputValue()).toBe('');
  });
});

describe('with a keyboard', () => {
  const focusedCode = () => page.evaluate(() => document.activeElement?.getAttribute('data-r'));

  beforeEach(async () => {
    page = desk;
    await page.mouse.move(0, 0);
    await page.goto(site.at('/'));
  });

  it('shows each region in the order of the alphabet, and leaves the map after the last', async () => {
    const codes = await map()
      .locator('svg a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-r')));
    expect(codes).toHaveLength(21);
    await region(codes[0] ?? '').focus();
    for (const code of codes) {
      expect(await focusedCode()).toBe(code);
      await expectPanelOf(code ?? '');
      await page.keyboard.press('Tab');
    }
    expect(await page.evaluate(() => document.activeElement?.matches('a, input, select, summary, .scroll'))).toBe(true);
    const names = await map()
      .locator('svg a')
      .evaluateAll((links) => links.map((link) => link.ariaLabel ?? ''));
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')));
  });

  it('the panel closes with Escape and when the map is left', async () => {
    await region(UPPSALA).focus();
    await expectPanelOf(UPPSALA);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');
    await panel().waitFor();
    await select().focus();
    await panel().waitFor({ state: 'hidden' });
  });

  it('Enter goes to the profile', async () => {
    await region(UPPSALA).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at('/regioner/uppsala/'));
  });

  it('the order of the regions is the same after one of them was shown', async () => {
    const order = () =>
      map()
        .locator('svg a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-r')));
    const before = await order();
    await select().selectOption(UPPSALA);
    await expectPanelOf(UPPSALA);
    expect(await order()).toEqual(before);
  });
});

describe('with a finger', () => {
  beforeEach(async () => {
    page = phone;
    await page.goto(site.at('/'));
  });

  it('a tap shows the region and stays on the page; the panel leads on', async () => {
    await region(UPPSALA).tap();
    await expectPanelOf(UPPSALA);
    expect(page.url()).toBe(site.at('/'));
    await region(GOTLAND).tap();
    await expectPanelOf(GOTLAND);
    expect(page.url()).toBe(site.at('/'));
    await panel().getByRole('link').tap();
    await page.waitForURL(site.at('/regioner/gotland/'));
  });

  it('the panel of a tapped region is closed by Escape', async () => {
    await region(UPPSALA).tap();
    await expectPanelOf(UPPSALA);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
  });

  it('the panel can be seen where the tap was made', async () => {
    await region(UPPSALA).tap();
    await expectPanelOf(UPPSALA);
    const box = await panel().boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(PHONE.viewport.height);
  });
});
