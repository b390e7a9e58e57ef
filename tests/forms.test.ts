import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorDocument } from '../src/model/indicatorDocument.ts';
import { measureOf } from '../src/model/measure.ts';
import { valueShort } from '../src/text/figures.ts';
import { plain } from '../src/text/plain.ts';
import { openSite, published, type Site } from './support/site.ts';

/** Each form of chart answers to pointer, finger and keyboard, on its page and in its frame, and says its figures without a script. */

interface Form {
  name: string;
  slug: string;
  page: string;
  frame: string;
  /** The chart's own part of its figure. */
  drawing: string;
  /** A mark of the region, in the period or of the measure. */
  mark: string;
  region: string;
  /** What the keyboard chooses beside the region, to come to the same figure. */
  choice?: string;
  says: string;
}

const leadOf = (slug: string): string => published<IndicatorDocument>(`indicators/${slug}.json`).lead ?? '';
const leadValue = (slug: string, code: string): string => {
  const document = published<IndicatorDocument>(`indicators/${slug}.json`);
  return read(valueShort(measureOf(document).lead()?.of(code), document));
};
/** Hard spaces are spaces to who reads. */
const read = (text: string) => plain(text).replace(/\s+/g, ' ').trim();

const FORMS: readonly Form[] = [
  {
    name: 'map',
    slug: 'invanare-per-lakare',
    page: '/indikatorer/invanare-per-lakare/',
    frame: '/embed/karta/invanare-per-lakare/',
    drawing: '.map-shapes',
    mark: '.map-shapes a[data-r="03"] path',
    region: '03',
    says: `Uppsala omkring ${leadValue('invanare-per-lakare', '03')}`,
  },
  {
    name: 'list',
    slug: 'hyrpersonal-andel',
    page: '/indikatorer/hyrpersonal-andel/',
    frame: '/embed/lista/hyrpersonal-andel/',
    drawing: '.ranking',
    mark: '.ranking [data-r="03"] .number',
    region: '03',
    // With a map beside it its words are said, "procent" and all.
    says: `Uppsala ${leadValue('hyrpersonal-andel', '03').replace(' %', '')}`,
  },
  {
    name: 'panels',
    slug: 'fortroende-vardcentral',
    page: '/indikatorer/fortroende-vardcentral/#serie',
    frame: '/embed/rutor/fortroende-vardcentral/',
    drawing: '.multiples',
    mark: '.multiples [data-r="10"] svg .own circle:last-child',
    region: '10',
    says: `Blekinge ${leadValue('fortroende-vardcentral', '10')}`,
  },
  {
    name: 'slope',
    slug: 'legitimerade-psykologer-per-100-000',
    page: '/indikatorer/legitimerade-psykologer-per-100-000/#serie',
    frame: '/embed/tva-ar/legitimerade-psykologer-per-100-000/',
    drawing: '.slope > svg',
    mark: `circle[data-r="10"][data-t="${leadOf('legitimerade-psykologer-per-100-000')}"]`,
    region: '10',
    choice: leadOf('legitimerade-psykologer-per-100-000'),
    says: `Blekinge ${leadValue('legitimerade-psykologer-per-100-000', '10')}`,
  },
  {
    name: 'tiles',
    slug: 'mal-hyrpersonal',
    page: '/indikatorer/mal-hyrpersonal/',
    frame: '/embed/mal-hyrpersonal/',
    drawing: '.tile-maps',
    mark: `rect[data-r="12"][data-t="${leadOf('mal-hyrpersonal')}"]`,
    region: '12',
    choice: leadOf('mal-hyrpersonal'),
    says: `Skåne ${leadValue('mal-hyrpersonal', '12').toLowerCase()}`,
  },
  {
    name: 'beeswarm',
    slug: 'fortroende-vardcentral',
    page: '/regioner/blekinge/fortroende-vardcentral/',
    frame: '/embed/regioner/blekinge/fortroende-vardcentral/',
    drawing: '.beeswarm > svg',
    mark: 'circle[data-r="23"]',
    region: '23',
    says: `Jämtland Härjedalen ${leadValue('fortroende-vardcentral', '23')}`,
  },
  {
    name: 'spine',
    slug: 'bedomd-inom-tre-dagar',
    page: '/regioner/blekinge/#mot-riket',
    frame: '/embed/regioner/blekinge/mot-riket/',
    drawing: '.spine > svg',
    mark: 'circle[data-t="bedomd-inom-tre-dagar"]',
    region: '10',
    choice: 'bedomd-inom-tre-dagar',
    says: `Blekinge ${leadValue('bedomd-inom-tre-dagar', '10')}, riket ${leadValue('bedomd-inom-tre-dagar', '00')}`,
  },
  {
    name: 'trends',
    slug: 'bedomd-inom-tre-dagar',
    page: '/regioner/blekinge/#forandring',
    frame: '/embed/regioner/blekinge/forandring/',
    drawing: '.trends > svg',
    mark: 'circle[data-t="rimlig-vantan-vardcentral"]',
    region: '10',
    choice: 'rimlig-vantan-vardcentral',
    says: `Blekinge ${leadValue('rimlig-vantan-vardcentral', '10')}`,
  },
  {
    name: 'dumbbells',
    slug: 'bedomd-inom-tre-dagar',
    page: '/regioner/blekinge/#jamforelse-liknande',
    frame: '/embed/regioner/blekinge/jamforelse/liknande/',
    drawing: '.dumbbells > svg',
    mark: 'circle[data-r="08"][data-t="bedomd-inom-tre-dagar"]',
    region: '08',
    choice: 'bedomd-inom-tre-dagar',
    says: `Kalmar län ${leadValue('bedomd-inom-tre-dagar', '08')}`,
  },
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const saidIn = async (figure: Locator) => read(await figure.locator('.said').innerText());
const figureOf = (page: Page, { drawing, slug }: Form): Locator =>
  page
    .locator(`figure:has(${drawing}):has(read-out)`)
    .filter({ has: page.locator(`read-out[data-indicator="${slug}"], read-out:not([data-indicator])`) })
    .first();

async function shownMark(figure: Locator, { mark, name }: Form): Promise<Locator> {
  // On a small screen a measure's page shows its list when it is asked for.
  const tab = figure.page().locator('.tabs [value=lista]');
  if (name === 'list' && (await tab.isVisible())) await tab.check({ force: true });
  const shown = figure.locator(mark).locator('visible=true').first();
  await shown.scrollIntoViewIfNeeded();
  return shown;
}

describe.each(FORMS)('$name', (form) => {
  it.each([form.page, form.frame])('answers to the pointer in every width, and nothing moves: %s', async (path) => {
    const page = await site.visit(path);
    const figure = figureOf(page, form);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.mouse.move(0, 0);
      const mark = await shownMark(figure, form);
      const before = await figure.evaluate((one) => one.getBoundingClientRect().height);
      await mark.hover({ force: true });
      expect(await saidIn(figure), `${width} px`).toContain(form.says);
      expect(await figure.locator(`[data-on][data-r="${form.region}"]`).count(), `${width} px`).toBeGreaterThan(0);
      expect(await figure.evaluate((one) => one.getBoundingClientRect().height), `${width} px`).toBe(before);
    }
  });

  it.each([form.page, form.frame])('answers to a finger, and to the keyboard the same: %s', async (path) => {
    const page = await site.visit(path, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const figure = figureOf(page, form);
    await (await shownMark(figure, form)).tap({ force: true });
    expect(await saidIn(figure)).toContain(form.says);
    await page.keyboard.press('Escape');
    const region = figure.locator('select[data-choose=region]');
    if (await region.isVisible()) {
      await region.focus();
      await region.selectOption(form.region);
    }
    if (form.choice) await figure.locator('select[data-choose=period]').selectOption(form.choice);
    expect(await saidIn(figure)).toContain(form.says);
    // A figure is a handful of stops and not one for each region.
    const stops = await figure.evaluate(
      (one) =>
        [...one.querySelectorAll<HTMLElement>('a, select, summary, button')].filter(
          (stop) => stop.tabIndex >= 0 && stop.checkVisibility() && !stop.closest('.origin, .tools, .take-away'),
        ).length,
    );
    expect(stops).toBeLessThan(9);
  });

  it.each([form.page, form.frame])('says its figure without a script: %s', async (path) => {
    const page = await site.visit(path, { javaScriptEnabled: false });
    const figure = page.locator(`figure:has(${form.drawing})`).first();
    expect(await figure.locator('.choose').first().isVisible()).toBe(false);
    const [name = ''] = form.says.split(/ (?=\S+$)/);
    expect(read((await page.locator('main').textContent()) ?? '')).toContain(name.split(' ')[0]);
  });
});
