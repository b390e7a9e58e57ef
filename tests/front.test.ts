import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { measureOf } from '../src/model/measure.ts';
import { valueShort } from '../src/text/figures.ts';
import { plain } from '../src/text/plain.ts';
import { openSite, published, type Site } from './support/site.ts';

/** The front page's map: four measures in one drawing, chosen without a script, and a read-out that follows the choice. */

const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } };
const BLEKINGE = '10';
const GOTLAND = '09';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const map = (page: Page) => page.locator('.choice-map');
const choice = (page: Page, name: string) => map(page).locator('.choices label', { hasText: name });
const fill = (page: Page, code: string) =>
  map(page)
    .locator(`a[data-r="${code}"] path`)
    .evaluate((shape) => getComputedStyle(shape).fill);
const read = (text: string) => text.replace(/\s+/g, ' ').trim();
const said = async (page: Page) => read(await map(page).locator('.said').innerText());
const height = (page: Page) => map(page).evaluate((one) => one.getBoundingClientRect().height);

describe('without a script', () => {
  it('each measure colours the regions, and has its own legend, source and stamp', async () => {
    const page = await site.visit('/', { javaScriptEnabled: false });
    const seen = new Set<string>();
    for (const name of ['Målet', 'Förtroende', 'Bedömning', 'Invånare']) {
      await choice(page, name).click();
      const legend = await map(page).locator('.legend:visible').allInnerTexts();
      expect(legend).toHaveLength(1);
      expect(await map(page).locator('.origin:visible').count()).toBe(1);
      expect(await map(page).locator('.stamp:visible').count()).toBe(name === 'Invånare' ? 1 : 0);
      seen.add(`${await fill(page, BLEKINGE)} ${legend.join()}`);
    }
    expect(seen.size).toBe(4);
    expect(await fill(page, GOTLAND)).toContain('hatch');
  });

  it('the measures are in the order of their age, and the table has them all', async () => {
    const page = await site.visit('/', { javaScriptEnabled: false });
    const years = (await map(page).locator('.choices b').allInnerTexts()).map(Number);
    expect(years).toEqual(years.toSorted((a, b) => b - a));
    expect(await map(page).locator('table tbody tr').count()).toBe(22);
  });
});

describe('the read-out', () => {
  it('follows region and measure, and nothing moves', async () => {
    const page = await site.visit('/');
    await choice(page, 'Målet').click();
    await map(page).locator('select').selectOption(BLEKINGE);
    const target = published<IndicatorDocument>('indicators/mal-hyrpersonal.json');
    const answer = measureOf(target).lead()?.of(BLEKINGE);
    const isImplied = answer?.basis === 'implied';
    expect(await said(page)).toBe(
      `Blekinge nådde ${answer?.category === 'ja' ? '' : 'inte '}målet ${target.lead}${isImplied ? '. Vår slutsats.' : ''} Till Blekinge`,
    );
    await choice(page, 'Bedömning').click();
    const before = await height(page);
    const assessed = published<IndicatorDocument>('indicators/bedomd-inom-tre-dagar.json');
    const valueOf = (code: string) => read(plain(valueShort(measureOf(assessed).lead()?.of(code), assessed)));
    expect(await said(page)).toContain(`Blekinge ${valueOf(BLEKINGE)} ${assessed.lead}, riket ${valueOf('00')}.`);
    expect(await said(page)).toMatch(/ (högst|lägst|högsta|lägsta) av \d\d\. Till Blekinge$/);
    await map(page).locator(`a[data-r="${GOTLAND}"]`).hover();
    expect(await said(page)).toMatch(/^Gotland /);
    expect(await height(page)).toBe(before);
  });

  it('holds the longest that is said in every measure, on a phone and a desk', async () => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 360, height: 640 },
      { width: 1280, height: 720 },
    ]) {
      const page = await site.visit('/', { viewport });
      const cut: string[] = [];
      for (const label of await map(page).locator('.choices label').all()) {
        await label.click();
        for (const option of await map(page).locator('select option').all()) {
          await map(page)
            .locator('select')
            .selectOption(await option.getAttribute('value'));
          const isCut = await map(page)
            .locator('.said')
            .evaluate((one) => one.scrollHeight > one.clientHeight + 1);
          if (isCut) cut.push(await said(page));
        }
      }
      expect(cut, String(viewport.width)).toEqual([]);
    }
  });

  it('answers a finger, which stays on the page and is led on by its link', async () => {
    const page = await site.visit('/', PHONE);
    await map(page).locator(`a[data-r="25"]`).tap();
    expect(await said(page)).toMatch(/^Norrbotten .* Till Norrbotten$/);
    expect(new URL(page.url()).pathname).toBe(new URL(site.at('/')).pathname);
    await map(page).locator('.said a').tap();
    await page.waitForURL(site.at('/regioner/norrbotten/'));
  });
});

it('the map begins in the first screen of a phone and of a desk', async () => {
  for (const [width, tall, most] of [
    [360, 640, 600],
    [1280, 720, 450],
  ] as const) {
    const page = await site.visit('/', { viewport: { width, height: tall } });
    const top = await map(page)
      .locator('.map-shapes')
      .evaluate((svg) => svg.getBoundingClientRect().top);
    expect(top, String(width)).toBeLessThanOrEqual(most);
  }
});
