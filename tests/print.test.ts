import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_KINDS } from '../scripts/lib/pageTypes.ts';
import type { RegionsDocument } from '../src/publish/documents.ts';
import { openSite, published, SITE_DIR, htmlOf, type Site } from './support/site.ts';

/** What comes out of a printer: how many sheets, nothing cut, and what stands on them. */

const { regions } = published<RegionsDocument>('regions.json');
const INDICATORS = PAGE_KINDS.map(([, path]) => path).filter((path) => /^\/indikatorer\/[^/]+\/$/.test(path));
const [MM, POINT] = [96 / 25.4, 96 / 72];
/** A4 within the margins of the style sheet. */
const PAPER = { width: Math.floor((210 - 2 * 14) * MM), height: Math.floor((297 - 2 * 12) * MM) };
/** Left free on the sheet, for fonts that are wider than ours. */
const SPARE = 5 * MM;
const SMALLEST = 8 * POINT;

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.open('/', { viewport: PAPER, javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
});
afterAll(() => site.close());

async function pagesOf(path: string): Promise<number> {
  await page.goto(site.at(path));
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

describe.each(regions)('$slug', ({ slug, name }) => {
  const path = `/regioner/${slug}/`;

  it('is one sheet, with room to spare and nothing cut', async () => {
    expect(await pagesOf(path)).toBe(1);
    const found = await page.evaluate(
      ({ width, smallest }) => {
        const seen = [...document.querySelectorAll('.profile-head *, .sheet *')].filter((one) => one.checkVisibility());
        const texts = seen.filter((one) =>
          [...one.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
        );
        const label = (one: Element) => `${one.tagName} ${one.textContent.slice(0, 40)}`;
        return {
          bottom: Math.max(...seen.map((one) => one.getBoundingClientRect().bottom)),
          wide: seen.filter((one) => one.getBoundingClientRect().right > width + 1).map(label),
          clipped: seen
            .filter(
              (one) =>
                one.scrollWidth > one.clientWidth + 1 &&
                one.clientWidth > 0 &&
                getComputedStyle(one).overflow !== 'visible',
            )
            .map(label),
          small: texts.filter((one) => parseFloat(getComputedStyle(one).fontSize) < smallest - 0.01).map(label),
        };
      },
      { width: PAPER.width, smallest: SMALLEST },
    );
    expect(found.bottom).toBeLessThan(PAPER.height - SPARE);
    expect(found).toMatchObject({ wide: [], clipped: [], small: [] });
  });

  it('has name, map, figures, sources, release and address', async () => {
    await page.goto(site.at(path));
    const text = await page.locator('main').innerText();
    expect(await page.locator('h1').innerText()).toContain(name.slice(0, 8));
    expect(await page.locator('.locator').isVisible()).toBe(true);
    expect(await page.locator('.sheet-cards p:visible').count()).toBeGreaterThanOrEqual(4);
    expect(text).toMatch(/utgåva \d+\.\d+\.\d+, \d+\s\p{L}+ \d{4}/u);
    expect(text).toContain(path);
    // Each number of a source is one of the list's.
    const sources = await page.locator('.sheet-foot li').count();
    // In brackets, or "av 20" and source 1 would be read as one number.
    const marks = await page.locator('.profile-head sup:visible, .sheet sup:visible').allInnerTexts();
    const numbers = marks.flatMap((mark) => /^\[(\d+)\]$/.exec(mark)?.[1] ?? []);
    expect(numbers.length).toBe(marks.length);
    expect(numbers.length).toBeGreaterThan(10);
    expect([...new Set(numbers.map(Number))].toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: sources }, (_, index) => index + 1),
    );
    for (const riket of await page.locator('.sheet-riket:visible').allInnerTexts()) expect(riket).toMatch(/^Riket \d/);
    expect(await page.locator('.sheet-riket:visible').count()).toBeGreaterThanOrEqual(4);
    // Nothing of the page that is read on a screen comes along.
    expect(
      await page.locator('nav:visible, button:visible, .share:visible, .card:visible, footer:visible').count(),
    ).toBe(0);
  });
});

it('the code on the paper leads to the page, as a telephone reads it', async () => {
  const reader = await site.open('/');
  for (const slug of ['stockholm', 'jamtland-harjedalen']) {
    await page.goto(site.at(`/regioner/${slug}/`));
    const picture = await page.locator('.qr').screenshot();
    const { data, width, height } = await reader.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const image = context?.getImageData(0, 0, bitmap.width, bitmap.height);
        return { data: [...(image?.data ?? [])], width: bitmap.width, height: bitmap.height };
      },
      [...picture],
    );
    const canonical = /rel="canonical" href="([^"]+)"/.exec(htmlOf(SITE_DIR, `/regioner/${slug}/`))?.[1];
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(canonical);
  }
});

describe.each(INDICATORS)('%s', (path) => {
  it('is one or two sheets with what is drawn, its source and the address', async () => {
    expect(await pagesOf(path)).toBeLessThanOrEqual(2);
    const drawn = page.locator('main figure.chart');
    expect(await drawn.first().isVisible()).toBe(true);
    expect(await drawn.first().locator('.origin p').first().innerText()).toMatch(/Käll(a|or):|på uppgifter från/);
    expect(await page.locator('.site-footer').innerText()).toContain(path);
    expect(await page.locator('.map-and-list .map-shapes:visible').count()).toBe(
      await page.locator('.map-and-list .map').count(),
    );
    const right = await drawn
      .first()
      .evaluate((chart) =>
        Math.max(
          ...[...chart.querySelectorAll('table, svg, p')]
            .filter((one) => one.checkVisibility() && !one.closest('.sr'))
            .map((one) => one.getBoundingClientRect().right),
        ),
      );
    expect(right).toBeLessThanOrEqual(PAPER.width + 2);
  });
});

it.each([
  ['/', 3],
  ['/jamfor/', 4],
  ['/rakna/', 2],
  ['/utforska/', 3],
] as const)('%s is at most %i sheets', async (path, most) => {
  expect(await pagesOf(path)).toBeLessThanOrEqual(most);
  expect(await page.locator('.tool-controls:visible, button:visible').count()).toBe(0);
});
