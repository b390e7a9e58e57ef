import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './support/site.ts';

/** The row of tools under every chart and section. */

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PATHS = [
  '/',
  '/indikatorer/fortroende-vardcentral/',
  '/indikatorer/hyrpersonal-andel/',
  '/regioner/blekinge/',
  '/utforska/',
  '/rakna/',
] as const;
const wordsOf = (page: Page, within = '.tools') =>
  page
    .locator(within)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll(':scope > li')].map((one) => one.querySelector('a, summary')?.textContent),
      ),
    );

describe.each(PATHS)('%s', (path) => {
  it('has its tools on one line of a phone, the same four under every chart', async () => {
    const page = await site.visit(path, { viewport: { width: 360, height: 800 } });
    // What stands on a second line begins below the first tool.
    const wrapped = await page.locator('.tools').evaluateAll((rows) =>
      rows.map((row) => {
        const [first, ...others] = [...row.children].map((one) => one.getBoundingClientRect());
        return others.filter(({ top }) => first && first.height > 0 && top >= first.bottom).length;
      }),
    );
    expect(wrapped.length).toBeGreaterThan(0);
    expect(wrapped.filter((count) => count > 0)).toEqual([]);
    for (const words of await wordsOf(page, 'figure.chart:has(figcaption) .origin .tools')) {
      expect(words).toEqual(['Bädda in', 'Ladda ner', 'Länk', 'Om siffran']);
    }
  });

  it('links each row to a place of the page', async () => {
    const page = await site.visit(path);
    const lost = await page
      .locator('.tools copy-link a')
      .evaluateAll((links) =>
        links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
      );
    expect(lost).toEqual([]);
  });
});

describe('a row of tools', () => {
  const PATH = PATHS[1];
  const first = (page: Page) => page.locator('figure .tools').first();

  it('copies the address of its chart, with the choices that stand in it, and says so', async () => {
    const page = await site.visit(`${PATH}?region=blekinge`);
    const copied = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.clipboard.writeText = (text) => Promise.resolve(resolve(text));
        }),
    );
    await first(page).getByText('Länk').click();
    await expect.poll(() => first(page).locator('[role=status]').textContent()).toBe('Kopierad');
    expect(await copied).toBe(site.at(`${PATH}?region=blekinge#diagram`));
  });

  it('goes to the chart where copying is not allowed, so that the address stands in the browser’s own field', async () => {
    const page = await site.visit(PATH);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
    });
    await first(page).getByText('Länk').click();
    await expect.poll(() => page.url()).toBe(site.at(`${PATH}#diagram`));
    expect(await first(page).locator('[role=status]').textContent()).toContain('adressfältet');
  });

  it('opens its files without a script, and links to the chart', async () => {
    const page = await site.visit(PATH, { javaScriptEnabled: false });
    await first(page).getByText('Ladda ner').click();
    expect(await first(page).getByText('CSV för Excel').isVisible()).toBe(true);
    await first(page).getByText('Länk').click();
    expect(page.url()).toBe(site.at(`${PATH}#diagram`));
  });

  it('closes its files on Escape, which leaves the reader where they were, and when they go on', async () => {
    const page = await site.visit(PATH);
    const menu = first(page).locator('details');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ladda ner');
    await page.keyboard.press('Enter');
    await page.locator('h1').click();
    expect(await menu.getAttribute('open')).toBeNull();
  });

  it('leads to where the figures come from, with how to cite them and report a fault', async () => {
    const page = await site.visit(PATH);
    await first(page).getByText('Om siffran').click();
    await page.waitForURL(/om-siffran\/#p\d/);
    for (const name of ['Om måttet', 'Tänk på', 'Hänvisa', 'Rapportera fel']) {
      expect(await page.locator('main').getByRole('link', { name, exact: true }).count(), name).toBe(1);
    }
  });

  it('is not on paper; the source is', async () => {
    const page = await site.visit(PATH);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.tools:visible').count()).toBe(0);
    expect(await page.locator('.origin').first().innerText()).toContain('Källa');
  });
});

it('when the site was updated stands once on a page, in its footer', async () => {
  const page = await site.visit('/');
  expect(await page.locator('main').innerText()).not.toMatch(/Uppdaterat här|Nästa publicering/);
  expect(await page.locator('footer').innerText()).toMatch(/Datautgåva [\d.]+, uppdaterad/);
});
