import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BASE, SITE } from '../scripts/lib/address.mjs';
import { frameSnippet, scriptSnippet } from '../src/embed/snippets.ts';
import { chartOn, expectToFit, firstWindow, windows } from './support/framedCharts.ts';
import { pasted } from './support/pasted.ts';
import { openSite, type Site } from './support/site.ts';

/** The page that gives the code gives what the other tests try, for any chart. */

let site: Site;
let page: Page;
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 720 };

beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
});
afterAll(() => site.close());

describe('the page that gives the code', () => {
  /** The code of that kind; empty where it is not given. */
  const code = (id = 'skript') =>
    page
      .locator(`[data-snippet=${id}] :not([hidden]) > .embed-code code, [data-snippet=${id}] > .embed-code code`)
      .textContent();
  const told = (id?: string) => expect.poll(async () => (await code(id)) ?? '');
  const query = () => new URL(page.url()).search;
  const open = async (search: string) => {
    await page.goto(site.at('/badda-in/') + search);
    await page.locator('fieldset:enabled').waitFor();
  };
  const choose = async (name: string, label: string) => {
    await page.locator(`select[name=${name}]`).selectOption({ label });
  };
  const copyButton = () => page.getByRole('button', { name: 'Kopiera koden' }).first();
  const said = () => page.locator('[data-snippet=skript] copy-link [role=status]').innerText();

  it('gives without a script the code that was tried above, light', async () => {
    const plain = await site.open('/badda-in/', { javaScriptEnabled: false });
    const path = 'karta/invanare-per-lakare';
    const { title, height } = chartOn(site, path);
    const chart = {
      title,
      height,
      address: `${SITE}${BASE}embed/${path}/#ljus`,
      page: `${SITE}${BASE}indikatorer/invanare-per-lakare/`,
    };
    const [first, second] = await plain.locator('.embed-code code').allTextContents();
    expect(first).toBe(scriptSnippet(chart, `${SITE}${BASE}embed.js`));
    expect(second).toBe(frameSnippet(chart));
    await plain.context().close();
  });

  it.each([
    ['a phone', PHONE],
    ['a desktop', DESK],
  ])('has the code of the chart that one came from on the first screen of %s, two clicks away', async (_, size) => {
    await page.setViewportSize(size);
    await page.goto(site.at('/indikatorer/hyrpersonal-andel/'));
    await page.getByRole('link', { name: 'Bädda in', exact: true }).first().click();
    await told().toContain('/embed/hyrpersonal-andel/#ljus"');
    const { bottom, scrolled } = await copyButton().evaluate((button) => ({
      bottom: button.getBoundingClientRect().bottom,
      scrolled: scrollY,
    }));
    expect(scrolled).toBe(0);
    expect(bottom).toBeLessThan(size.height);
    // By keyboard, from the first choice.
    await page.locator('select[name=region]').focus();
    let tabs = 0;
    while (tabs < 13 && !(await copyButton().evaluate((button) => button === document.activeElement))) {
      await page.keyboard.press('Tab');
      tabs += 1;
    }
    expect(tabs).toBeLessThanOrEqual(12);
    await page.keyboard.press('Enter');
    await expect.poll(said).toMatch(/^Kopierad: Hyrpersonal i procent av .*, karta och lista, ljust, utgåva [\d.]+$/);
    expect(await pasted(page)).toBe(await code());
  });

  it('takes back that a code was copied when another stands there', async () => {
    await open('?ram=hyrpersonal-andel');
    await told().toContain('/embed/hyrpersonal-andel/#ljus"');
    await copyButton().click();
    await expect.poll(said).toContain('Kopierad');
    await choose('mark', 'Gotland');
    await told().toContain('#gotland-ljus"');
    expect(await said()).toBe('');
    await copyButton().click();
    await expect.poll(said).toContain('Gotland markerad');
  });

  it('gives it for a chart, a theme and a width, shows it, and keeps it in the address', async () => {
    await page.setViewportSize({ width: 1280, height: 1000 });
    await open('?ram=serie/vardplatser');
    await told().toContain('/embed/serie/vardplatser/#ljus"');
    await choose('frame', 'Tabell med alla siffror');
    await page.locator('summary', { hasText: 'Utseende' }).click();
    await choose('theme', 'mörkt');
    await page.getByRole('button', { name: '375' }).click();
    await choose('region', 'Blekinge');
    await told().toContain('/embed/regioner/blekinge/kort/#mork"');
    await expect.poll(query).toBe('?ram=regioner/blekinge/kort&tema=mork&bredd=375');
    await page.goBack();
    await told().toContain('/embed/tabell/vardplatser/#mork"');
    expect(query()).toBe('?ram=tabell/vardplatser&tema=mork&bredd=375');
    expect(await page.locator('.embed-preview iframe').evaluate((frame) => frame.clientWidth)).toBe(375);
    await expectToFit(page);
    expect(await code()).toBe(`${await code('ram')}\n<script src="${SITE}${BASE}embed.js" async></script>`);
  });

  it('hides the heading and the foot of the frame and changes its ground, but the source stays', async () => {
    await open('?ram=karta/vardplatser&bakgrund=genomskinlig&utan=rubriken.foten');
    await told().toContain(`/embed/karta/vardplatser/?bakgrund=genomskinlig&amp;utan=rubriken.foten#ljus"`);
    expect(await code()).toContain('color-scheme:light');
    const frame = await firstWindow(page);
    await frame.locator('.subtitle').waitFor();
    expect(await frame.locator('h1').isVisible()).toBe(false);
    expect(await frame.getByText('Utgåva').isVisible()).toBe(false);
    expect(await frame.locator('.origin').innerText()).toMatch(/Källa: .+\n*Bristkartan/s);
    const ground = () => frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(await ground()).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('[data-look]').innerText()).toBe(
      'ljust, genomskinlig bakgrund, utan rubriken, utan foten',
    );
    expect(await page.locator('summary', { hasText: 'Utseende' }).isVisible()).toBe(true);
  });

  it('finds a measure by a part of its name or its topic, and changes nothing until one is chosen', async () => {
    await open('?ram=karta/vardplatser');
    await told().toContain('/embed/karta/vardplatser/#ljus"');
    expect(await page.locator('select[name=about] optgroup').count()).toBeGreaterThan(5);
    await page.locator('[name=filter]').fill('fortroende');
    await expect.poll(() => page.locator('[data-hits]').innerText()).toMatch(/^\d+ mått$/);
    const names = await page.locator('select[name=about] optgroup option').allTextContents();
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !/förtroende/i.test(name))).toEqual([]);
    expect(await page.locator('select[name=about] option:checked').textContent()).toMatch(/vårdplatser/);
    expect(await code()).toContain('/embed/karta/vardplatser/');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('select[name=about] option:checked').textContent()).toBe(names[0]);
    expect(await code()).not.toContain('vardplatser');
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
    await open('?ram=serie/vardplatser&region=blekinge');
    await told().toContain('/embed/serie/vardplatser/#blekinge-ljus"');
    const heightOf = async () => Number(/height="(\d+)"/.exec((await code()) ?? '')?.[1]);
    const marked = await heightOf();
    await expectToFit(page);
    await choose('frame', 'Karta');
    await page.locator('summary', { hasText: 'Utseende' }).click();
    await choose('theme', 'läsarens egen inställning');
    await told().toContain('/embed/karta/vardplatser/#blekinge"');
    // The address comes after the picture.
    await expect.poll(query).toBe('?ram=karta/vardplatser&tema=auto&region=blekinge');
    await page.goBack();
    await page.goBack();
    await choose('mark', 'ingen');
    await told().toContain('/embed/serie/vardplatser/#ljus"');
    expect(await heightOf()).toBeLessThan(marked);
    expect(await code('adress')).toBe(`${SITE}${BASE}embed/serie/vardplatser/`);
    await open('?ram=hyrpersonal-kostnad&region=blekinge');
    await told().toContain('/embed/hyrpersonal-kostnad/#ljus"');
    expect(await page.locator('select[name=mark]').isDisabled()).toBe(true);
  });

  it('gives every table of a region, with its picture', async () => {
    await open('?ram=regioner/gotland/matt/lakare');
    await told().toContain('/embed/regioner/gotland/matt/lakare/#ljus"');
    expect(await code('bild')).toContain(`<img src="${SITE}${BASE}bilder/regioner/gotland/matt-lakare.svg"`);
  });

  it.each(['region=gotland', 'tema=mork', 'bakgrund=vit', 'utan=rubriken'])(
    'gives no picture for %s, for the pictures are light, whole and without a mark',
    async (look) => {
      await open(`?ram=hyrpersonal-andel&${look}`);
      await told().toMatch(/embed\/hyrpersonal-andel\/(\?|#gotland-ljus|#mork)/);
      await page.locator('summary', { hasText: 'Andra sätt' }).click();
      expect(await page.locator('[data-no-picture]').isVisible()).toBe(true);
      expect(await page.locator('#kod-bild').isVisible()).toBe(false);
    },
  );

  it('gives a picture with a link and words where there is one', async () => {
    await open('?ram=hyrpersonal-andel');
    await told().toContain('/embed/hyrpersonal-andel/#ljus"');
    const picture = (await code('bild')) ?? '';
    expect(picture).toContain(`<a href="${SITE}${BASE}indikatorer/hyrpersonal-andel/"><img src="${SITE}${BASE}bilder/`);
    expect(picture).toContain('alt="Diagram: Kostnaden för hyrpersonal 2017: högst andel i Västernorrland');
  });

  it.each(['?ram=serie/finns-inte', '?ram=%3Cb%3E', '?ram=regioner/oslo/kort'])(
    'says that there is no chart at %s, and puts no other in its place',
    async (search) => {
      await open(search);
      await expect.poll(() => page.locator('[data-none]').isVisible()).toBe(true);
      expect(await copyButton().isVisible()).toBe(false);
      expect(query()).toBe(search);
      await page.locator('select[name=about]').selectOption({ index: 1 });
      await expect.poll(() => copyButton().isVisible()).toBe(true);
      expect(await page.locator('[data-none]').isVisible()).toBe(false);
    },
  );

  it('reads an address that a mail program has touched, and says what is not known in it', async () => {
    await open('?ram=karta/vardplatser&amp;region=blekinge).');
    await told().toContain('/embed/karta/vardplatser/#blekinge-ljus"');
    expect(await page.locator('[data-unread]').isVisible()).toBe(false);
    await open('?ram=karta/vardplatser&tema=lila&region=oslo');
    await expect
      .poll(() => page.locator('[data-unread]').textContent())
      .toBe('Länken anger färger och region som inte finns här. Det vanliga visas i stället.');
  });
});
