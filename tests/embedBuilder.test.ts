import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { frameSnippet } from '../src/embed/snippets.ts';
import { chartOn, expectToFit, windows } from './framedCharts.ts';
import { openSite, type Site } from './site.ts';

/** The page that gives the code gives what the other tests try, for any chart. */

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
});
afterAll(() => site.close());

describe('the page that gives the code', () => {
  const codes = () => page.locator('.embed-code:visible code').allTextContents();
  const query = () => new URL(page.url()).search;
  const choose = async (name: string, label: string) => {
    await page.locator(`select[name=${name}]`).selectOption({ label });
  };

  it('gives without a script the code that was tried above', async () => {
    const plain = await site.open('/badda-in/', { javaScriptEnabled: false });
    const [alone] = await plain.locator('.embed-code code').allTextContents();
    const path = 'karta/invanare-per-lakare';
    const { title, height } = chartOn(site, path);
    expect(alone).toBe(frameSnippet({ title, height, address: `${SITE}${BASE}embed/${path}/` }));
    await plain.context().close();
  });

  it('gives it for a chart, a theme and a width, shows it, and keeps it in the address', async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await page.goto(`${site.at('/badda-in/')}?ram=serie/vardplatser`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/serie/vardplatser/"'));
    await choose('frame', 'Tabell med alla siffror');
    await choose('theme', 'alltid mörkt');
    await page.getByRole('button', { name: '375' }).click();
    await choose('region', 'Blekinge');
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/regioner/blekinge/kort/#mork"'));
    await expect.poll(query).toBe('?ram=regioner/blekinge/kort&tema=mork&bredd=375');
    await page.goBack();
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/tabell/vardplatser/#mork"'));
    expect(query()).toBe('?ram=tabell/vardplatser&tema=mork&bredd=375');
    expect(await page.locator('.embed-preview iframe').evaluate((frame) => frame.clientWidth)).toBe(375);
    await expectToFit(page);
    const [alone = '', withScript = ''] = await codes();
    expect(withScript).toBe(`${alone}\n<script src="${SITE}${BASE}embed.js" async></script>`);
  });

  it('shows the chart without a gap under it, also where its own script comes after the chart', async () => {
    const here = await site.open('/om/', { viewport: { width: 1280, height: 1000 } });
    const { promise: shown, resolve: release } = Promise.withResolvers<undefined>();
    await here.route('**/_astro/*.js', async (route) => {
      await shown;
      await route.continue();
    });
    await here.goto(site.at('/badda-in/'), { waitUntil: 'commit' });
    await expect.poll(() => here.frames().some((frame) => frame.url().includes('/embed/karta/'))).toBe(true);
    await windows(here);
    release(undefined);
    await here.locator('fieldset:enabled').waitFor();
    await expectToFit(here);
    await here.context().close();
  });

  it('marks a region, with room for what is said of it, and keeps it where a frame has none to mark', async () => {
    await page.goto(`${site.at('/badda-in/')}?ram=serie/vardplatser&region=blekinge`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/serie/vardplatser/#blekinge"'));
    const heightOf = async () => Number(/height="(\d+)"/.exec((await codes())[0] ?? '')?.[1]);
    const marked = await heightOf();
    await expectToFit(page);
    await choose('frame', 'Karta');
    await choose('theme', 'alltid mörkt');
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/karta/vardplatser/#blekinge-mork"'));
    // The address comes after the picture.
    await expect.poll(query).toBe('?ram=karta/vardplatser&tema=mork&region=blekinge');
    await page.goBack();
    await page.goBack();
    await choose('mark', 'ingen');
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/serie/vardplatser/"'));
    expect(await heightOf()).toBeLessThan(marked);
    expect((await codes()).at(-1)).toBe(`${SITE}${BASE}embed/serie/vardplatser/`);
    await page.goto(`${site.at('/badda-in/')}?ram=hyrpersonal-kostnad&region=blekinge`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/hyrpersonal-kostnad/"'));
    expect(await page.locator('select[name=mark]').isDisabled()).toBe(true);
  });

  it('gives every table of a region, with its picture', async () => {
    await page.goto(`${site.at('/badda-in/')}?ram=regioner/gotland/matt/lakare`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/regioner/gotland/matt/lakare/"'));
    expect((await codes())[2]).toContain(`<img src="${SITE}${BASE}bilder/regioner/gotland/matt-lakare.svg"`);
  });

  it('gives no picture of a region that is marked, for the pictures mark none', async () => {
    await page.goto(`${site.at('/badda-in/')}?ram=hyrpersonal-andel&region=gotland`);
    await expect.poll(() => page.locator('.embed-no-picture').isVisible()).toBe(true);
    expect(await page.locator('[data-snippet=bild]').isVisible()).toBe(false);
  });

  it('gives a picture with a link and words where there is one', async () => {
    await page.goto(`${site.at('/badda-in/')}?ram=hyrpersonal-andel`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/hyrpersonal-andel/"'));
    const picture = (await codes())[2] ?? '';
    expect(picture).toContain(`<a href="${SITE}${BASE}indikatorer/hyrpersonal-andel/"><img src="${SITE}${BASE}bilder/`);
    expect(picture).toContain('alt="Diagram: Kostnaden för hyrpersonal 2017: högst andel i Västernorrland');
  });

  it('falls back on its first chart where the address is broken', async () => {
    await page.goto(`${site.at('/badda-in/')}?ram=serie/finns-inte&tema=<b>&bredd=1e9`);
    await expect.poll(codes).toContainEqual(expect.stringContaining('/embed/karta/invanare-per-lakare/"'));
  });
});
