import { hasValue, measureOf } from '../src/model/measure.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REGION_COUNT } from '../src/model/country.ts';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { valueShort } from '../src/text/figures.ts';
import { plain } from '../src/text/plain.ts';
import { SUSPECTED, SUSPECTED_SHORT } from '../src/text/suspectedBreak.ts';
import { overflow } from './support/axe.ts';
import { openExplorer, queryOf, yearBefore } from './support/explorerPage.ts';
import { openSite, published, type Site } from './support/site.ts';

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
      expect(await page.locator('[data-part=chart]').textContent()).toBe('');
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
    for (const [width, direction] of [320, 768, 1280].flatMap(
      (one) =>
        [
          [one, 'ltr'],
          [one, 'rtl'],
        ] as const,
    )) {
      await page.setViewportSize({ width, height: 900 });
      await open('/utforska/?matt=fortroende-vardcentral&mot=rimlig-vantan-vardcentral&regioner=gotland');
      await page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      const labels = await page
        // The names beside the dots, and the numbers along the axes.
        .locator('.scatter svg text')
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
    expect(await page.locator('[data-part=chart]').textContent()).toContain(
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
    const said = async () => read(await page.locator('.said').innerText());
    await page.mouse.move(x + width / 2 + 2, y + height / 2 + 2);
    expect(await said()).toContain(`Norrbotten ${told}`);
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.mouse.move(1, 1);
    expect(await said()).toContain(`Norrbotten ${told}`);
    await expect.poll(() => queryOf(page)).toContain('regioner=norrbotten');
    // By keyboard: a choice among the controls.
    const choice = page.getByRole('combobox', { name: 'Markera en region' });
    await choice.focus();
    await choice.selectOption({ label: 'Gotland' });
    await expect.poll(said).toContain('Gotland');
    await expect.poll(() => page.locator('.scatter .names text', { hasText: 'Gotland' }).count()).toBe(1);
  });

  it('a picture is offered only of what is seen: the measure’s own year, and nothing marked', async () => {
    const pictures = () => page.locator('.tools a[href$=".png"]').count();
    await open('/utforska/?matt=fortroende-vardcentral');
    expect(await pictures()).toBeGreaterThan(0);
    for (const [view, part] of [
      ['tid', 'serie'],
      ['rutor', 'rutor'],
    ]) {
      await open(`/utforska/?matt=fortroende-vardcentral&vy=${view}`);
      const links = page.locator('.tools a[href$=".png"]');
      expect(await links.first().getAttribute('href')).toContain(part);
      expect(await page.getByRole('link', { name: 'Bädda in', exact: true }).getAttribute('href')).toContain(part);
    }
    // Classes are chosen where there are ranks: a survey has the same for all years.
    const states = [
      ...['period=2019', 'regioner=gotland', 'mot=rimlig-vantan-vardcentral'].map(
        (state) => `matt=fortroende-vardcentral&${state}`,
      ),
      'matt=vardplatser&klasser=kvantiler',
      'matt=fortroende-vardcentral&vy=tid&regioner=gotland',
      'matt=fortroende-vardcentral&vy=samband',
    ];
    for (const state of states) {
      await open(`/utforska/?${state}`);
      expect(await pictures(), state).toBe(0);
      expect(await page.locator('.tools a[href$=".csv"]').count(), state).toBeGreaterThan(0);
    }
  });

  it('what Plot draws is loaded by those who ask for such a view', async () => {
    const chunks = () =>
      page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('plotParts')).length,
      );
    for (const search of ['', '?matt=fortroende-vardcentral', '?matt=fortroende-vardcentral&vy=rangordning']) {
      await open(`/utforska/${search}`);
      expect(await chunks(), search).toBe(0);
    }
    await open('/utforska/?matt=fortroende-vardcentral&mot=rimlig-vantan-vardcentral');
    expect(await chunks()).toBe(1);
    await page.getByRole('radio', { name: 'Över tid' }).check();
    await page.locator('.series svg').waitFor();
    expect(await chunks()).toBe(1);
  });

  const TIMED = 'bedomd-inom-tre-dagar';
  const timed = published<IndicatorDocument>(`indicators/${TIMED}.json`);
  const told = (code: string, period: string) =>
    plain(valueShort(measureOf(timed).at(period).of(code), timed)).replace(/\s+/g, ' ');
  const saying = async () => plain(await page.locator('.said').innerText()).replace(/\s+/g, ' ');
  /** The middle of the last point of a region's line. */
  const endOf = (selector: string) =>
    page.locator(selector).evaluate((line) => {
      const points = [...(line.getAttribute('d') ?? '').matchAll(/([\d.]+),([\d.]+)/g)];
      const [, x = 0, y = 0] = points.at(-1)?.map(Number) ?? [];
      const svg = (line as SVGPathElement).ownerSVGElement;
      const at = new DOMPoint(x, y).matrixTransform(svg?.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    });

  it('over time: the marked and riket are named, and the nearest point says its figure', async () => {
    await open(`/utforska/?matt=${TIMED}&vy=tid&regioner=blekinge.kronoberg`);
    const labels = (await page.locator('.series text').allTextContents()).map((text) => plain(text));
    for (const name of ['Blekinge', 'Kronoberg', 'Riket']) {
      expect(labels.filter((text) => text.includes(name)).length, name).toBe(1);
    }
    expect(labels.some((text) => text.includes('Uppsala'))).toBe(false);
    const { x, y } = await endOf('.series .others path[data-r="03"] >> nth=-1');
    await page.mouse.move(x - 1, y);
    const period = timed.periods.at(-1) ?? '';
    expect(await saying()).toMatch(new RegExp(`^Uppsala ${told('03', period)} ${period}`));
    await page.mouse.click(x - 1, y);
    await expect.poll(() => queryOf(page)).toContain('regioner=blekinge.kronoberg.uppsala');
  });

  it('over time and region for region: what is behind a suspected break is hollow and says so', async () => {
    for (const view of ['tid', 'rutor']) {
      await open(`/utforska/?matt=${TIMED}&vy=${view}&regioner=norrbotten`);
      const dot = page.locator(
        view === 'tid' ? '.series .hollow [data-r="25"]' : '.multiples [data-r="25"] .own[fill="var(--paper)"] circle',
      );
      await dot.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await dot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      await page.mouse.move(x + width / 2, y + height / 2);
      expect(await saying(), view).toContain(`Norrbotten ${told('25', '2025')}`);
      expect((await saying()).toLowerCase(), view).toContain(SUSPECTED.toLowerCase());
      await page.getByText('Som tabell').click();
      await expect
        .poll(() => page.locator('[data-part=table] tr[data-r="25"]').textContent())
        .toContain(`(${SUSPECTED_SHORT})`);
    }
  });

  it('the bars of a list are as long as its figures, whichever are drawn', async () => {
    await open('/utforska/?matt=overbelaggningar&vy=rangordning');
    const bars = await page.locator('.ranking tr:has(.bar)').evaluateAll((rows) =>
      rows.map((row) => ({
        value: Number(row.querySelector('.number')?.textContent.replace(',', '.')),
        width: row.querySelector('.bar')?.getBoundingClientRect().width ?? 0,
      })),
    );
    expect(bars.length).toBe(REGION_COUNT + 1);
    const [highest] = bars;
    for (const { value, width } of bars) {
      expect(Math.abs(width / (highest?.width ?? 1) - value / (highest?.value ?? 1))).toBeLessThan(0.01);
    }
  });

  it('region for region: a panel each, where Sweden has it', async () => {
    await open(`/utforska/?matt=${TIMED}&vy=rutor`);
    const panels = page.locator('.multiples > li');
    expect(await panels.count()).toBe(REGION_COUNT);
    const places = await panels.evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.getAttribute('data-r'), one.getBoundingClientRect().y])),
    );
    expect(places['25']).toBeLessThan(places['24'] ?? 0);
    expect(places['24']).toBeLessThan(places['12'] ?? 0);
  });

  it('says why there is no picture, and does not show another', async () => {
    for (const [search, words] of [
      ['matt=invanare-per-lakare&vy=tid', 'en enda period'],
      ['matt=bedomning-specialistlakare&vy=samband', 'svar och inte tal'],
      ['matt=bedomning-specialistlakare&vy=rutor', 'svar och inte tal'],
    ]) {
      await open(`/utforska/?${search}`);
      expect(await page.locator('[data-part=chart]').innerText(), search).toContain(words);
      expect(await page.locator('[data-part=chart] svg').count(), search).toBe(0);
    }
  });

  it('from year to year rows glide for a fifth of a second at most, and for those who want nothing to move they do not', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      await page.emulateMedia({ reducedMotion });
      await open('/utforska/?matt=overbelaggningar&vy=rangordning');
      await page.getByRole('button', { name: 'Föregående' }).click();
      await expect.poll(() => queryOf(page)).toContain(`period=${yearBefore(1)}`);
      await page.evaluate(() => {
        const seen = ((globalThis as { durations?: unknown[] }).durations = [] as unknown[]);
        const { animate } = Element.prototype;
        Element.prototype.animate = function animated(...all) {
          const [, timing] = all;
          seen.push(typeof timing === 'object' ? timing.duration : timing);
          return animate.apply(this, all);
        };
      });
      await page.getByRole('button', { name: 'Föregående' }).click();
      await expect.poll(() => queryOf(page)).toContain(`period=${yearBefore(2)}`);
      const durations = await page.evaluate(() => (globalThis as { durations?: number[] }).durations ?? []);
      if (reducedMotion === 'reduce') expect(durations).toEqual([]);
      else expect(Math.max(...durations)).toBeLessThanOrEqual(200);
      expect(durations.length > 0).toBe(reducedMotion === 'no-preference');
    }
    await page.emulateMedia({ reducedMotion: null });
  });
});
