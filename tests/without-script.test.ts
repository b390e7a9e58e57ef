import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../scripts/lib/pageTypes.ts';
import { openSite, type Site } from './support/site.ts';

/** Everything can be read where no script runs, and nothing stands there that only a script could answer. */

let site: Site;
let page: Page;
let scripted: Page;

beforeAll(async () => {
  site = await openSite();
  page = await site.open('/', { javaScriptEnabled: false });
  scripted = await site.open('/');
});
afterAll(() => site.close());

it('no script runs in the page that these tests look at', async () => {
  expect(await page.locator('region-finder input').isVisible()).toBe(false);
  expect(await scripted.locator('region-finder input').isVisible()).toBe(true);
});

/** What a reader sees of the content, line by line; without the controls that only a script brings. */
const visibleText = (own: Page) =>
  own.evaluate(() => {
    const controls = '.finder-field, .sort, .filter, .tool-controls, .with-script, .without-script, copy-link button';
    for (const control of document.querySelectorAll(controls)) control.remove();
    return document.querySelector('main')?.innerText.split('\n') ?? [];
  });

describe.each(PAGE_KINDS)('%s', (_name, path) => {
  beforeAll(async () => {
    await Promise.all([page.goto(site.at(path)), scripted.goto(site.at(path))]);
  });

  it('has no control that does nothing', async () => {
    const dead = await page.evaluate(() => {
      const CONTROLS = 'input, select, textarea, button, [role=button], [role=combobox], [role=listbox], [role=tab]';
      const DEAD_LINKS = 'a:not([href]), a[href=""], a[href="#"], a[href^="javascript:"]';
      return [...document.querySelectorAll(`${CONTROLS}, [tabindex]:not(.scroll), [onclick], ${DEAD_LINKS}`)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(dead).toEqual([]);
  });

  it('has a heading, and opens what is folded', async () => {
    expect(await page.locator('h1:visible').count()).toBe(1);
    const shut = await page.evaluate(() =>
      [...document.querySelectorAll('main details')]
        .filter((details) => details.checkVisibility())
        .filter((details) => {
          // One that stands open is not to be shut; what one holds may be folded once more.
          if (!details.hasAttribute('open')) details.querySelector('summary')?.click();
          return ![...details.querySelectorAll('table, pre, ul, dl, p, .series, .plotted, details')].some((held) =>
            held.checkVisibility({ visibilityProperty: true }),
          );
        })
        .map((details) => details.textContent.trim().slice(0, 60)),
    );
    expect(shut).toEqual([]);
  });

  it('says all that it says with scripts', async () => {
    // Those that are seen, as above: of parts that bear a name the last that is opened is open.
    await scripted
      .locator('main details')
      .evaluateAll((all) =>
        all.filter((details) => details.checkVisibility()).forEach((details) => details.setAttribute('open', '')),
      );
    const plain = await visibleText(page);
    expect(plain).toEqual(await visibleText(scripted));
    expect(plain.join(' ').length).toBeGreaterThan(150);
  });
});

describe('links', () => {
  it.each([
    ['/', ['/kommuner/', '/regioner/']],
    // The list of regions stands on the page itself.
    ['/regioner/', ['/kommuner/']],
    ['/404.html', ['/kommuner/', '/regioner/']],
  ])('the finder on %s is plain links', async (path, paths) => {
    await page.goto(site.at(path));
    const links = page.locator('region-finder a:visible');
    const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(found).toEqual(paths.map((one) => site.at(one)));
    await links.first().click();
    expect(page.url()).toBe(site.at('/kommuner/'));
    await page.getByRole('listitem').filter({ hasText: 'Karlskrona' }).getByRole('link').click();
    expect(page.url()).toBe(site.at('/regioner/blekinge/?kommun=karlskrona'));
  });

  it('a region on the map leads to its profile', async () => {
    await page.goto(site.at('/'));
    await page.locator('figure .map-shapes a[data-r="25"]').click();
    expect(page.url()).toBe(site.at('/regioner/norrbotten/'));
  });

  it('every link on the front page can be followed', async () => {
    await page.goto(site.at('/'));
    const links = await page
      .locator('a[href]:visible')
      .evaluateAll((found) => found.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href));
    const own = [...new Set(links.filter((link) => link.startsWith(site.at('/'))))];
    expect(own.length).toBeGreaterThan(30);
    for (const link of own) {
      // Made after the pages: tests/links.test.ts holds them against what is to be made.
      if (link.startsWith(site.at('/bilder/'))) continue;
      const answer = await page.request.get(link);
      expect(answer.status(), link).toBe(200);
    }
  });

  it.each(['/', '/indikatorer/invanare-per-lakare/'])(
    'every chart on %s offers its figures in four forms, and itself as a picture',
    async (path) => {
      await page.goto(site.at(path));
      const charts = await page
        // Those of a chapter share a row of tools, and each measure of a map has its own.
        .locator('figure.chart:not(.chapter *), .chapter:has(a[download]), .choice-map .origin')
        .evaluateAll((found) =>
          found.map((chart) => [...chart.querySelectorAll<HTMLAnchorElement>('a[download]')].map(({ href }) => href)),
        );
      expect(charts.length).toBeGreaterThan(0);
      for (const files of charts) {
        const kinds = files.map((file) =>
          file.replace(/^.*\/(indicators\/[^.]+\.|bilder\/indikatorer\/.*?(?=-\d+\.|\.))/, ''),
        );
        expect(kinds).toEqual(['excel.csv', '-1200.png', '.svg', 'csv', 'json', 'zip']);
      }
    },
  );

  it('files are saved under their own names', async () => {
    await page.goto(site.at('/indikatorer/invanare-per-lakare/'));
    const saved = page.waitForEvent('download');
    await page.locator('.tools summary').first().click();
    await page.locator('a[download][href$="/invanare-per-lakare.csv"]').first().click();
    expect((await saved).suggestedFilename()).toBe('invanare-per-lakare.csv');
  });
});
