import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSite, type Site } from './support/site.ts';

/** The map and the list of a measure: pointer, finger and keyboard ask the same read-out, and nothing moves. */

const PATH = '/indikatorer/invanare-per-lakare/';
const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
const UPPSALA = '03';
const GOTLAND = '09';

let site: Site;
let page: Page;
let desk: Page;
let phone: Page;

beforeAll(async () => {
  site = await openSite();
  desk = await site.open(PATH);
  phone = await site.open(PATH, PHONE);
});
afterAll(() => site.close());

const figure = () => page.locator('figure:has(.map)').first();
const region = (code: string) => figure().locator(`.map-shapes a[data-r="${code}"]`);
const row = (code: string) => figure().locator(`tr[data-r="${code}"]`);
const select = () => figure().locator('select[data-choose=region]');
const read = (text: string) => text.replace(/\s+/g, ' ').trim();
const said = async () => read(await figure().locator('.said').innerText());
const height = () => figure().evaluate((one) => one.getBoundingClientRect().height);

/** The read-out says of the region what its shape is called, in two lines. */
async function expectSaid(code: string) {
  const label = read((await region(code).getAttribute('aria-label')) ?? '');
  const [name = '', ...rest] = label.split(': ');
  expect((await said()).replaceAll(',', '')).toBe(`${name} ${rest.join(': ')}`.replaceAll(',', ''));
  const marked = await figure()
    .locator('[data-on]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-r')));
  expect([...new Set(marked)]).toEqual([code]);
}

describe('with a mouse', () => {
  beforeEach(async () => {
    page = desk;
    await page.mouse.move(0, 0);
    await page.goto(site.at(PATH));
  });

  it('a region on the map marks its row, and a row its region, and nothing moves', async () => {
    const before = await height();
    await region(UPPSALA).hover();
    await expectSaid(UPPSALA);
    expect(await said()).toMatch(/^Uppsala omkring 1.920 invånare/);
    await row(GOTLAND).hover();
    await expectSaid(GOTLAND);
    expect(await said()).toContain('uppgift saknas');
    expect(await figure().locator('.outline').first().getAttribute('d')).toBe(
      await region(GOTLAND).locator('path').first().getAttribute('d'),
    );
    expect(await height()).toBe(before);
    await page.mouse.move(0, 0);
    expect(await figure().locator('[data-on]').count()).toBe(0);
  });

  it('a click goes to the profile', async () => {
    await region(UPPSALA).click();
    await page.waitForURL(site.at('/regioner/uppsala/'));
  });
});

describe('with a keyboard', () => {
  beforeEach(async () => {
    page = desk;
    await page.mouse.move(0, 0);
    await page.goto(site.at(PATH));
  });

  it('the map is one select, which keeps a region until Escape, or until none is chosen', async () => {
    expect(await figure().locator('.map-shapes a:not([tabindex="-1"])').count()).toBe(0);
    await select().selectOption(GOTLAND);
    await expectSaid(GOTLAND);
    await region(UPPSALA).hover();
    await expectSaid(UPPSALA);
    await page.mouse.move(0, 0);
    await expectSaid(GOTLAND);
    await page.keyboard.press('Escape');
    expect(await select().inputValue()).toBe('');
    expect(await figure().locator('[data-on]').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  it('the read-out has the link to the profile', async () => {
    await select().selectOption(UPPSALA);
    await figure().locator('.said a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(site.at('/regioner/uppsala/'));
  });
});

describe('with a finger', () => {
  beforeEach(async () => {
    page = phone;
    await page.goto(site.at(PATH));
  });

  it('a tap says the region and stays on the page; the read-out leads on', async () => {
    const before = await height();
    await region(UPPSALA).tap();
    await expectSaid(UPPSALA);
    expect(new URL(page.url()).pathname).toBe(new URL(site.at(PATH)).pathname);
    await region(GOTLAND).tap();
    await expectSaid(GOTLAND);
    expect(await height()).toBe(before);
    await figure().locator('.said a').tap();
    await page.waitForURL(site.at('/regioner/gotland/'));
  });
});
