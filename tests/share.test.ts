import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IndicatorsDocument, RegionsDocument } from '../src/publish/documents.ts';
import { plain } from '../src/text/plain.ts';
import { pasted } from './support/pasted.ts';
import { htmlOf, openSite, published, publishedText, SITE_DIR, type Site } from './support/site.ts';

/** Pages are passed on, and cited. */

const { regions } = published<RegionsDocument>('regions.json');
const { indicators } = published<IndicatorsDocument>('indicators.json');
const SHARED = [
  '/',
  '/forslag/',
  '/utbildning/',
  '/rakna/',
  '/utforska/',
  '/jamfor/',
  '/granskningar/blekinge/',
  ...regions.map(({ slug }) => `/regioner/${slug}/`),
  ...indicators.map(({ slug }) => `/indikatorer/${slug}/`),
];
const NETWORKS = ['E-post', 'Facebook', 'X', 'LinkedIn', 'Bluesky', 'Mastodon'];

let site: Site;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.open('/');
});
afterAll(() => site.close());

const decoded = (html: string) => html.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#x26;', '&');

it('every page that is shared has plain links with its own address and no script of others', () => {
  for (const path of SHARED) {
    const html = htmlOf(SITE_DIR, path);
    const canonical = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const block = /<share-page[^]*?<\/share-page>/.exec(html)?.[0] ?? '';
    const links = [...block.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
    expect(
      links.map(([, , name]) => name),
      path,
    ).toEqual(NETWORKS);
    for (const [, href = ''] of links) expect(decodeURIComponent(decoded(href)), path).toContain(canonical);
    expect(html).not.toMatch(/<script[^>]+src="https?:/);
  }
});

describe('with script', () => {
  it('a region is shared by the device’s own way, where there is one', async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: (data: ShareData) => {
          document.documentElement.dataset['shared'] = JSON.stringify(data);
          return Promise.reject(new DOMException('', 'AbortError'));
        },
      });
    });
    const own = await context.newPage();
    const errors: Error[] = [];
    own.on('pageerror', (error) => errors.push(error));
    await own.goto(site.at('/regioner/halland/'));
    await own.locator('#dela summary').click();
    await own.getByRole('button', { name: 'Dela med enheten' }).click();
    const shared = JSON.parse((await own.locator('html').getAttribute('data-shared')) ?? '{}') as ShareData;
    const [question] = await own.locator('.region-card strong').allInnerTexts();
    expect(shared.title).toBe('Region Halland');
    expect(shared.text).toContain(plain(question ?? '').replace(/\s*%$/, ''));
    expect(shared.text).toMatch(/(?:Källa: |på uppgifter från ).*[Vv]ia Bristkartan\.$/);
    expect(new URL(shared.url ?? '').pathname.endsWith('/regioner/halland/')).toBe(true);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('no button stands where the device has no way of its own', async () => {
    await page.goto(site.at('/regioner/halland/'));
    const has = await page.evaluate(() => 'share' in navigator);
    expect(await page.getByRole('button', { name: 'Dela med enheten' }).count()).toBe(has ? 1 : 0);
  });

  /** Until the tool shows what its address asks for. Its lists name every measure from the start: only what it has found tells. */
  const settled = (told: string) =>
    page.waitForFunction((text) => {
      const found = document.querySelector<HTMLElement>('live-share')?.dataset['finding'] ?? '';
      const isTold = [...document.querySelectorAll(found)].some(({ textContent }) => textContent.includes(text));
      return isTold && !document.querySelector('main [aria-busy], live-share:not(:defined)');
    }, told);
  const shareText = async (network: string) => {
    const link = page.locator('share-page a', { hasText: new RegExp(`^${network}$`) });
    await link.focus();
    return new URL((await link.getAttribute('href')) ?? '').searchParams.get('text') ?? '';
  };

  it.each([
    ['/rakna/?tak=1500', 'högst 1\u202f500 invånare per läkare', 'tak=1500'],
    ['/jamfor/?regioner=blekinge.gotland', 'Blekinge och Gotland, mått för mått', 'regioner=blekinge.gotland'],
    ['/utforska/?matt=vardplatser', 'Vårdplatser', 'matt=vardplatser'],
    ['/utforska/?matt=%22%3E%3Cscript%3E&x=%27%26text=', 'Invånare per läkare 2016', '/utforska/'],
  ])('%s is shared in its state', async (path, finding, query) => {
    await page.goto(site.at(path));
    await settled(finding);
    const text = await shareText('Bluesky');
    expect(text).toContain(finding);
    expect(text).toContain('Käll');
    expect(text).toContain(query);
    expect([...text].length).toBeLessThanOrEqual(300);
    expect(await page.locator('share-page a').count()).toBe(NETWORKS.length);
  });

  it.each([
    ['/utforska/?matt=vardplatser', '**/indicators/vardplatser.json', 'Utforska måtten.'],
    ['/jamfor/?regioner=blekinge.gotland', '**/jamfor/*.json', 'Jämför regioner.'],
  ])(
    '%s says nothing of its figures before they are there, or when they cannot be had',
    async (path, figures, title) => {
      const neutral = `${title} Källor: se Bristkartan. ${site.at(path)}`;
      const held: Route[] = [];
      await page.route(figures, (route) => void held.push(route));
      await page.goto(site.at(path));
      await expect.poll(() => held.length).toBe(1);
      await page.locator('live-share:defined').waitFor();
      expect(await shareText('Bluesky')).toBe(neutral);
      await held[0]?.abort();
      await page.locator('.tool-problem:visible').waitFor();
      expect(await shareText('Bluesky')).toBe(neutral);
      await page.unroute(figures);
    },
  );

  it('follows what is chosen after the page was opened', async () => {
    await page.goto(site.at('/rakna/'));
    await page.getByRole('button', { name: /1.500/ }).first().click();
    await expect.poll(() => page.url()).toContain('tak=1500');
    await page.locator('share-page a', { hasText: /^Facebook$/ }).hover();
    await page.locator('share-page a', { hasText: /^Facebook$/ }).dispatchEvent('pointerdown');
    const href = (await page.locator('share-page a', { hasText: /^Facebook$/ }).getAttribute('href')) ?? '';
    expect(new URL(href).searchParams.get('u')).toContain('tak=1500');
  });
});

