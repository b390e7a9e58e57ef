import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import type { IndicatorsDocument } from '../src/publish/documents.ts';
import { openSite, published, type Site } from './support/site.ts';

/** The list of all measures: a row each, found by word, topic, reach and year; whole without a script. */

const PATH = '/indikatorer/';
const { indicators } = published<IndicatorsDocument>('indicators.json');

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.open(PATH, { viewport: { width: 360, height: 800 } });
});
afterAll(() => site.close());

const shown = () =>
  page
    .locator('details[data-topic] li')
    .evaluateAll((rows) =>
      rows.filter((row) => row.checkVisibility()).map((row) => row.querySelector('a')?.textContent),
    );

it('has every measure once, with its newest year', async () => {
  const rows = await page
    .locator('details[data-topic] li')
    .evaluateAll((all) => all.map((row) => row.querySelector('a')?.getAttribute('href')?.split('/').at(-2)));
  expect(rows.toSorted()).toEqual(indicators.map(({ slug }) => slug).toSorted());
  const row = page.locator('details[data-topic] li', { has: page.locator('a[href$="/fortroende-vardcentral/"]') });
  expect(await row.locator('.soft').textContent()).toBe(
    published<IndicatorDocument>('indicators/fortroende-vardcentral.json').lead,
  );
});

it('is found by what is written, without its dots and rings, and by the short name too', async () => {
  await page.getByLabel('Sök bland måtten').fill('hyrlakare kostnad');
  const found = await shown();
  expect(found).toContain('Kostnad för hyrläkare i enstaka regioner');
  expect(found.length).toBeLessThan(8);
  expect(await page.locator('measure-search [role=status]').textContent()).toBe(`${found.length} mått`);
  await page.getByLabel('Sök bland måtten').fill('');
  expect(await shown()).toEqual([]);
});

it('is narrowed to the whole country and to new figures', async () => {
  await page.getByLabel('2023 eller nyare').check();
  const fresh = await shown();
  expect(fresh).not.toContain('Invånare per läkare i primärvården');
  await page.getByLabel('Hela landet').check();
  const whole = await shown();
  expect(whole.length).toBeLessThan(fresh.length);
  await page.getByLabel('Ämne').selectOption('tillgang');
  expect(await page.locator('details[data-topic]:visible').count()).toBe(1);
  await page.goto(site.at(PATH));
});

it('without a script shows no controls, and opens the topic that an address names', async () => {
  const plain = await site.open(`${PATH}#tillgang`, { javaScriptEnabled: false });
  expect(await plain.locator('.measure-search').isVisible()).toBe(false);
  expect(await plain.locator('#tillgang li').first().isVisible()).toBe(true);
  await plain.context().close();
});

it('is at most ten screens of a phone, and twenty with all unfolded', async () => {
  const screens = () => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  expect(await screens()).toBeLessThanOrEqual(10);
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
  expect(await screens()).toBeLessThanOrEqual(20);
});
