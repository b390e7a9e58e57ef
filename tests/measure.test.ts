import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './support/site.ts';

/** The page of a measure: one of its charts at a time, chosen without a script too, and short enough to be read. */

const PATH = '/indikatorer/fortroende-vardcentral/';
const PHONE = { viewport: { width: 360, height: 800 } };
const DESK = { viewport: { width: 1280, height: 900 } };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PARTS = { map: '.map-shapes', list: '.ranking', time: '.multiples' };
async function seen(page: Page): Promise<string[]> {
  const isSeen = await Promise.all(Object.values(PARTS).map((part) => page.locator(part).first().isVisible()));
  return Object.keys(PARTS).filter((_, index) => isSeen[index]);
}

const choice = (page: Page, value: string) => page.locator(`.tabs [value=${value}]`);
const choose = (page: Page, value: string) => choice(page, value).click();

describe.each([
  ['with a script', true],
  ['without one', false],
])('on a phone, %s', (_name, javaScriptEnabled) => {
  it('shows the map, then what is chosen: by finger and by the keys of a choice', async () => {
    const page = await site.visit(PATH, { ...PHONE, javaScriptEnabled });
    expect(await seen(page)).toEqual(['map']);
    await choose(page, 'lista');
    expect(await seen(page)).toEqual(['list']);
    await choose(page, 'senare');
    expect(await seen(page)).toEqual(['time']);
    await page.keyboard.press('ArrowLeft');
    expect(await choice(page, 'lista').isChecked()).toBe(true);
    expect(await seen(page)).toEqual(['list']);
  });

  it('shows the chart that its address names', async () => {
    const page = await site.visit(`${PATH}#serie`, { ...PHONE, javaScriptEnabled });
    expect(await seen(page)).toEqual(['time']);
    expect(await page.locator('#serie').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(400);
    await choose(page, 'karta');
    expect(await seen(page)).toEqual(['map']);
  });

  it('opens a folded part that its address names', async () => {
    const page = await site.visit(`${PATH}#tank-pa`, { ...PHONE, javaScriptEnabled });
    expect(await page.locator('#tank-pa').isVisible()).toBe(true);
    expect(await page.locator('#hanvisa').isVisible()).toBe(false);
  });
});

it('a link to a chart brings it forward, whatever was chosen before', async () => {
  const page = await site.visit(PATH, PHONE);
  await choose(page, 'lista');
  await page.locator('.contents a[href="#serie"]').click();
  expect(await seen(page)).toEqual(['time']);
  await page.locator('.contents a[href="#diagram"]').click();
  expect(await seen(page)).toEqual(['map']);
});

it('on a desk the map and its list are one, and the list is as wide as near values need', async () => {
  const page = await site.visit(PATH, DESK);
  expect(await seen(page)).toEqual(['map', 'list']);
  expect(await page.getByRole('radio').count()).toBe(2);
  const [map, list] = await Promise.all(
    [PARTS.map, PARTS.list].map((part) => page.locator(part).first().boundingBox()),
  );
  expect(Math.abs((map?.y ?? 0) - (list?.y ?? 999))).toBeLessThan(40);
  const plot = await page.locator('.ranking tbody .plot').first().boundingBox();
  expect(plot?.width).toBeGreaterThanOrEqual(380);
});

it('on paper all charts are seen, and what is said of the measure', async () => {
  const page = await site.visit(PATH, { viewport: { width: 700, height: 1000 }, javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect(await seen(page)).toEqual(['map', 'list', 'time']);
  expect(await page.locator('.tabs').isVisible()).toBe(false);
  expect(
    await page
      .locator('#tank-pa li')
      .first()
      .evaluate((one) => one.getBoundingClientRect().height),
  ).toBeGreaterThan(5);
});

it.each(['hyrpersonal-andel-riket', 'mal-hyrpersonal', 'listtak'])('%s has one chart, and no choice', async (slug) => {
  const page = await site.visit(`/indikatorer/${slug}/`, PHONE);
  expect(await page.locator('.tabs').count()).toBe(0);
  expect(await page.locator('#diagram').isVisible()).toBe(true);
});

it('the country and the single regions beside it are two charts', async () => {
  const page = await site.visit('/indikatorer/hyrkostnad-forandring/', PHONE);
  expect(await page.locator('.columns').isVisible()).toBe(true);
  await choose(page, 'senare');
  expect(await page.locator('.columns').isVisible()).toBe(false);
  expect(await page.locator('.known').isVisible()).toBe(true);
});

/** A letter more or less wide is a line more or less. */
const SLACK = 1.05;
describe.each([
  'fortroende-vardcentral',
  'invanare-per-lakare',
  'hyrpersonal-andel',
  'hyrpersonal-andel-riket',
  'listtak',
])('%s', (slug) => {
  it.each([
    ['five screens of a phone', PHONE.viewport, 5],
    ['three of a desk', DESK.viewport, 3],
  ] as const)('is at most %s, and twice that with its parts opened', async (_name, viewport, most) => {
    const page = await site.visit(`/indikatorer/${slug}/`, { viewport });
    const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(await screens()).toBeLessThanOrEqual(most * SLACK);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    expect(await screens()).toBeLessThanOrEqual(2 * most);
  });
});