describe('a citation', () => {
  it('is told whole without script, and copied in one click', async () => {
    const plain = await site.open('/indikatorer/hyrpersonal-andel/#hanvisa', { javaScriptEnabled: false });
    const long = await plain.locator('#hanvisa-lang').innerText();
    expect(long).toMatch(
      /^Bristkartan \(\d{4}\)\. .+ Utgåva \d+\.\d+\.\d+, .+\/indikatorer\/hyrpersonal-andel\/ \(CC BY 4\.0\)$/,
    );
    expect(await plain.locator('copy-link button:visible').count()).toBe(0);
    await plain.context().close();
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const own = await context.newPage();
    await own.goto(site.at('/indikatorer/hyrpersonal-andel/#hanvisa'));
    await own.getByRole('button', { name: 'Kopiera lång hänvisning' }).click();
    await expect.poll(() => own.locator('[data-of=hanvisa-lang] [role=status]').textContent()).toBe('Kopierad');
    expect(await pasted(own)).toBe(long);
    await context.close();
  });

  it('is marked where the clipboard is closed', async () => {
    await page.goto(site.at('/indikatorer/hyrpersonal-andel/#hanvisa'));
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('closed')) },
      });
    });
    await page.getByRole('button', { name: 'Kopiera kort hänvisning' }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toMatch(/^Källa: SKR/);
  });

  it('is under "Om siffran", which every chart of a measure leads to', () => {
    for (const path of ['/', '/regioner/blekinge/', '/utbildning/', '/indikatorer/hyrpersonal-andel/', '/utforska/']) {
      const charts = htmlOf(SITE_DIR, path).match(/<(figure|section) class="cha(?:rt|pter)[^]*?<\/\1>/g) ?? [];
      // A chart of several measures leads to the pages of these.
      const abouts = charts.flatMap(
        (chart) => /href="[^"]*(\/indikatorer\/[a-z0-9-]+\/om-siffran\/)#/.exec(chart)?.[1] ?? [],
      );
      expect(abouts.length, path).toBeGreaterThan(0);
      for (const about of abouts) {
        expect(htmlOf(SITE_DIR, about), path).toMatch(/href="[^"]*\/indikatorer\/[a-z0-9-]+\/#hanvisa"/);
      }
    }
  });

  it('is a file for every measure, which its page links', () => {
    for (const { slug } of indicators) {
      const html = htmlOf(SITE_DIR, `/indikatorer/${slug}/`);
      for (const kind of ['bib', 'ris']) {
        expect(html).toContain(`/data/v1/indicators/${slug}.${kind}"`);
        expect(publishedText(`indicators/${slug}.${kind}`)).toContain(`/indikatorer/${slug}/`);
      }
    }
  });
});
