import { hasValue, measureOf } from '../src/model/measure.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REGION_COUNT } from '../src/model/country.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { valueShort } from '../src/text/figures.ts';
import { plain } from '../src/text/plain.ts';
import { overflow } from './axe.ts';
import { OPENED, openExplorer, queryOf } from './explorerPage.ts';
import { openSite, published, type Site } from './site.ts';

/** What the explorer draws: the published figures, in every picture of them. */

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/utforska/');
});
afterAll(() => site.close());
beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

const open = (path: string) => openExplorer(page, site.at(path));

describe('the pictures of the explorer', () => {
  it.each([
    'overbelaggningar',
    'invanare-per-lakare',
    'rimlig-vantan-vardcentral',
    'folkmangd',
    'telefon-samma-dag',
    'bedomning-specialistlakare',
    'hyrkostnad-riktning',
  ])('%s: map, list and table say in every period what the published file says', async (slug) => {
    const file = published<IndicatorDocument>(`indicators/${slug}.json`);
    await open(`/utforska/?matt=${slug}`);
    const measure = measureOf(file);
    for (const period of measure.periods().slice(-4)) {
      await open(`/utforska/?matt=${slug}&period=${period}`);
      await page.getByText('Som tabell').click();
      await page.locator('[data-part=table] tr').first().waitFor();
      const told = await page.evaluate(() => {
        const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
        return [...document.querySelectorAll('[data-part=map] a')].map((link) => {
          const code = link.getAttribute('data-r') ?? '';
          return {
            code,
            map: link.getAttribute('aria-label') ?? '',
            list: text(`[data-part=list] tr[data-r="${code}"]`),
            table: text(`[data-part=table] tr[data-r="${code}"] td`),
            isMissing: link.querySelector('use')?.getAttribute('class') === 'missing',
          };
        });
      });
      expect(told.length).toBe(REGION_COUNT);
      for (const { code, map, list, table, isMissing } of told) {
        const figure = measure.at(period).of(code);
        const value = valueShort(figure, file);
        const where = `${code} ${period}`;
        expect(list, where).toContain(value);
        expect(table, where).toBe(value);
        expect(map, where).toContain(value.replace(/\s%$/, ''));
        expect(isMissing, where).toBe(!hasValue(figure) && figure?.category === undefined);
      }
    }
  });

  it('two measures: a dot for each region, a diamond for riket, no label on another, and a warning', async () => {
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await open('/utforska/?matt=fortroende-vardcentral&mot=rimlig-vantan-vardcentral&regioner=gotland');
      const labels = await page
        .locator('.scatter .names text')
        .evaluateAll((texts) =>
          texts.map((text) => ({ text: text.textContent, box: text.getBoundingClientRect().toJSON() as DOMRect })),
        );
      const frame = await page.locator('.scatter svg').boundingBox();
      const clashes = labels.flatMap(({ text, box }, index) =>
        labels
          .slice(index + 1)
          .filter(
            (other) =>
              box.left < other.box.right - 1 &&
              other.box.left < box.right - 1 &&
              box.top < other.box.bottom - 3 &&
              other.box.top < box.bottom - 3,
          )
          .map((other) => `${width} px: ${text} on ${other.text}`),
      );
      expect(clashes).toEqual([]);
      for (const { text, box } of labels)
        expect(box.right, text ?? '').toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0) + 1);
      expect(labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Gotland', 'Riket']));
      expect(await page.locator('.scatter circle').count()).toBe(REGION_COUNT);
      expect(await page.locator('.scatter style').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
    }
    expect(await page.locator('[data-part=list]').textContent()).toContain(
      'betyder inte att det ena beror på det andra',
    );
  });

  it('two measures: the nearest dot answers, and what a finger has tapped stays', async () => {
    const [across, up] = ['fortroende-vardcentral', 'rimlig-vantan-vardcentral'].map((slug) =>
      published<IndicatorDocument>(`indicators/${slug}.json`),
    );
    if (!across || !up) throw new Error('not published');
    await open(`/utforska/?matt=${across.slug}&mot=${up.slug}`);
    const period = across.lead ?? '';
    /** Hard spaces are spaces to who reads. */
    const read = (text: string) => plain(text).replace(/\s+/g, ' ');
    const told = [across, up].map((file) => read(valueShort(measureOf(file).at(period).of('25'), file))).join(' och ');
    const dot = page.locator('.scatter circle[data-r="25"]');
    await dot.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await dot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const said = async () => read(await page.locator('.scatter .said').innerText());
    await page.mouse.move(x + width / 2 + 2, y + height / 2 + 2);
    expect(await said()).toContain(`Norrbotten ${told}`);
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.mouse.move(1, 1);
    expect(await said()).toContain(`Norrbotten ${told}`);
    // By keyboard: a choice beside what is said.
    const choice = page.getByRole('combobox', { name: 'Region', exact: true });
    await choice.focus();
    await choice.selectOption({ label: 'Gotland' });
    expect(await said()).toContain('Gotland');
    expect(await page.locator('.scatter circle[data-on]').getAttribute('data-r')).toBe('09');
  });

  it('a picture is offered only of what is seen: the measure’s own year, and nothing marked', async () => {
    const pictures = () => page.locator('.tools a[href$=".png"]').count();
    await open('/utforska/?matt=fortroende-vardcentral');
    expect(await pictures()).toBeGreaterThan(0);
    // Classes are chosen where there are ranks: a survey has the same for all years.
    const states = [
      ...['period=2019', 'regioner=gotland', 'mot=rimlig-vantan-vardcentral'].map(
        (state) => `matt=fortroende-vardcentral&${state}`,
      ),
      'matt=vardplatser&klasser=kvantiler',
    ];
    for (const state of states) {
      await open(`/utforska/?${state}`);
      expect(await pictures(), state).toBe(0);
      expect(await page.locator('.tools a[href$=".csv"]').count(), state).toBeGreaterThan(0);
    }
  });

  it('what draws two measures is loaded by those who ask for two', async () => {
    const chunks = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('scatterPart')).length,
      );
    await open('/utforska/?matt=fortroende-vardcentral');
    expect(await chunks()).toBe(0);
    await open('/utforska/?matt=fortroende-vardcentral&mot=rimlig-vantan-vardcentral');
    expect(await chunks()).toBe(1);
  });

  it('folded out, shows a small map for each year, each a button', async () => {
    await open(OPENED);
    await page.getByText('Kartan period för period').click();
    const years = page.locator('.year');
    await expect.poll(() => years.count()).toBe(10);
    await years.nth(1).click();
    await expect.poll(() => queryOf(page)).toBe('?matt=overbelaggningar&period=2017');
    expect(await years.nth(1).getAttribute('aria-pressed')).toBe('true');
    const [small, large] = await Promise.all(
      [years.nth(1).locator('use'), page.locator('[data-part=map] a use:first-child')].map((uses) =>
        uses.evaluateAll((all) => all.map((use) => use.getAttribute('class'))),
      ),
    );
    expect(small).toEqual(large);
  });
});
